import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { addDays } from '../calendar'
import {
  creditOf,
  mayRejoin,
  services,
  usualRule,
  type FormerMembership,
  type RejoiningRule,
} from '.'

const former: FormerMembership = {
  ...{
    joinedOn: '2020-03-15',
    leftOn: '2026-01-31',
    kind: 'resignation',
    creditedMonths: 0,
    owing: 0,
  },
}
const may = (rule: Partial<RejoiningRule>, today: string, more: Partial<FormerMembership> = {}) =>
  mayRejoin({ ...former, ...more }, { ...usualRule, ...rule }, today)

describe('somebody who left', () => {
  it('waits the months of the rule, to the last day of a month without that day', () => {
    expect(may({ afterMonths: 1 }, '2026-02-27')).toMatchObject({
      ...{ allowed: false, earliest: '2026-02-28' },
    })
    expect(may({ afterMonths: 1 }, '2026-02-27').sentence).toContain('from 2026-02-28, 1 months')
    expect(may({ afterMonths: 1 }, '2026-02-28').allowed).toBe(true)
  })

  it('is told what counts', () => {
    expect(may({ service: 'credited', joiningFee: false }, '2026-06-01')).toEqual({
      ...{ allowed: true, earliest: '2026-01-31', creditedMonths: 70 },
      sentence:
        'Was a member from 2020-03-15 to 2026-01-31 (resignation). May apply again: 70 months of former service count, and the joining fee is not due again.',
    })
    expect(may({}, '2026-06-01').sentence).toContain('waiting periods begin afresh')
  })

  it('brings earlier service along that counted in that membership', () => {
    const { creditedMonths } = may({ service: 'credited' }, '2026-06-01', { creditedMonths: 12 })
    expect(creditedMonths).toBe(82)
    expect(may({}, '2026-06-01', { creditedMonths: 12 }).creditedMonths).toBe(0)
  })

  it('pays first what is owing, where the society wants that', () => {
    expect(may({}, '2026-06-01', { owing: 3_000 })).toMatchObject({
      ...{ allowed: false, sentence: expect.stringContaining('owes 30.00') },
    })
    expect(may({ arrearsFirst: false }, '2026-06-01', { owing: 3_000 }).allowed).toBe(true)
  })

  it('is not taken back where the rule says so, nor after a death', () => {
    expect(may({ allowed: false }, '2026-06-01', { kind: 'expulsion' }).sentence).toContain(
      'after expulsion',
    )
    expect(may({}, '2026-06-01', { kind: 'death' }).allowed).toBe(false)
  })
})

describe('former service', () => {
  const service = { creditedMonths: 70, leftOn: '2026-01-31' }
  it.each([
    ['the member', null, 70],
    ['who belonged to the member all the time', '2019-01-01', 70],
    ['who came a year before', '2025-01-31', 12],
    ['who came the day after that a year before', '2025-02-01', 11],
    ['who came after the member had left', '2026-02-01', 0],
  ])('counts for %s', (_who, since, months) => {
    expect(creditOf(service, since)).toBe(months)
  })

  it('counts for nobody when it does not count for the member', () =>
    expect(creditOf({ ...service, creditedMonths: 0 }, '2019-01-01')).toBe(0))
})

it('once allowed it stays allowed on later days, and never credits more than the membership lasted', () => {
  const rule = fc.record({
    ...{ allowed: fc.boolean(), afterMonths: fc.integer({ min: 0, max: 60 }) },
    ...{ service: fc.constantFrom(...services), joiningFee: fc.boolean() },
    arrearsFirst: fc.boolean(),
  })
  const days = fc.integer({ min: 0, max: 4000 })
  fc.assert(
    fc.property(rule, days, days, days, (rules, length, gap, more) => {
      const leftOn = addDays('2010-01-01', length)
      const membership = { ...former, joinedOn: '2010-01-01', leftOn }
      const first = mayRejoin(membership, rules, addDays(leftOn, gap))
      const later = mayRejoin(membership, rules, addDays(leftOn, gap + more))
      if (first.allowed) expect(later.allowed).toBe(true)
      expect(first.creditedMonths * 28).toBeLessThanOrEqual(length)
      expect(first.earliest >= leftOn).toBe(true)
    }),
  )
})
