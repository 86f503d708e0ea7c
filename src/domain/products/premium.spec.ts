import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { readDefinition } from './definition/read'
import { family, familyTable, TODAY } from './households.fixture'
import { premiumFor } from './premium'
import { percentOf } from './premium/percent'

const table = readDefinition({ amount: familyTable })

/** Each premium in pula was added up by hand from the prices in the fixture. */
const households: [household: string, worked: string][] = [
  ['m34', '40.00'],
  ['m18', '40.00'],
  ['m64', '40.00'],
  ['m65', '70.00'],
  ['m74', '70.00'],
  ['m75', '120.00'],
  ['m99', '120.00'],
  ['m34 s31', '70.00'], // 40 + 30
  ['m34 s65', '95.00'], // 40 + 55
  ['m64 s64', '70.00'], // 40 + 30
  ['m65 s64', '100.00'], // 70 + 30
  ['m70 s70', '125.00'], // 70 + 55
  ['m75 s75', '215.00'], // 120 + 95
  ['m34 c4', '45.00'], // 40 + 5
  ['m34 c17', '45.00'], // 40 + 5
  ['m34 c18', '52.50'], // 40 + 12.50
  ['m50 c64', '52.50'], // 40 + 12.50
  ['m80 c65', '120.00'], // 120, the child of 65 has no price
  ['m34 c0 c1 c2', '55.00'], // 40 + 3 x 5
  ['m34 c4 c18 c25', '70.00'], // 40 + 5 + 2 x 12.50
  ['m34 s31 c4', '75.00'], // 40 + 30 + 5
  ['m34 s31 c4 c9', '80.00'], // 40 + 30 + 2 x 5
  ['m34 s31 c4 c9 c19', '92.50'], // 80 + 12.50
  ['m45 s17', '40.00'], // 40, a spouse of 17 has no price
  ['m40 p60', '85.25'], // 40 + 45.25
  ['m40 p65', '100.00'], // 40 + 60
  ['m40 p75', '150.75'], // 40 + 110.75
  ['m40 p60 p64', '130.50'], // 40 + 2 x 45.25
  ['m40 p66 p76', '210.75'], // 40 + 60 + 110.75
  ['m40 p75 p80', '261.50'], // 40 + 2 x 110.75
  ['m40 i60', '90.00'], // 40 + 50
  ['m40 i65', '105.50'], // 40 + 65.50
  ['m40 i75', '155.00'], // 40 + 115
  ['m40 i74 i75', '220.50'], // 40 + 65.50 + 115
  ['m40 s38 p62 i61', '165.25'], // 40 + 30 + 45.25 + 50
  ['m40 s38 p70 p72', '190.00'], // 40 + 30 + 2 x 60
  ['m40 s38 p70 p72 i69 i73', '321.00'], // 190 + 2 x 65.50
  ['m40 x10', '48.00'], // 40 + 8
  ['m40 x18', '60.00'], // 40 + 20
  ['m40 x65', '88.00'], // 40 + 48
  ['m40 x75', '139.99'], // 40 + 99.99
  ['m40 x75 x76', '239.98'], // 40 + 2 x 99.99
  ['m40 x75 x76 x77', '339.97'], // 40 + 3 x 99.99
  ['m40 x0 x17 x18 x64', '96.00'], // 40 + 2 x 8 + 2 x 20
  ['m40 b30', '40.00'], // 40, the table has no brother or sister
  ['m40 s38 c5 b30', '75.00'], // 40 + 30 + 5
  ['m66 s61 c30 c28 x70', '173.00'], // 70 + 30 + 2 x 12.50 + 48
  ['m52 s49 c17 c18 p75 p79 i74', '374.50'], // 40 + 30 + 5 + 12.50 + 221.50 + 65.50
  ['m64 s65 c40 p90 i88 x17 x75', '441.24'], // 40 + 55 + 12.50 + 110.75 + 115 + 8 + 99.99
  ['m75 s74 c44 c41 x3 x5 x80', '315.99'], // 120 + 55 + 25 + 16 + 99.99
]

const thebe = (pula: string): number => Number(pula.replace('.', ''))

