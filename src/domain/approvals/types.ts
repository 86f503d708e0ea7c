export const approvalStatuses = [
  'pending',
  'approved',
  'rejected',
  'sent-back',
  'executed',
  'expired',
  'withdrawn',
] as const
export type ApprovalStatus = (typeof approvalStatuses)[number]

export const verdicts = ['approve', 'reject', 'send-back'] as const
export type Verdict = (typeof verdicts)[number]

/** One step of a workflow; the steps are taken in their order. */
export type ApprovalStep = {
  /** Ids of the roles that decide it. */
  roles: string[]
  /** Thebe. The step is taken for amounts above this one, and for amounts nobody knows yet; null is always. */
  above: number | null
  /** How many people must approve it. */
  approvers: number
  /** Hours until it goes to `escalateTo`, and as many again until the request expires; null is for ever. */
  deadlineHours: number | null
  /** Ids of the roles that decide as well once the time has run out. */
  escalateTo: string[]
}

/** What one person said about a request. It counts for the round and the arguments it was said about. */
export type Decision = {
  round: number
  step: number
  /** Id of the person; `system:…` when the platform sent it back. */
  by: string
  name: string
  /** ISO time. */
  at: string
  verdict: Verdict
  comment: string
  /** Hash of the arguments that the person saw. */
  hash: string
}

/** What somebody asked for, and how far its approval is. Never changed: each step gives a new one. */
export type Approval = {
  status: ApprovalStatus
  maker: string
  /** People who made the record itself: they do not approve either. */
  excluded: string[]
  steps: ApprovalStep[]
  /** Index into `steps`. */
  step: number
  /** Counts how often it was asked for: decisions of an earlier round do not count. */
  round: number
  /** Whether the roles of `escalateTo` decide this step as well. */
  escalated: boolean
  /** ISO time at which the step runs out, or null. */
  dueAt: string | null
  /** Hash of the operation, its arguments and the state of its record. */
  hash: string
  decisions: Decision[]
}

/** Stands among the roles of a step for those who operate the platform; no society can choose it. */
export const PLATFORM_OPERATORS = 'platform'

/** Who decides something about a request. */
export type Approver = {
  id: string
  name: string
  /** Ids of the roles that the person holds in the society now. */
  roles: ReadonlySet<string>
}
