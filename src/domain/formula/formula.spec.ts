import { describe, expect, it } from '@jest/globals'
import { compileFormula, evaluate, explain, LANGUAGE_VERSION, variablesUsed } from '.'
import { MEMBER, resultOf, VARIABLES } from './samples.fixture'

describe('amounts, in thebe', () => {
  it.each([
    ['pula(85)', 8_500],
    ['pula("120.50")', 12_050],
    ['pula(120.50)', 12_050],
    ['-pula(5)', -500],
    ['pula(85) + pula("35.50")', 12_050],
    ['subscription.amount - pula(100)', -1_500],
    ['3 * subscription.amount', 25_500],
    ['subscription.amount * member.age', 289_000],
    // 4 321.00 x 2.5 % = 108.025: the half thebe goes up.
    ['percent(member.custom.salary, "2.5")', 10_803],
    ['percent(member.custom.salary, 2.5)', 10_803],
    ['percent(-member.custom.salary, "2.5")', -10_803],
    // 0.01 x 49.999999 % = 0.00499...: down.
    ['percent(pula("0.01"), "49.999999")', 0],
    ['percent(pula("0.01"), "50")', 1],
    ['divide(pula(100), 3)', 3_333],
    ['divide(pula(200), 3)', 6_667],
    ['divide(pula(100), member.custom.hectares)', 4_000],
    ['divide(pula("0.01"), -2)', -1],
    ['roundUp(pula("83.20"), pula(5))', 8_500],
    ['roundUp(pula(85), pula(5))', 8_500],
    ['roundUp(-pula(7), pula(5))', -500],
    ['roundDown(pula("89.99"), pula(5))', 8_500],
    ['roundDown(-pula(7), pula(5))', -1_000],
    ['roundNearest(pula("82.49"), pula(5))', 8_000],
    ['roundNearest(pula("82.50"), pula(5))', 8_500],
    ['min(pula(90), pula(85), pula(100))', 8_500],
    ['max(subscription.amount, percent(member.custom.salary, "5"))', 21_605],
    ['orElse(member.custom.salary, pula(0))', 432_100],
    ['member.age < 36 ? pula(40) : member.age < 51 ? pula(60) : pula(85)', 4_000],
    ['pula("90071992547409.91")', 9_007_199_254_740_991],
  ])('%s is %d', (text, thebe) => {
    expect(resultOf(text, 'money')).toBe(thebe)
  })
})

describe('numbers', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ['0.1 + 0.2', 0.3],
    ['member.custom.hectares * 4', 10],
    ['-member.custom.hectares', -2.5],
    ['quotient(31, 12)', 2],
    ['quotient(-1, 12)', -1],
    ['remainder(31, 12)', 7],
    ['remainder(-1, 12)', 11],
    ['remainder(2.5, 1)', 0.5],
    ['yearsBetween("2019-06-15", "2026-06-14")', 6],
    ['yearsBetween("2019-06-15", "2026-06-15")', 7],
    ['yearsBetween("2026-06-15", "2019-06-15")', -7],
    ['yearsBetween("2026-06-15", "2026-06-14")', 0],
    ['monthsBetween(member.joined, today)', 6],
    // There is no 31 February: the month is complete on 1 March.
    ['monthsBetween("2026-01-31", "2026-02-28")', 0],
    ['monthsBetween("2026-01-31", "2026-03-01")', 1],
    ['daysBetween("2026-02-27", "2026-03-01")', 2],
    ['daysBetween("2028-02-27", "2028-03-01")', 3],
    ['ageOn(member.birthDate, "2026-02-28")', 33],
    ['ageOn(member.birthDate, "2026-03-01")', 34],
    ['yearOf(today)', 2026],
    ['monthOf("2026-07-31")', 7],
    ['size("Ward 7")', 6],
    ['size("🌍")', 1],
    ['size(member.custom.groups)', 2],
    ['member.custom.groups.size()', 2],
    ['min(3, 1.5, 2)', 1.5],
  ])('%s is %d', (text, number) => {
    expect(resultOf(text, 'number')).toBe(number)
  })
})

describe('yes or no', () => {
  it.each([
    ['member.age >= 18 && member.age <= 65', true],
    ['member.age < 18 || member.status == "active"', true],
    ['!(member.status == "active")', false],
    ['member.status in ["active", "dormant"]', true],
    ['member.age in [33, 35]', false],
    ['subscription.amount in [pula(85), pula("120.50")]', true],
    ['today in ["2026-07-30", "2026-07-31"]', true],
    ['"choir" in member.custom.groups', true],
    ['"Choir" in member.custom.groups', false],
    ['1 in []', false],
    ['subscription.amount == pula(85)', true],
    ['member.custom.hectares > 2.49', true],
    ['member.joined < "2026-02-01"', true],
    ['"2026-02-01" > member.joined', true],
    ['between(member.joined, "2026-01-01", "2026-01-31")', true],
    ['between(subscription.amount, pula(86), pula(90))', false],
    ['startsWith(member.status, "act")', true],
    ['member.status.endsWith("IVE".lower())', true],
    ['contains(upper(member.status), "CTI")', true],
    ['member.custom.smoker', false],
    ['true ? member.custom.smoker : true', false],
  ])('%s is %s', (text, yes) => {
    expect(resultOf(text, 'yes-no')).toBe(yes)
  })
})