describe('the premium by a price table of age bands and relations', () => {
  it('is that worked by hand, for fifty households', () => {
    expect(households).toHaveLength(50)
    const amounts = households.map(([text]) => premiumFor(table, family(text), TODAY).amount)
    expect(amounts).toEqual(households.map(([, worked]) => thebe(worked)))
  })

  it('says who was charged what, in which band', () => {
    const { lines } = premiumFor(table, family('m64 s65 c65'), TODAY)
    expect(lines.map(({ name, ...line }) => [name, line.age, line.band, line.amount])).toEqual([
      ['Member', 64, '18-64', 4000],
      ['s65', 65, '65-74', 5500],
      ['c65', 65, '65-74', 0],
    ])
    expect(lines.map(({ covered }) => covered)).toEqual([true, true, false])
  })

  it('counts the age and the cover of the day', () => {
    const household = family('m34 c17')
    expect(premiumFor(table, household, '2027-01-14').amount).toBe(4500)
    expect(premiumFor(table, household, '2027-01-15').amount).toBe(5250)
    const child = { ...household.dependants[0]!, coveredFrom: '2026-04-01' }
    expect(premiumFor(table, { ...household, dependants: [child] }, TODAY).amount).toBe(4000)
  })

  it('adds up to its lines, and never falls when a covered life is added', () => {
    const life = fc.tuple(
      fc.constantFrom('s', 'c', 'p', 'i', 'x'),
      fc.integer({ min: 0, max: 110 }),
    )
    const text = (lives: [string, number][]) => ['m40', ...lives.map((each) => each.join(''))]
    fc.assert(
      fc.property(fc.array(life, { maxLength: 12 }), life, (lives, more) => {
        const { amount, lines } = premiumFor(table, family(text(lives).join(' ')), TODAY)
        expect(lines.reduce((sum, line) => sum + line.amount, 0)).toBe(amount)
        const larger = premiumFor(table, family(text([...lives, more]).join(' ')), TODAY)
        expect(larger.amount).toBeGreaterThanOrEqual(amount)
      }),
    )
  })

  it.each([
    ['m17', 'PREMIUM_MEMBER_NOT_PRICED'],
    ['m34 cx', 'PREMIUM_BIRTH_DATE_MISSING'],
  ])('refuses %s with %s', (text, code) => {
    const household = family(text)
    const dependants = household.dependants.map((life) => ({ ...life, birthDate: null }))
    expect(() => premiumFor(table, { ...household, dependants }, TODAY)).toThrow(
      expect.objectContaining({ code }),
    )
  })
})

describe('the premium by another rule', () => {
  const withSalary = (salary: unknown) => {
    const household = family('m34 c4')
    return { ...household, member: { ...household.member, custom: { salary } } }
  }
  const customTypes = { salary: 'money' } as const
  const percent = (more: object) =>
    readDefinition(
      { amount: { rule: 'salary-percent', percent: '2.5', salaryField: 'salary', ...more } },
      { customTypes },
    )

  it('is a percentage of the salary by the rounding that is named', () => {
    const premium = (salary: number, more: object = {}) =>
      premiumFor(percent(more), withSalary(salary), TODAY).amount
    expect(premium(520_000)).toBe(13_000)
    expect(premium(520_020)).toBe(13_001)
    expect(premium(520_020, { rounding: 'down' })).toBe(13_000)
    expect(premium(520_001, { rounding: 'up', roundTo: 100 })).toBe(13_100)
    expect(premium(520_000, { maximum: 10_000 })).toBe(10_000)
    expect(premium(100, { minimum: 5_000 })).toBe(5_000)
    expect(() => premiumFor(percent({}), withSalary(null), TODAY)).toThrow(/no salary/)
  })

  it('never strays from the exact percentage by half a step or more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 ** 12 }),
        fc.integer({ min: 1, max: 999 }),
        (amount, tenths) => {
          const text = `${Math.floor(tenths / 10)}.${tenths % 10}`
          const result = percentOf(amount, text, { rounding: 'half-up', step: 5 })
          const error = BigInt(result) * 1000n - BigInt(amount) * BigInt(tenths)
          expect(result % 5).toBe(0)
          expect(error <= 2500n && error > -2500n).toBe(true)
        },
      ),
    )
  })

  it('is a formula over the household and the fields of the society', () => {
    const formula = 'percent(member.custom.salary, "1") + pula(5) * household.children'
    const definition = readDefinition({ amount: { rule: 'formula', formula } }, { customTypes })
    expect(definition.fields).toEqual({ salary: 'money' })
    expect(premiumFor(definition, withSalary(520_000), TODAY).amount).toBe(5_700)
    expect(() => premiumFor(definition, withSalary(null), TODAY)).toThrow(
      expect.objectContaining({ code: 'PREMIUM_FORMULA_FAILED' }),
    )
  })

  it('is that of the plan, or what the member chose within the limits', () => {
    const plan = readDefinition({
      amount: { rule: 'by-plan', plans: [{ key: 'A', name: { en: 'Single' }, amount: 8500 }] },
    })
    const choose = (choice: object) => ({ ...family('m34'), choice })
    expect(premiumFor(plan, choose({ plan: 'A' }), TODAY).amount).toBe(8500)
    expect(() => premiumFor(plan, choose({ plan: 'B' }), TODAY)).toThrow(/The plans are A/)
    const chosen = readDefinition({ amount: { rule: 'member-chosen', minimum: 5000, step: 1000 } })
    expect(premiumFor(chosen, choose({ amount: 7000 }), TODAY).amount).toBe(7000)
    expect(() => premiumFor(chosen, choose({ amount: 7500 }), TODAY)).toThrow(/steps of 10.00/)
  })
})
