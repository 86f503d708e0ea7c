import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { definitionProblems, readDefinition } from './definition/read'
import { eligibilityOf } from './eligibility'
import { isDue } from './frequency'
import { family, familyTable, TODAY } from './households.fixture'

const bands = (...list: [number, number | null][]) => ({
  rule: 'price-table',
  bands: list.map(([from, to]) => ({ from, to })),
  prices: { member: list.map(() => 100) },
})

describe('a definition', () => {
  it('has its defaults written out', () => {
    expect(readDefinition({ amount: { rule: 'fixed', amount: 2500 } })).toMatchObject({
      frequency: 'monthly',
      waiting: { natural: 0, accident: 0, suicide: 0 },
      graceMonths: 0,
      documents: [],
    })
  })

  it.each([
    ['amount', {}],
    ['amount.amount', { amount: { rule: 'fixed', amount: -1 } }],
    ['amount.amount', { amount: { rule: 'fixed', amount: 12.5 } }],
    ['amount.bands.1.from', { amount: bands([0, 17], [17, 64]) }],
    ['amount.bands.1.from', { amount: bands([0, 17], [19, 64]) }],
    ['amount.bands.1.from', { amount: bands([0, null], [18, 64]) }],
    ['amount.bands.0.to', { amount: bands([18, 17]) }],
    ['amount.prices.cousin', { amount: { ...familyTable, prices: { cousin: [1, 1, 1, 1] } } }],
    ['amount.prices.member', { amount: { ...familyTable, prices: { spouse: [1, 1, 1, 1] } } }],
    [
      'amount.prices.child',
      { amount: { ...bands([0, null]), prices: { member: [1], child: [] } } },
    ],
    ['amount.prices.member.0', { amount: { ...bands([0, null]), prices: { member: [-5] } } }],
    ['amount.salaryField', { amount: { rule: 'salary-percent', percent: '2', salaryField: 'x' } }],
    ['amount.maximum', { amount: { rule: 'member-chosen', minimum: 2, maximum: 1 } }],
    ['amount.formula', { amount: { rule: 'formula', formula: 'pula(1' } }],
    [
      'amount.plans.1.key',
      {
        amount: {
          rule: 'by-plan',
          plans: [1, 2].map((amount) => ({ key: 'A', name: { en: 'A' }, amount })),
        },
      },
    ],
    ['eligibility.oldest', { amount: bands([0, null]), eligibility: { youngest: 65, oldest: 18 } }],
    ['waiting.natural', { amount: bands([0, null]), waiting: { natural: -1 } }],
  ])('is refused at %s', (path, input) => {
    expect(definitionProblems(input).map((problem) => problem.path)).toContain(path)
    expect(() => readDefinition(input)).toThrow(
      expect.objectContaining({ code: 'PRODUCT_DEFINITION_INVALID' }),
    )
  })

  it('takes bands exactly when each begins where the one before ended', () => {
    const pair = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 70 }))
    fc.assert(
      fc.property(pair, ([end, begin]) => {
        const problems = definitionProblems({ amount: bands([0, end], [begin, 100]) })
        expect(problems.length === 0).toBe(begin === end + 1)
      }),
    )
  })

  it('reads back what it wrote', () => {
    const once = readDefinition({ amount: familyTable, lapse: { afterMissed: 3 } })
    expect(readDefinition(once)).toEqual(once)
  })
})

describe('eligibility', () => {
  const terms = readDefinition(
    {
      amount: familyTable,
      eligibility: {
        youngest: 18,
        oldest: 64,
        statuses: ['active'],
        membershipMonths: 6,
        condition: {
          formula: 'member.custom.ward == "Bontleng"',
          words: { en: 'Only for members of the ward Bontleng.' },
        },
      },
    },
    { customTypes: { ward: 'text' } },
  )
  const person = (age: number, more: object) => {
    const household = family(`m${age}`)
    return { ...household, member: { ...household.member, custom: { ward: 'Bontleng' }, ...more } }
  }
  const refused = (age: number, more: object = {}) =>
    eligibilityOf(terms, person(age, more), TODAY)
      .filter(({ passed }) => !passed)
      .map(({ rule, words }) => [rule, words])

  it('says rule by rule why a member may not join', () => {
    expect(refused(34)).toEqual([])
    expect(refused(65)).toEqual([
      ['entry-age', 'The age at entry is 18 to 64; the member is 65 on 2026-03-01.'],
    ])
    expect(refused(34, { birthDate: null })[0]?.[1]).toMatch(/no date of birth is known/)
    expect(refused(34, { status: 'dormant' })).toEqual([
      ['status', 'The member must be active; the status is dormant.'],
    ])
    expect(refused(34, { joinedOn: '2025-10-01' })[0]?.[1]).toMatch(/after 6 months.*it is 5/)
    expect(refused(34, { custom: { ward: 'Phase 2' } })).toEqual([
      ['condition', 'Only for members of the ward Bontleng.'],
    ])
    expect(eligibilityOf(terms, person(34, {}), TODAY)).toHaveLength(4)
  })
})

it('a premium is due once, each month, or each year in the month it began', () => {
  const due = (frequency: Parameters<typeof isDue>[0]) =>
    ['2026-03', '2026-04', '2027-03'].map((period) => isDue(frequency, '2026-03', period))
  expect(due('once')).toEqual([true, false, false])
  expect(due('monthly')).toEqual([true, true, true])
  expect(due('yearly')).toEqual([true, false, true])
})
