import type { Payload } from 'payload'
import type { z } from 'zod'
import type { Actor } from '../../domain/actor'
import type { ApprovalStep } from '../../domain/approvals'
import type { Progress } from '../../jobs/types'
import type { Operations, Storage } from '../../storage/types'

/** What an operation is about, as an approver sees it and as it must still be when it is carried out. */
export type ApprovalSubject = {
  /** Slug of the record's collection; the record shows that a request waits. */
  collection: string
  documentId: string
  /** What of the record, where it may have several requests at once: a month, for example. */
  part?: string
  /** What people call it: a period, a number, a name. */
  title: string
  /** Thebe; null when nobody knows it yet, and then every step of the workflow is taken. */
  amount: number | null
  /** The state of the record that is approved with the arguments; a change of it makes the approval void. */
  fingerprint: unknown
  /** People who made the record: they do not approve. */
  madeBy: (string | null | undefined)[]
  /** Done already: it is answered as it is and needs no approval. */
  isDone?: boolean
}

/** Who wants an operation done, where, and with which arguments. */
export type OperationCall<Input> = { tenant: string; actor: Actor; input: Input }

/** What carries an approved operation out. */
export type OperationPlatform = { payload: Payload; storage: Storage }

/**
 * A named operation that a society may put behind a workflow. Its function asks `requireApproval` first,
 * so that whoever calls it, over whatever surface, meets the gate.
 */
export type ApprovableOperation<Input = unknown, Result = unknown> = {
  /** The permission to ask for it, for example `remittance.post`. */
  key: string
  /** Its arguments: ids and plain values, no files and no personal data. */
  input: z.ZodType<Input>
  /** The steps that it always takes; no society can set a workflow for it. */
  steps?(operations: Operations): Promise<ApprovalStep[]>
  /** @throws what the operation would refuse now, so that nobody approves what can't be done */
  subject(operations: Operations, call: OperationCall<Input>): Promise<ApprovalSubject>
  /**
   * Carries it out, in the name of its maker. It may be killed and run again: then it goes on, or
   * `subject` says that it is done.
   */
  perform(
    platform: OperationPlatform,
    call: OperationCall<Input> & { progress?: Progress; signal?: AbortSignal },
  ): Promise<Result>
}

/** The same, for lists of operations whose arguments differ. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a list holds operations of every kind
export type AnyOperation = ApprovableOperation<any, any>
