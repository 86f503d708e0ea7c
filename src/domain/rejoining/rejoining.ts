import { addMonths, lastDay, periodOf, type BusinessDate } from '../calendar'
import type { ExitKind } from '../exits'
import { monthsBetween } from '../formula/functions/months'
import { formatAmount } from '../money'

/** What former service counts for: nothing, or its months. */
export const services = ['fresh', 'credited'] as const
export type Service = (typeof services)[number]

/** What a society wants of those who come back after one kind of exit. */
export type RejoiningRule = {
  allowed: boolean
  /** Whole months from the day of leaving. */
  afterMonths: number
  service: Service
  joiningFee: boolean
  /** What was left owing is paid before the person applies again. */
  arrearsFirst: boolean
}

/** What counts where the society says nothing. */
export const usualRule: RejoiningRule = {
  allowed: true,
  afterMonths: 0,
  service: 'fresh',
  joiningFee: true,
  arrearsFirst: true,
}

export type FormerMembership = {
  joinedOn: BusinessDate
  leftOn: BusinessDate
  /** Null where no exit is on record, as after an import. */
  kind: ExitKind | null
  /** Months of still earlier service that counted in this membership. */
  creditedMonths: number
  /** Thebe of open arrears. */
  owing: number
}

export type Rejoining = {
  allowed: boolean
  /** The first day on which the person may apply again. */
  earliest: BusinessDate
  /** Months of former service that count. */
  creditedMonths: number
  /** What counts, or why not, in a plain sentence. */
  sentence: string
}

/** Whether somebody who left may apply again on a day, and on which terms. */
export function mayRejoin(
  former: FormerMembership,
  rule: RejoiningRule,
  today: BusinessDate,
): Rejoining {
  const earliest = monthsLater(former.leftOn, rule.afterMonths)
  const creditedMonths = rule.service === 'credited' ? monthsOf(former) : 0
  const problem = problemOf(former, rule, { earliest, today })
  const sentence = `${historyOf(former)} ${problem ?? termsOf(rule, creditedMonths)}`
  return { allowed: problem === null, earliest, creditedMonths, sentence }
}

const historyOf = ({ joinedOn, leftOn, kind }: FormerMembership): string =>
  `Was a member from ${joinedOn} to ${leftOn}${kind ? ` (${kind})` : ''}.`

function problemOf(
  { kind, owing }: FormerMembership,
  rule: RejoiningRule,
  { earliest, today }: { earliest: BusinessDate; today: BusinessDate },
): string | null {
  if (kind === 'death')
    return 'The death is recorded by an exit: undo that exit when it was a mistake.'
  if (!rule.allowed) return `The society takes nobody back after ${kind ?? 'leaving'}.`
  if (today < earliest)
    return `May apply again from ${earliest}, ${rule.afterMonths} months after leaving.`
  if (rule.arrearsFirst && owing > 0)
    return `Still owes ${formatAmount(owing)}: this is settled before applying again.`
  return null
}

function termsOf({ service, joiningFee }: RejoiningRule, months: number): string {
  const waiting =
    service === 'credited'
      ? `${months} months of former service count`
      : 'waiting periods begin afresh'
  return `May apply again: ${waiting}, and the joining fee is ${joiningFee ? 'due again' : 'not due again'}.`
}

/** The same day of a later month, or its last day where it has no such day. */
function monthsLater(day: BusinessDate, months: number): BusinessDate {
  const period = addMonths(periodOf(day), months)
  const last = lastDay(period)
  const same = `${period}-${day.slice(8)}`
  return same > last ? last : same
}

/** Whole months of a membership, with what counted in it of earlier ones. */
const monthsOf = ({ joinedOn, leftOn, creditedMonths }: FormerMembership): number =>
  creditedMonths + Math.max(0, monthsBetween(joinedOn, leftOn))

/** A rejoining as waiting periods read it: what counts, and when the member had left. */
export type CreditedService = { creditedMonths: number; leftOn: BusinessDate }

/**
 * Months by which the waiting of a life is shorter. The member's own are all that count; somebody who belongs
 * to the member has those from the day of belonging to the day on which the member left, and no more.
 * @param belongsSince null for the member
 */
export const creditOf = (
  { creditedMonths, leftOn }: CreditedService,
  belongsSince: BusinessDate | null,
): number =>
  belongsSince === null
    ? creditedMonths
    : Math.min(creditedMonths, Math.max(0, monthsBetween(belongsSince, leftOn)))
