import { nameIn } from '../../../collections/fields/local-name'
import { slugs } from '../../../collections/slugs'
import {
  claimClock,
  claimSentence,
  isComplete,
  mayTake,
  type ClaimClock,
  type ClaimRule,
  type ClaimStep,
  type DocumentItem,
} from '../../../domain/claims'
import { firstRow } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import type { DecisionKind } from '../collections/decisions'
import { checklistOfClaim, type GivenDocument } from '../documents/checklist'
import { claimSlugs } from '../slugs'
import type { ClaimRow, ClaimTypeRow, PayeeRow } from '../types'
import { rowsOfClaim, typeOfClaim } from './find'

export type DecisionView = {
  id: string
  kind: DecisionKind
  on: string
  amount: number | null
  reason: string | null
  actorName: string
}
type DecisionRow = Row & DecisionView & { number: number }

export type PayeeView = Pick<
  PayeeRow,
  'id' | 'kind' | 'name' | 'sharePercent' | 'amount' | 'status' | 'paidOn' | 'payment'
>

/** All that is told of a claim on one page. Amounts in thebe. */
export type ClaimView = {
  claim: ClaimRow
  type: Pick<ClaimTypeRow, 'id' | 'code' | 'name'>
  member: { id: string; number: string; name: string }
  clock: ClaimClock
  items: DocumentItem<GivenDocument>[]
  documents: GivenDocument[]
  isComplete: boolean
  rules: (ClaimRule & { sentence: string })[]
  payees: PayeeView[]
  decisions: DecisionView[]
}

type MemberRow = Row & { memberNumber: string; displayName: string | null }

/** @param language in which each rule is said and each paper named */
export async function claimView(
  operations: Operations,
  claim: ClaimRow,
  { language, now = new Date() }: { language?: string; now?: Date } = {},
): Promise<ClaimView> {
  const { tenant, member: memberId } = claim
  const type = await typeOfClaim(operations, tenant, claim.type)
  const member = await firstRow<MemberRow>(operations, { tenant }, slugs.members, {
    id: { equals: memberId },
  })
  const { items, documents } = await checklistOfClaim(operations, claim, language)
  const payees = await rowsOfClaim<PayeeRow>(operations, claimSlugs.payees, claim)
  const decisions = await rowsOfClaim<DecisionRow>(operations, claimSlugs.decisions, claim)
  return {
    ...{ claim, items, documents, isComplete: isComplete(items) },
    type: { id: type.id, code: type.code, name: nameIn(type, language) },
    member: {
      ...{ id: memberId, number: member?.memberNumber ?? '' },
      name: member?.displayName ?? member?.memberNumber ?? '–',
    },
    clock: clockOf(claim, now),
    rules: rulesOf(claim).map((rule) => ({ ...rule, sentence: claimSentence(rule, language) })),
    payees: payees.map(({ id, kind, name, sharePercent, amount, status, paidOn, payment }) => ({
      ...{ id, kind, name, sharePercent, amount, status, paidOn, payment },
    })),
    decisions: decisions
      .sort((one, other) => one.number - other.number)
      .map(({ id, kind, on, amount, reason, actorName }) => ({
        ...{ id, kind, on, amount, reason, actorName },
      })),
  }
}

/** None before the claim is assessed; what is no list was not written by an assessment. */
const rulesOf = ({ rules }: ClaimRow): ClaimRule[] => (Array.isArray(rules) ? rules : [])

/** How a claim stands against the targets that its type had when it was filed. */
export function clockOf(
  {
    filedAt,
    completeAt,
    decidedAt,
    payableAt,
    decideHours,
    payHours,
  }: Pick<
    ClaimRow,
    'filedAt' | 'completeAt' | 'decidedAt' | 'payableAt' | 'decideHours' | 'payHours'
  >,
  now: Date,
): ClaimClock {
  const times = {
    filedAt: momentOf(filedAt) ?? now.toISOString(),
    completeAt: momentOf(completeAt),
    decidedAt: momentOf(decidedAt),
    payableAt: momentOf(payableAt),
  }
  return claimClock(times, { decideHours, payHours }, now)
}

const momentOf = (moment: string | Date | null | undefined): string | null =>
  moment ? new Date(moment).toISOString() : null

/** Whether where a claim stands lets anybody take a step. */
export const isStepOpen = ({ status }: ClaimRow, step: ClaimStep): boolean => mayTake(status, step)
