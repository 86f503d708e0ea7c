import { expect, it } from '@jest/globals'
import { readAmount } from '../money'
import { coverOn } from './cover'
import { lifeOf, policyOn, termsWith, family, type Household } from './households.fixture'
import type { Cause, LifeFacts } from './types'
import { sentenceOf } from './words'

/**
 * Worked by hand from the terms in `households.fixture.ts`: a premium of 85.00 due at the end of each
 * month, waiting of 6 months and 6 premiums (natural) or 12 and 12 (suicide), none for an accident,
 * which pays twice; 2 months of grace; lapse at the third premium in a row; back within 11 months when
 * the arrears are paid, waiting anew.
 */
type Row = [
  what: string,
  household: Household,
  death: string,
  cause: Cause,
  outcome: string,
  sentence: string,
]

const none = 'not covered'
const never = (...months: string[]) => Object.fromEntries(months.map((month) => [month, null]))
const on = (day: string, ...months: string[]) =>
  Object.fromEntries(months.map((month) => [month, day]))
const since2025 = { start: '2025-01-01' }
const with25 = (life: Partial<LifeFacts>): Household => ({ ...since2025, life })
const spouse = { relation: 'spouse', birthDate: '1985-03-03' } as const
const returned = (creditedMonths: number): Household => ({
  start: '2025-01-01',
  life: { creditedMonths },
})
const newborn = { relation: 'child', birthDate: '2026-02-10', from: '2026-02-10' } as const
const mother = { relation: 'parent', birthDate: '1955-01-01', from: '2025-06-15' } as const
const summer = never('2025-06', '2025-07', '2025-08')
const summerPaid = (day: string) => on(day, '2025-06', '2025-07', '2025-08')
const child = (birthDate: string, more: Partial<LifeFacts> = {}): Household => ({
  life: { relation: 'child', birthDate, ...more },
})
const person = (relation: LifeFacts['relation'], birthDate: string): Household => ({
  life: { relation, birthDate },
})
const noArrears = termsWith({ reinstatement: { withinMonths: 11, payArrears: false } })
const noReturn = termsWith({ reinstatement: undefined })
const [table] = family.funeral.tables
const plans = termsWith({
  amount: {
    rule: 'by-plan',
    plans: [
      { key: 'gold', name: { en: 'Gold' }, amount: 8500 },
      { key: 'base', name: { en: 'Base' }, amount: 8500 },
    ],
  },
  funeral: {
    ...family.funeral,
    tables: [
      table,
      {
        plan: 'gold',
        bands: [{ from: 0, to: null }],
        sums: { member: [3_000_000] },
      },
    ],
  },
})

