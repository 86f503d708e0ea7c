import type { Period } from '../../../domain/calendar'
import type { BulkFields } from '../../../tenants/custom-fields/bulk-fields'
import type { FieldProblem } from '../../rules/refusal'
import { changeProblem } from '../../subscriptions/amount-change'
import { assessSubscription, householdOf, type WorkedAmount } from '../../subscriptions/assess'
import { overlaps } from '../../subscriptions/rules'
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
  /** Amounts of a new subscription that terms worked out. */
  worked: WorkedAmount[]
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
    return { draft, member, stored: undefined, set: {}, problems, worked: [] }
  }
  const pair = stored.subscriptions.get(pairKey(member.id, product.id)) ?? []
  const own = pair.find(({ from }) => from === draft.from)
  const deductionCode = codeOf(context.codes, draft, member)
  const changed = differences(draft, deductionCode, own)
  const record = { ...own, ...changed }
  const custom = checkOwnFields(context.ownFields, { given: draft.custom, stored: own, record })
  const set = { ...changed, ...custom.set }
  const terms = own
    ? { problem: changedTerms(draft, own, { set, stored, context }), worked: [] }
    : newTerms(draft, member, { set, stored, context })
  const found = [
    statusProblem(draft, own),
    deductionCode === undefined ? codeProblem(draft) : null,
    terms.problem,
    overlapProblem(draft, pair, context.spans),
    ...custom.problems,
  ]
  const problems = found.filter((problem) => problem !== null).map(inColumn)
  return { draft, member, stored: own, set, problems, worked: terms.worked }
}

type Place = { set: Record<string, unknown>; stored: Stored; context: DecideContext }

/** Whether the member may subscribe; the amount is that of the terms where the row has none. */
function newTerms(
  draft: SubscriptionDraft,
  member: StoredMember,
  { set, stored, context: { today } }: Place,
): { problem: FieldProblem | null; worked: WorkedAmount[] } {
  const versions = draft.product?.versions ?? []
  const facts = stored.households.get(member.id)
  const assessed = assessSubscription(draft, { versions, facts, today })
  if ('problem' in assessed) return { problem: assessed.problem, worked: [] }
  set.amount = assessed.amount
  return { problem: null, worked: assessed.worked }
}

function changedTerms(
  draft: SubscriptionDraft,
  own: StoredSubscription,
  { set, stored, context: { today } }: Place,
): FieldProblem | null {
  if ('plan' in set) return { field: 'plan', message: 'A plan stays: end it and add a new row.' }
  if (!('amount' in set || 'until' in set)) return null
  const amount = draft.amount ?? own.amount
  return changeProblem(
    { ...draft, amount },
    {
      versions: draft.product?.versions ?? [],
      today,
      isAmountChanged: 'amount' in set,
      isWorked: stored.worked.has(own.id),
      household: householdOf(stored.households.get(own.member), { ...draft, amount }),
    },
  )
}

function differences(
  draft: SubscriptionDraft,
  deductionCode: string | null | undefined,
  own: StoredSubscription | undefined,
): Record<string, unknown> {
  const { amount, plan, from, until, endReason } = draft
  const wanted: Record<string, unknown> = { from, until, deductionCode }
  // What a row leaves out stays as it is stored.
  if (amount !== null || !own) wanted.amount = amount
  if (plan !== null || !own) wanted.plan = plan
  if (endReason !== undefined) wanted.endReason = endReason
  if (!own) return wanted
  return Object.fromEntries(
    Object.entries(wanted).filter(([field, value]) => (own[field] ?? null) !== (value ?? null)),
  )
}

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
