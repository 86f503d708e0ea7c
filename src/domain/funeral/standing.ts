import { addMonths, type BusinessDate, type Period } from '../calendar'
import type { ProductDefinition } from '../products'
import { dayAfter, dueOn, graceEnds } from './dates'
import { funeralTermsOf } from './terms'
import type { PolicyStatus } from './types'

export type StandingTerms = Pick<
  ProductDefinition,
  'funeral' | 'graceMonths' | 'lapse' | 'frequency'
>

/** Where a policy stands by what is owed, whatever it was before. */
export type Standing = {
  status: Exclude<PolicyStatus, 'ended'>
  /** From when on it stands so; null while nothing is owed. */
  since: BusinessDate | null
  /** The first month of which a premium is owed. */
  oldest: Period | null
  /** Premiums that were due and are owed, and the most of them in a row. */
  owed: number
  inARow: number
  /** So many premiums are owed that the terms warn of the lapse. */
  isAboutToLapse: boolean
  /** The first day without cover when nothing is paid; null when that never comes. */
  suspendsOn: BusinessDate | null
  /** The day of the lapse when nothing is paid; null when these terms know none. */
  lapsesOn: BusinessDate | null
}

export type Owing = {
  owed: readonly Period[]
  on: BusinessDate
  notBefore?: { suspended?: BusinessDate; lapsed?: BusinessDate }
}

/**
 * The standing on a day.
 * @param owed the months whose premium is owed, in any order; those not yet due are left out
 * @param notBefore no step before these days, because no notice of it was given in time
 */
export function standingOn(terms: StandingTerms, { owed, on, notBefore = {} }: Owing): Standing {
  const funeral = funeralTermsOf(terms)
  const months = [...new Set(owed)].filter((period) => dueOn(period, funeral) <= on).sort()
  const [oldest] = months
  if (!oldest) return nothingOwed
  const due = dueOn(oldest, funeral)
  const suspendsOn = suspensionOf(terms, due, notBefore.suspended)
  const { run, lapses } = longestRun(months, terms)
  const lapsesOn = lapses && later(dueOn(lapses, funeral), notBefore.lapsed)
  const warns = funeral.warnAfterMissed ?? (terms.lapse?.afterMissed ?? Infinity) - 1
  const counted = { oldest, owed: months.length, inARow: run, suspendsOn, lapsesOn }
  const isAboutToLapse = run > 0 && run >= warns
  if (lapsesOn && lapsesOn <= on && run >= (terms.lapse?.afterMissed ?? Infinity))
    return { ...counted, status: 'lapsed', since: lapsesOn, isAboutToLapse: false }
  if (suspendsOn && suspendsOn <= on)
    return { ...counted, status: 'suspended', since: suspendsOn, isAboutToLapse }
  return { ...counted, status: 'grace', since: due, isAboutToLapse }
}

/**
 * The first day without cover. Terms that say nothing of premiums that are missed, neither months of grace
 * nor a lapse, take nobody's cover away: the society has not decided about it.
 */
function suspensionOf(
  { graceMonths, lapse }: StandingTerms,
  due: BusinessDate,
  notBefore: BusinessDate | undefined,
): BusinessDate | null {
  if (graceMonths === 0 && !lapse) return null
  return later(dayAfter(graceEnds(due, graceMonths)), notBefore)
}

const later = (one: BusinessDate, other: BusinessDate | undefined): BusinessDate =>
  other && other > one ? other : one

const nothingOwed: Standing = {
  ...{ status: 'in-force', since: null, oldest: null, owed: 0, inARow: 0 },
  ...{ isAboutToLapse: false, suspendsOn: null, lapsesOn: null },
}

/** The longest row of owed premiums, and the month whose premium makes it long enough to lapse. */
function longestRun(
  months: Period[],
  { lapse, frequency }: StandingTerms,
): { run: number; lapses: Period | null } {
  const step = frequency === 'yearly' ? 12 : 1
  const after = lapse?.afterMissed
  let current = 0
  let run = 0
  let lapses: Period | null = null
  for (const [index, month] of months.entries()) {
    const before = months[index - 1]
    current = before && addMonths(before, step) === month ? current + 1 : 1
    run = Math.max(run, current)
    if (after && current >= after && !lapses) lapses = month
  }
  // As yet too few: the day on which the last row would be long enough, if nothing is paid.
  if (after && !lapses) lapses = addMonths(months.at(-1) as Period, (after - current) * step)
  return { run, lapses }
}