// One household a line, to be read as a table.
// prettier-ignore
const rows: Row[] = [
  // Waiting
  ['1 last day of waiting', since2025, '2025-06-30', 'natural', none, 'The waiting period of 6 months runs from 2025-01-01 to 2025-07-01.'],
  ['2 waiting over', since2025, '2025-07-01', 'natural', '20000.00', 'The waiting period of 6 months was over on 2025-07-01.'],
  ['3 accident on the first day', since2025, '2025-01-01', 'accident', '40000.00', 'By accident 200 % of P20,000.00 is paid: P40,000.00.'],
  ['4 suicide in the first year', since2025, '2025-12-31', 'suicide', none, 'The waiting period of 12 months runs from 2025-01-01 to 2026-01-01.'],
  ['5 suicide after a year', since2025, '2026-01-01', 'suicide', '20000.00', '12 premiums were received; 12 are needed.'],
  ['6 months over, a premium short', { ...since2025, late: on('2025-07-20', '2025-03') }, '2025-07-05', 'natural', none, 'Only 5 of the 6 premiums needed were received.'],
  ['7 the day after it came', { ...since2025, late: on('2025-07-20', '2025-03') }, '2025-07-21', 'natural', '20000.00', '6 premiums were received; 6 are needed.'],
  ['8 spouse added on 31 August', with25({ ...spouse, from: '2025-08-31' }), '2026-02-27', 'natural', none, 'The waiting period of 6 months runs from 2025-08-31 to 2026-02-28.'],
  ['9 and a day later', with25({ ...spouse, from: '2025-08-31' }), '2026-02-28', 'natural', '20000.00', 'The waiting period of 6 months was over on 2026-02-28.'],
  ['10 newborn waits as well', with25(newborn), '2026-03-01', 'natural', none, 'The waiting period of 6 months runs from 2026-02-10 to 2026-08-10.'],
  ['11 newborn by accident', with25(newborn), '2026-03-01', 'accident', '10000.00', 'By accident 200 % of P5,000.00 is paid: P10,000.00.'],
  ['12 newborn after waiting', with25(newborn), '2026-08-10', 'natural', '5000.00', '6 premiums were received; 6 are needed.'],
  ['13 parent added in June', with25(mother), '2025-12-14', 'natural', none, 'The waiting period of 6 months runs from 2025-06-15 to 2025-12-15.'],
  ['14 parent after waiting', with25(mother), '2025-12-15', 'natural', '6000.00', 'The sum assured at the age of 70 is P6,000.00.'],
  ['15 parent by suicide', with25(mother), '2026-06-14', 'suicide', none, 'The waiting period of 12 months runs from 2025-06-15 to 2026-06-15.'],
  ['16 before the policy', since2025, '2024-12-31', 'accident', none, 'Neo was covered only from 2025-01-01; the death was on 2024-12-31.'],
  // Former membership that counts
  ['16a four months count', returned(4), '2025-02-28', 'natural', none, 'The waiting period, 4 months shorter for former membership, runs from 2025-01-01 to 2025-03-01.'],
  ['16b and two months later', returned(4), '2025-03-01', 'natural', '20000.00', 'The waiting period, 4 months shorter for former membership, was over on 2025-03-01.'],
  ['16c as many as are asked', returned(6), '2025-01-01', 'natural', '20000.00', '6 months of former membership count, so there is nothing left to wait.'],
  ['16d not for suicide as yet', returned(6), '2025-06-30', 'suicide', none, 'The waiting period, 6 months shorter for former membership, runs from 2025-01-01 to 2025-07-01.'],
  ['16e not after reinstatement', { late: summerPaid('2025-10-15'), life: { creditedMonths: 99 } }, '2025-10-15', 'natural', none, 'The waiting period of 6 months runs from 2025-10-15 to 2026-04-15.'],
  // Grace
  ['17 on the day it is owed', { late: never('2025-06') }, '2025-06-30', 'natural', '20000.00', 'A premium is owed since 2025-06-30, but the months of grace cover 2025-06-30.'],
  ['18 the day before', { late: never('2025-06') }, '2025-06-29', 'natural', '20000.00', 'The policy is in force since 2024-01-01: no premium was owed on 2025-06-29.'],
  ['19 last day of grace', { late: never('2025-06') }, '2025-08-31', 'natural', '20000.00', 'A premium is owed since 2025-06-30, but the months of grace cover 2025-08-31.'],
  ['20 grace is over', { late: never('2025-06') }, '2025-09-01', 'natural', none, 'The months of grace were over: no cover from 2025-09-01 until it is paid.'],
  ['21 on the day it is paid', { late: on('2025-09-10', '2025-06') }, '2025-09-10', 'natural', '20000.00', 'The policy is in force since 2025-09-10: no premium was owed on 2025-09-10.'],
  ['22 the day before it is paid', { late: on('2025-09-10', '2025-06') }, '2025-09-09', 'natural', none, 'The months of grace were over: no cover from 2025-09-01 until it is paid.'],
  ['23 accident without cover', { late: never('2025-06') }, '2025-09-05', 'accident', none, 'The months of grace were over: no cover from 2025-09-01 until it is paid.'],
  ['24 grace from February', { late: never('2025-02') }, '2025-04-30', 'natural', '20000.00', 'A premium is owed since 2025-02-28, but the months of grace cover 2025-04-30.'],
  ['25 and over in May', { late: never('2025-02') }, '2025-05-01', 'natural', none, 'The months of grace were over: no cover from 2025-05-01 until it is paid.'],
  ['26 grace into February', { late: never('2025-12') }, '2026-02-28', 'natural', '20000.00', 'A premium is owed since 2025-12-31, but the months of grace cover 2026-02-28.'],
  ['27 and over in March', { late: never('2025-12') }, '2026-03-01', 'natural', none, 'The months of grace were over: no cover from 2026-03-01 until it is paid.'],
  ['28 the older of two is paid', { late: { '2025-06': '2025-08-15', '2025-07': null } }, '2025-09-15', 'natural', '20000.00', 'A premium is owed since 2025-06-30, but the months of grace cover 2025-09-15.'],
  ['29 spouse in grace', { life: spouse, late: never('2025-06') }, '2025-07-15', 'accident', '40000.00', 'By accident 200 % of P20,000.00 is paid: P40,000.00.'],
  // Lapse
  ['30 third premium missed', { late: summer }, '2025-08-31', 'natural', none, 'The policy lapsed on 2025-08-31 because premiums were owed.'],
  ['31 the day before the lapse', { late: summer }, '2025-08-30', 'natural', '20000.00', 'A premium is owed since 2025-06-30, but the months of grace cover 2025-08-30.'],
  ['32 three, not in a row', { late: never('2025-06', '2025-07', '2025-09') }, '2025-10-05', 'natural', none, 'The months of grace were over: no cover from 2025-09-01 until it is paid.'],
  ['33 every other month', { late: never('2025-06', '2025-08', '2025-10') }, '2025-11-15', 'natural', none, 'The months of grace were over: no cover from 2025-09-01 until it is paid.'],
  ['34 paid a day before the lapse', { late: on('2025-08-30', '2025-06', '2025-07', '2025-08') }, '2025-09-01', 'natural', '20000.00', 'The policy is in force since 2025-08-30: no premium was owed on 2025-09-01.'],
  ['35 the row is broken in time', { late: { '2025-06': null, '2025-07': '2025-08-10', '2025-08': null } }, '2025-08-31', 'natural', '20000.00', 'A premium is owed since 2025-06-30, but the months of grace cover 2025-08-31.'],
  ['36 accident after the lapse', { late: summer }, '2025-10-01', 'accident', none, 'The policy lapsed on 2025-08-31 because premiums were owed.'],
  ['37 spouse after the lapse', { late: summer, life: spouse }, '2025-09-10', 'natural', none, 'The policy lapsed on 2025-08-31 because premiums were owed.'],
  // Reinstatement
  ['38 the day before it is back', { late: summerPaid('2025-10-15') }, '2025-10-14', 'accident', none, 'The policy lapsed on 2025-08-31 because premiums were owed.'],
  ['39 back, and waits anew', { late: summerPaid('2025-10-15') }, '2025-10-15', 'natural', none, 'The waiting period of 6 months runs from 2025-10-15 to 2026-04-15.'],
  ['40 back, accident', { late: summerPaid('2025-10-15') }, '2025-10-15', 'accident', '40000.00', 'The policy is in force since 2025-10-15: no premium was owed on 2025-10-15.'],
  ['41 waited anew', { late: summerPaid('2025-10-15') }, '2026-04-15', 'natural', '20000.00', '6 premiums were received; 6 are needed.'],
  ['42 a day too early', { late: summerPaid('2025-10-15') }, '2026-04-14', 'natural', none, 'The waiting period of 6 months runs from 2025-10-15 to 2026-04-15.'],
  ['43 paid on the last day', { late: summerPaid('2026-07-31') }, '2026-08-01', 'accident', '40000.00', 'The policy is in force since 2026-07-31: no premium was owed on 2026-08-01.'],
  ['44 paid a day too late', { late: summerPaid('2026-08-01') }, '2026-08-02', 'accident', none, 'The policy lapsed on 2025-08-31 because premiums were owed.'],
  ['45 one of three still owed', { late: { ...summer, ...on('2025-10-15', '2025-06', '2025-07') } }, '2025-11-01', 'accident', none, 'The policy lapsed on 2025-08-31 because premiums were owed.'],
  ['46 back without the arrears', { terms: noArrears, late: summer }, '2025-10-01', 'natural', '20000.00', 'The policy is in force since 2025-09-30: no premium was owed on 2025-10-01.'],
  ['47 no way back', { terms: noReturn, late: summerPaid('2025-09-15') }, '2025-10-01', 'natural', none, 'The policy lapsed on 2025-08-31 because premiums were owed.'],
  ['48 lapsed again', { late: { ...summerPaid('2025-10-15'), ...never('2025-11', '2025-12', '2026-01') } }, '2026-02-01', 'accident', none, 'The policy lapsed on 2026-01-31 because premiums were owed.'],
  // Age limits
  ['49 child the day before 21', child('2004-09-15'), '2025-09-14', 'natural', '10000.00', 'Neo is covered by age until 2025-09-14.'],
  ['50 child of 21', child('2004-09-15'), '2025-09-15', 'natural', none, 'The cover of Neo ended by age on 2025-09-14; the limit is 21.'],
  ['51 student of 21', child('2004-09-15', { studentUntil: '2025-12-31' }), '2025-12-31', 'natural', '10000.00', 'Neo is past 21 but was shown to study: covered until 2025-12-31.'],
  ['52 the proof ran out', child('2004-09-15', { studentUntil: '2025-12-31' }), '2026-01-01', 'natural', none, 'The cover of Neo ended by age on 2025-12-31; the limit is 21.'],
  ['53 student the day before 25', child('2000-12-01', { studentUntil: '2030-12-31' }), '2025-11-30', 'natural', '10000.00', 'Neo is past 21 but was shown to study: covered until 2025-11-30.'],
  ['54 student of 25', child('2000-12-01', { studentUntil: '2030-12-31' }), '2025-12-01', 'natural', none, 'The cover of Neo ended by age on 2025-11-30; the limit is 21.'],
  ['55 born on 29 February', child('2004-02-29'), '2025-02-28', 'natural', '10000.00', 'Neo is covered by age until 2025-02-28.'],
  ['56 is 21 on 1 March', child('2004-02-29'), '2025-03-01', 'natural', none, 'The cover of Neo ended by age on 2025-02-28; the limit is 21.'],
  ['57 member of 66 at entry', person('member', '1957-12-31'), '2025-05-01', 'natural', none, 'Neo was 66 when cover began; the oldest is 65.'],
  ['58 member of 65 at entry', person('member', '1958-01-02'), '2025-05-01', 'natural', '12500.00', 'The sum assured at the age of 67 is P12,500.00.'],
  ['59 spouse of 17 at entry', person('spouse', '2006-06-01'), '2025-05-01', 'natural', none, 'Neo was 17 when cover began; the youngest is 18.'],
  ['60 seventh child', child('2015-01-01', { place: 7 }), '2025-05-01', 'natural', none, 'Neo is number 7 of this relation; 6 are covered.'],
  ['61 sixth child', child('2015-01-01', { place: 6 }), '2025-05-01', 'natural', '5000.00', 'Neo is among the 6 of this relation who are covered.'],
  ['62 uncle of 73 at entry', person('extended', '1950-06-01'), '2025-05-01', 'natural', none, 'Neo was 73 when cover began; the oldest is 64.'],
  ['63 uncle of 64 at entry', person('extended', '1959-06-01'), '2025-05-01', 'natural', '3000.00', 'The sum assured at the age of 65 is P3,000.00.'],
  // Cover
  ['64 sibling', person('sibling', '1995-01-01'), '2025-05-01', 'natural', none, 'The terms cover nobody of this relation at the age of 30.'],
  ['65 parent of 85', { ...person('parent', '1936-01-01'), start: '2010-01-01' }, '2021-02-01', 'natural', none, 'The terms cover nobody of this relation at the age of 85.'],
  ['66 parent of 84', { ...person('parent', '1936-01-01'), start: '2010-01-01' }, '2020-12-31', 'natural', '4000.00', 'The sum assured at the age of 84 is P4,000.00.'],
  ['67 birth not known', { life: { relation: 'child', birthDate: null } }, '2025-05-01', 'natural', 'unclear', 'The date of birth of Neo is not known: enter it first.'],
  ['68 member of 74', { ...person('member', '1950-05-05'), start: '2015-01-01' }, '2025-05-04', 'natural', '12500.00', 'The sum assured at the age of 74 is P12,500.00.'],
  ['69 member of 75', { ...person('member', '1950-05-05'), start: '2015-01-01' }, '2025-05-05', 'natural', '7500.00', 'The sum assured at the age of 75 is P7,500.00.'],
  ['70 child of 13', child('2011-06-01'), '2025-05-31', 'natural', '5000.00', 'The sum assured at the age of 13 is P5,000.00.'],
  ['71 child of 14', child('2011-06-01'), '2025-06-01', 'natural', '10000.00', 'The sum assured at the age of 14 is P10,000.00.'],
  ['72 spouse who left', { life: { ...spouse, until: '2025-03-31' } }, '2025-04-01', 'natural', none, 'The cover of Neo ended on 2025-03-31; the death was on 2025-04-01.'],
  ['73 member who left', { ends: '2025-03-31' }, '2025-04-01', 'accident', none, 'The policy ended on 2025-04-01.'],
  ['74 last day of who left', { ends: '2025-03-31' }, '2025-03-31', 'natural', '20000.00', 'The sum assured at the age of 44 is P20,000.00.'],
  ['75 plan with a table of its own', { terms: plans, plan: 'gold' }, '2025-05-01', 'natural', '30000.00', 'The sum assured at the age of 44 is P30,000.00.'],
  ['76 plan without one', { terms: plans, plan: 'base' }, '2025-05-01', 'natural', '20000.00', 'The sum assured at the age of 44 is P20,000.00.'],
]

it.each(rows)('%s', (_, household, death, cause, outcome, sentence) => {
  const { decision, amount, rules } = coverOn(
    policyOn(household, death),
    lifeOf(household),
    death,
    cause,
  )
  const expected: Record<string, unknown> = {
    [none]: { decision: 'not-covered', amount: null },
    unclear: { decision: 'unclear', amount: null },
  }
  expect({ decision, amount }).toEqual(
    expected[outcome] ?? { decision: 'covered', amount: readAmount(outcome) },
  )
  expect(rules.map((rule) => sentenceOf(rule))).toContain(sentence)
})
