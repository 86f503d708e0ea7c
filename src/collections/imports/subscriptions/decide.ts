import type { Period } from '../../../domain/calendar'
import type { BulkFields } from '../../../tenants/custom-fields/bulk-fields'
import type { FieldProblem } from '../../rules/refusal'
import { overlaps, subscriptionProblem } from '../../subscriptions/rules'
import { checkOwnFields } from '../own-fields'
import { codeOf, type DeductionCodes } from './codes'
import { inColumn, type SubscriptionDraft } from './draft'
import type { FileSpans } from './file-spans'
import { pairKey, type Stored, type StoredMember, type StoredSubscription } from './stored'

/** What becomes of one draft. */
export type Decision = {
  draft: SubscriptionDraft
  member: StoredMember | undefined
  stored: StoredSubscription | undefined
  /** New values of the fields that differ; for a new subscription all of them. */
  set: Record<string, unknown>
  problems: FieldProblem[]
}

export type DecideContext = {
  codes: DeductionCodes
  spans: FileSpans
  today: Period
  ownFields: BulkFields
}

/** Decides about a draft against its member, the product's terms, what is stored and earlier rows. */
export function decideSubscription(
  draft: SubscriptionDraft,
  stored: Stored,
  context: DecideContext,
): Decision {
  const member = stored.members.get(draft.memberNumber)
  const product = draft.product
  if (draft.problems.length || !member || !product) {
    const unknown = {
      field: 'member_no',
      message: `The society has no member ${draft.memberNumber}.`,
    }
    const problems = draft.problems.length ? draft.problems : [unknown]
    return { draft, member, stored: undefined, set: {}, problems }
  }
  const pair = stored.subscriptions.get(pairKey(member.id, product.id)) ?? []
  const own = pair.find(({ from }) => from === draft.from)
  const deductionCode = codeOf(context.codes, draft, member)
  const changed = differences(draft, deductionCode, own)
  const record = { ...own, ...changed }
  const custom = checkOwnFields(context.ownFields, { given: draft.custom, stored: own, record })
  const set = { ...changed, ...custom.set }
  const found = [
    statusProblem(draft, own),
    deductionCode === undefined ? codeProblem(draft) : null,
    'amount' in set || 'until' in set ? termsOf(draft, context.today) : null,
    overlapProblem(draft, pair, context.spans),
    ...custom.problems,
  ]
  const problems = found.filter((problem) => problem !== null).map(inColumn)
  return { draft, member, stored: own, set, problems }
}

function differences(
  draft: SubscriptionDraft,
  deductionCode: string | null | undefined,
  own: StoredSubscription | undefined,
): Record<string, unknown> {
  const { amount, from, until, endReason } = draft
  const wanted: Record<string, unknown> = { amount, from, until, deductionCode }
  if (endReason !== undefined) wanted.endReason = endReason
  if (!own) return wanted
  return Object.fromEntries(
    Object.entries(wanted).filter(([field, value]) => (own[field] ?? null) !== (value ?? null)),
  )
}

const termsOf = (draft: SubscriptionDraft, today: Period): FieldProblem | null =>
  subscriptionProblem(draft, draft.product?.versions ?? [], today)

/** What has ended may be of a product that is no longer offered. */
function statusProblem(
  { product, until }: SubscriptionDraft,
  own: StoredSubscription | undefined,
): FieldProblem | null {
  const isOffered = product?.status === 'active' || (product?.status === 'withdrawn' && until)
  if (own || isOffered) return null
  return { field: 'product', message: `Product ${product?.code} is ${product?.status}.` }
}

const codeProblem = ({ code }: SubscriptionDraft): FieldProblem => ({
  field: 'deduction_code',
  message: `The member's payroll authority has no deduction code "${code}".`,
})

/** Stored subscriptions count as the file leaves them; of two rows of the file the later is refused. */
function overlapProblem(
  draft: SubscriptionDraft,
  pair: StoredSubscription[],
  spans: FileSpans,
): FieldProblem | null {
  const earlier = spans.earlierThan(draft)
  const double = earlier.find((span) => overlaps(span, draft))
  if (double) {
    const message = `Row ${double.row} of the file has this product for the member in the same months.`
    return { field: 'start', message }
  }
  const kept = pair.find(
    (known) => known.from !== draft.from && !spans.has(draft, known.from) && overlaps(known, draft),
  )
  if (!kept) return null
  return { field: 'start', message: `The member has this product already, from ${kept.from} on.` }
}
