import {
  addDays,
  addMonths,
  firstDay,
  lastDay,
  periodOf,
  type BusinessDate,
  type Period,
} from '../calendar'
import { readDefinition, type ProductDefinition } from '../products'
import { advance, type PolicyState } from './advance'
import { dueOn } from './dates'
import type { NoticeGiven } from './notices'
import { monthsReceived } from './premiums'
import { funeralTermsOf } from './terms'
import type { LifeFacts, PolicyFacts, StatusSince } from './types'

const PREMIUM = 8500

const pula = (...amounts: (number | null)[]) =>
  amounts.map((amount) => (amount === null ? null : amount * 100))

/** The terms of the households: 85.00 a month, sums in pula by ages 0-13, 14-64, 65-74 and 75-84. */
export const family = {
  amount: { rule: 'fixed', amount: PREMIUM },
  waiting: { natural: 6, accident: 0, suicide: 12 },
  graceMonths: 2,
  lapse: { afterMissed: 3 },
  reinstatement: { withinMonths: 11, payArrears: true, waitAgain: true },
  funeral: {
    waitingPremiums: { natural: 6, accident: 0, suicide: 12 },
    noticeDays: 14,
    accidentPercent: 200,
    tables: [
      {
        bands: [
          { from: 0, to: 13 },
          { from: 14, to: 64 },
          { from: 65, to: 74 },
          { from: 75, to: 84 },
        ],
        sums: {
          member: pula(null, 20_000, 12_500, 7_500),
          spouse: pula(null, 20_000, 12_500, 7_500),
          child: pula(5_000, 10_000, null, null),
          parent: pula(null, 8_000, 6_000, 4_000),
          extended: pula(2_500, 5_000, 3_000, null),
        },
      },
    ],
    limits: {
      member: { youngest: 18, oldest: 65 },
      spouse: { youngest: 18, oldest: 65 },
      child: { coverEnds: 21, studentCoverEnds: 25, most: 6 },
      parent: { oldest: 74, most: 4 },
      extended: { oldest: 64, coverEnds: 75 },
    },
  },
}

/** The terms with something else in them. */
export const termsWith = (more: object = {}): ProductDefinition =>
  readDefinition({ ...family, ...more })

/** A household and what became of its premiums. */
export type Household = {
  start?: BusinessDate
  /** The last day of the policy. */
  ends?: BusinessDate
  /** Premiums not paid on the day they are due: the day they came, or never. */
  late?: Record<Period, BusinessDate | null>
  terms?: ProductDefinition
  plan?: string
  life?: Partial<LifeFacts>
}

/** Somebody of 1980 who is covered since the policy began. */
export const lifeOf = ({ life, start = '2024-01-01' }: Household): LifeFacts => ({
  ...{ name: 'Neo', relation: 'member', birthDate: '1980-05-10', from: start },
  ...{ creditedMonths: 0, until: null, studentUntil: null, place: 1, ...life },
})

/** Lives through every night from the start to a day, as the nightly job does. */
export function policyOn(household: Household, day: BusinessDate): PolicyFacts {
  const { start = '2024-01-01', terms = termsWith(), plan = null } = household
  const history: StatusSince[] = [{ on: start, status: 'in-force' }]
  const given: NoticeGiven[] = []
  let state: PolicyState = { status: 'in-force', since: start, lapsedOn: null }
  let counted = periodOf(start)
  // Years in which all was paid need no nights.
  const lately = addDays(day, -1000)
  for (let on = start > lately ? start : lately; on <= day; on = addDays(on, 1)) {
    const owed = owedOn(household, { from: counted, on, terms })
    const receivedSince = state.lapsedOn ? receivedAfter(household, state.lapsedOn, on) : 0
    const endsOn = household.ends ?? null
    const { change, notices } = advance(state, terms, { on, owed, receivedSince, endsOn, given })
    given.push(...notices)
    if (!change) continue
    const { status } = change
    if (state.status === 'lapsed' && !terms.reinstatement?.payArrears) counted = periodOf(on)
    state = { status, since: change.on, lapsedOn: status === 'lapsed' ? change.on : null }
    history.push({ on: change.on, status, waitAgain: change.waitAgain })
  }
  const received = PREMIUM * receivedAfter(household, '0000-01-01', day)
  const due = { from: periodOf(start), until: addMonths(periodOf(day), 12) }
  const months = monthsReceived(received, {
    ...due,
    frequency: 'monthly',
    amountIn: () => PREMIUM,
  })
  return {
    ...{ terms, plan, startedOn: start, history },
    premiums: { from: periodOf(start), before: 0, months },
  }
}

const paidOn = ({ late = {} }: Household, period: Period): BusinessDate | null => {
  const day = late[period]
  return day === undefined ? lastDay(period) : day
}

function owedOn(
  household: Household,
  { from, on, terms }: { from: Period; on: BusinessDate; terms: ProductDefinition },
): Period[] {
  const owed: Period[] = []
  for (let period = from; firstDay(period) <= on; period = addMonths(period, 1)) {
    if (dueOn(period, funeralTermsOf(terms)) > on) continue
    const paid = paidOn(household, period)
    if (paid === null || paid > on) owed.push(period)
  }
  return owed
}

function receivedAfter(household: Household, after: BusinessDate, until: BusinessDate): number {
  let count = 0
  const { start = '2024-01-01' } = household
  for (let period = periodOf(start); firstDay(period) <= until; period = addMonths(period, 1)) {
    const paid = paidOn(household, period)
    if (paid !== null && paid > after && paid <= until) count += 1
  }
  return count
}