describe('texts, dates and lists', () => {
  it.each([
    ['"Ward " + "7"', 'text', 'Ward 7'],
    ['member.status.upper()', 'text', 'ACTIVE'],
    ['// why\n"x"', 'text', 'x'],
    ['"2026-11-30"', 'date', '2026-11-30'],
    ['addDays(member.joined, 1)', 'date', '2026-02-01'],
    ['addDays("2026-03-01", -1)', 'date', '2026-02-28'],
    ['max(today, "2026-12-31")', 'date', '2026-12-31'],
    ['member.age > 30 ? "2026-01-01" : today', 'date', '2026-01-01'],
    ['["a", member.status]', 'list-of-text', ['a', 'active']],
    ['member.custom.groups', 'list-of-text', ['choir', 'Choir committee']],
  ] as const)('%s as %s is %j', (text, type, value) => {
    expect(resultOf(text, type)).toEqual(value)
  })
})

describe('empty values', () => {
  it.each([
    ['isEmpty(member.custom.ward)', true],
    ['has(member.custom.ward)', false],
    ['has(member.custom.salary)', true],
    ['isEmpty(member.custom.leaves)', true],
    // Comparing: an empty text is "", an empty date is the same as nothing, not even another one.
    ['member.custom.ward == "Ward 7"', false],
    ['member.custom.ward != "Ward 7"', true],
    ['member.custom.ward == ""', true],
    ['member.custom.leaves == today', false],
    ['member.custom.leaves == member.custom.leaves', false],
    ['member.custom.leaves != today', true],
    ['member.custom.leaves in ["2026-01-01"]', false],
    ['member.custom.ward in ["Ward 7"]', false],
    ['startsWith(member.custom.ward, "Ward")', false],
    ['has(member.custom.leaves) && member.custom.leaves < today', false],
    ['isEmpty(member.custom.leaves) || member.custom.leaves > today', true],
    ['orElse(member.custom.leaves, today) == today', true],
    ['orElse(member.custom.ward, "none") == "none"', true],
  ])('%s is %s', (text, yes) => {
    expect(resultOf(text, 'yes-no')).toBe(yes)
  })

  it.each([
    ['member.custom.ward', 'text', ''],
    ['member.custom.leaves', 'date', 'FORMULA_EMPTY_VALUE'],
    ['member.custom.leaves < today', 'yes-no', 'FORMULA_EMPTY_VALUE'],
    ['yearsBetween(member.custom.leaves, today)', 'number', 'FORMULA_EMPTY_VALUE'],
    ['size(member.custom.ward)', 'number', 0],
  ] as const)('%s as %s gives %s', (text, type, value) => {
    expect(resultOf(text, type)).toBe(value)
  })

  it('takes what is missing, null and "" as empty, an empty list and an unticked box as they are', () => {
    for (const inputs of [{}, { 'member.custom.ward': '' }, { 'member.custom.ward': undefined }]) {
      expect(resultOf('isEmpty(member.custom.ward)', 'yes-no', inputs)).toBe(true)
    }
    expect(resultOf('"choir" in member.custom.groups', 'yes-no', {})).toBe(false)
    expect(resultOf('!member.custom.smoker', 'yes-no', {})).toBe(true)
  })

  it('names the empty field and the place', () => {
    const compiled = compileFormula('pula(1) +\n  percent(member.custom.salary, "2")', {
      variables: VARIABLES,
      result: 'money',
    })
    const outcome = compiled.ok && evaluate(compiled.formula, {})
    expect(outcome).toMatchObject({
      error: { message: 'member.custom.salary is empty.' },
      position: { line: 2, column: 11, length: 20 },
    })
  })
})

describe('what is kept with a result', () => {
  const compiled = compileFormula(
    'member.age > 30 ? percent(member.custom.salary, "2.5") : pula(5)',
    {
      variables: VARIABLES,
      result: 'money',
    },
  )
  if (!compiled.ok) throw compiled.error
  const { formula } = compiled

  it('lists the variables a formula reads', () => {
    expect(variablesUsed(formula)).toEqual(['member.age', 'member.custom.salary'])
  })

  it('records text, version, inputs used and result', () => {
    expect(explain(formula, MEMBER)).toEqual({
      text: formula.text,
      language: LANGUAGE_VERSION,
      inputs: { 'member.age': 34, 'member.custom.salary': 432_100 },
      result: { type: 'money', value: 10_803 },
    })
  })

  it('records an error and an empty input as well', () => {
    expect(explain(formula, { 'member.age': 40 })).toMatchObject({
      inputs: { 'member.age': 40, 'member.custom.salary': null },
      result: { type: 'money', error: { code: 'FORMULA_EMPTY_VALUE' } },
    })
  })

  it('can be worked out again from what was kept, through JSON', () => {
    const kept = JSON.parse(JSON.stringify(explain(formula, MEMBER)))
    expect(explain(formula, kept.inputs)).toEqual(kept)
  })
})
