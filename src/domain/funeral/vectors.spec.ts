import { expect, it } from '@jest/globals'
import { addMonths, type Period } from '../calendar'
import { readDefinition } from '../products'
import { advance } from './advance'

/**
 * Published cases of burial cover: 80 a month, warning after 3 months unpaid, lapse at 6. Premiums are
 * due on the first day of the month.
 */
const terms = readDefinition({
  amount: { rule: 'fixed', amount: 8000 },
  graceMonths: 6,
  lapse: { afterMissed: 6 },
  reinstatement: { withinMonths: 12 },
  funeral: { premiumDue: 'month-start', warnAfterMissed: 3, noticeDays: 0 },
})

/** Where a policy stands when the months up to one were paid and the rest of the year was not. */
function cover(from: Period, paidUntil: Period, on: string, endsOn: string | null = null): string {
  const owed: Period[] = []
  for (let month = addMonths(paidUntil, 1); month <= '2026-12'; month = addMonths(month, 1))
    if (month >= from) owed.push(month)
  const state = { status: 'in-force', since: `${from}-01`, lapsedOn: null } as const
  const night = { on, owed, receivedSince: 0, endsOn, given: [] }
  const { change, standing } = advance(state, terms, night)
  if (change?.status === 'ended') return 'DECEASED'
  if (standing.status === 'lapsed') return 'LAPSED'
  return standing.isAboutToLapse ? 'ABOUT_TO_LAPSE' : 'ACTIVE'
}

it.each([
  ['all of 2026 paid', cover('2020-01', '2026-12', '2026-07-15'), 'ACTIVE'],
  ['January and February paid only', cover('2020-01', '2026-02', '2026-07-15'), 'ABOUT_TO_LAPSE'],
  ['January paid only', cover('2020-01', '2026-01', '2026-07-01'), 'LAPSED'],
  ['joined in July, which is paid', cover('2026-07', '2026-07', '2026-07-15'), 'ACTIVE'],
  [
    'reinstated in June; June and July are paid',
    cover('2026-06', '2026-07', '2026-07-15'),
    'ACTIVE',
  ],
  ['a date of death is set', cover('2020-01', '2026-01', '2026-07-15', '2026-07-01'), 'DECEASED'],
])('%s', (_, found, expected) => {
  expect(found).toBe(expected)
})
