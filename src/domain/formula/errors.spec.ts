import { describe, expect, it } from '@jest/globals'
import { compileFormula, evaluate, formulaErrors, type FormulaType } from '.'
import { MAX_LIST_VALUES, MAX_TEXT_LENGTH } from './limits'
import { attempt } from './outcome'
import { MEMBER, resultOf, VARIABLES } from './samples.fixture'

const problem = (text: string, result: FormulaType = 'money') => {
  const outcome = compileFormula(text, { variables: VARIABLES, result })
  if (outcome.ok) throw new Error(`${text} should be refused`)
  return outcome
}

const seen = new Set<string>()
const note = (code: unknown): unknown => (seen.add(String(code)), code)

describe('while it is written', () => {
  it.each<[string, string, string, number?]>([
    ['', 'FORMULA_BLANK', 'There is no formula.', 0],
    ['   \n', 'FORMULA_BLANK', 'There is no formula.', 0],
    ['pula(1', 'FORMULA_SYNTAX', 'The formula ends too early', 6],
    ['member.status = "active"', 'FORMULA_SYNTAX', 'write == to compare', 14],
    ['true & false', 'FORMULA_SYNTAX', 'write &&', 5],
    ['"abc', 'FORMULA_SYNTAX', 'does not end', 0],
    ['P85', 'FORMULA_UNKNOWN_VARIABLE', 'There is no variable P85.', 0],
    ['member.age.x', 'FORMULA_UNKNOWN_VARIABLE', 'Did you mean member.age?', 0],
    ['member.custom.sallary', 'FORMULA_UNKNOWN_VARIABLE', 'Did you mean member.custom.salary?', 0],
    ['member.custom', 'FORMULA_UNKNOWN_VARIABLE', 'is a group of variables', 0],
    ['member.status == active', 'FORMULA_UNKNOWN_VARIABLE', 'in quotation marks: "active"', 17],
    ['pula', 'FORMULA_UNKNOWN_VARIABLE', 'write pula(…)', 0],
    ['Pula(85)', 'FORMULA_UNKNOWN_FUNCTION', 'Did you mean pula?', 0],
    ['fetch("http://x")', 'FORMULA_UNKNOWN_FUNCTION', 'There is no function fetch.', 0],
    ['member.status.matches("a+")', 'FORMULA_NOT_AVAILABLE', 'Write startsWith, endsWith or', 0],
    ['member.custom.groups.map(g, g)', 'FORMULA_NOT_AVAILABLE', 'no loops', 0],
    ['member.custom.groups.map(1, 2)', 'FORMULA_NOT_AVAILABLE', 'no loops', 25],
    ['cel.bind(x, 1, x)', 'FORMULA_NOT_AVAILABLE', 'bind is not available', 0],
    ['dyn(1)', 'FORMULA_NOT_AVAILABLE', 'dyn is not available', 0],
    ['type(1) == int', 'FORMULA_NOT_AVAILABLE', 'type is not available', 0],
    ['{"a": 1}', 'FORMULA_NOT_AVAILABLE', 'There are no { }', 0],
    ['member.custom.groups[0]', 'FORMULA_NOT_AVAILABLE', 'by [ ]', 0],
    ['member.custom.salary == null', 'FORMULA_NOT_AVAILABLE', 'write isEmpty(x)', 24],
    ['member.custom.salary / 12', 'FORMULA_NOT_AVAILABLE', 'write divide(amount, 12)', 0],
    ['31 % 12', 'FORMULA_NOT_AVAILABLE', 'write remainder(number, 12)', 0],
    ['"a".b', 'FORMULA_NOT_AVAILABLE', 'Only variables have a dot', 0],
    ['percent(member.custom.salary)', 'FORMULA_WRONG_ARGUMENTS', 'rate: text', 0],
    ['member.age.between(1, 2)', 'FORMULA_WRONG_ARGUMENTS', 'write between(…)', 0],
    ['min(pula(1))', 'FORMULA_WRONG_ARGUMENTS', 'It takes: min(first: money', 0],
    ['subscription.amount > 100', 'FORMULA_WRONG_TYPE', 'Write pula(100).', 0],
    ['member.age && true', 'FORMULA_WRONG_TYPE', 'takes a yes or no', 0],
    ['member.joined < member.status', 'FORMULA_WRONG_TYPE', 'Write date(member.status).', 0],
    ['true ? 1 : "a"', 'FORMULA_WRONG_TYPE', 'of one type', 0],
    ['1 in [1, "a"]', 'FORMULA_WRONG_TYPE', 'The entries of a list', 9],
    ['true in [true]', 'FORMULA_WRONG_TYPE', 'can not hold a yes or no', 8],
    ['-"a"', 'FORMULA_WRONG_TYPE', 'takes an amount or a number', 0],
    ['85', 'FORMULA_WRONG_RESULT', 'an amount is asked for. Write pula(85).', 0],
    ['member.custom.salary * 0.025', 'FORMULA_DECIMAL_IN_MONEY', '"2.5")', 0],
    ['0.5 * pula(1)', 'FORMULA_DECIMAL_IN_MONEY', 'Write percent(pula(1), "50").', 0],
    ['pula("12.345")', 'FORMULA_AMOUNT_INVALID', '"12.345" is not an amount', 0],
    ['pula(12.345)', 'FORMULA_AMOUNT_INVALID', '"12.345" is not an amount', 0],
    ['percent(pula(1), "2.5%")', 'FORMULA_NUMBER_INVALID', '"2.5%" is not a number', 0],
    ['pula(1e3)', 'FORMULA_NUMBER_INVALID', '1e3 is not a number in plain digits', 5],
    ['pula(0x10)', 'FORMULA_NUMBER_INVALID', '0x10 is not', 5],
    ['pula(5u)', 'FORMULA_NUMBER_INVALID', '5u is not', 5],
    ['pula(b"5")', 'FORMULA_NUMBER_INVALID', 'b"5" is not', 5],
    ['member.joined > "2026-02-30" ? pula(1) : pula(2)', 'FORMULA_DATE_INVALID', '2026-02-30', 16],
    ['divide(pula(1), 0)', 'FORMULA_DIVISOR_INVALID', 'divided by zero', 0],
    ['roundUp(pula(1), pula(0))', 'FORMULA_DIVISOR_INVALID', 'a step above zero', 0],
  ])('%s: %s, %s', (text, code, sentence, offset) => {
    const { error, position } = problem(text)
    expect(note(error.code)).toBe(code)
    expect(error.message).toContain(sentence)
    expect(error.next).toMatch(/\.$/)
    expect(position?.offset).toBe(offset)
  })

  it('counts lines and columns from 1', () => {
    expect(problem('pula(1)\n  + pla(2)').position).toEqual({
      offset: 12,
      length: 6,
      line: 2,
      column: 5,
    })
  })

  it.each([
    ['toString'],
    ['constructor'],
    ['__proto__'],
    ['member.__proto__'],
    ['member.age.constructor'],
    ['constructor("return 1")()'],
    ['member.constructor("x")'],
    ['"a".constructor("x")'],
    ['hasOwnProperty("x")'],
    ['globalThis.process'],
  ])('knows nothing of %s', (text) => {
    expect(problem(text).error.code).toMatch(/UNKNOWN|NOT_AVAILABLE|SYNTAX/)
  })

  it.each([
    [[{ name: 'a b', type: 'text', label: '' }]],
    [[{ name: 'member.__proto__', type: 'text', label: '' }]],
    [[{ name: 'in', type: 'text', label: '' }]],
    [[{ name: 'a', type: 'map' as 'text', label: '' }]],
    [
      [
        { name: 'a', type: 'text', label: '' },
        { name: 'a', type: 'text', label: '' },
      ],
    ],
  ] as const)('refuses the variables %j', (variables) => {
    const outcome = compileFormula('1', { variables, result: 'number' })
    expect(!outcome.ok && note(outcome.error.code)).toBe('FORMULA_VARIABLE_INVALID')
  })
})

describe('while it is worked out', () => {
  const long = 'a'.repeat(MAX_TEXT_LENGTH)
  const search = Array(20).fill('contains(member.custom.note, member.custom.ward)').join('||')

  it.each<[string, FormulaType, string, object]>([
    ['member.age', 'number', 'FORMULA_VALUE_INVALID', { 'member.age': '34' }],
    ['member.age', 'number', 'FORMULA_VALUE_INVALID', { 'member.age': Number.NaN }],
    ['member.age', 'number', 'FORMULA_VALUE_INVALID', { 'member.age': 0.1 + 0.2 }],
    ['subscription.amount', 'money', 'FORMULA_VALUE_INVALID', { 'subscription.amount': 85.5 }],
    ['today', 'date', 'FORMULA_VALUE_INVALID', { today: '2026-02-30' }],
    ['today', 'date', 'FORMULA_VALUE_INVALID', { today: new Date() }],
    ['member.custom.smoker', 'yes-no', 'FORMULA_VALUE_INVALID', { 'member.custom.smoker': 'yes' }],
    [
      'member.custom.groups',
      'list-of-text',
      'FORMULA_VALUE_INVALID',
      { 'member.custom.groups': [1] },
    ],
    [
      'member.custom.groups',
      'list-of-text',
      'FORMULA_LIST_TOO_LONG',
      { 'member.custom.groups': Array(MAX_LIST_VALUES + 1).fill('a') },
    ],
    ['member.custom.note', 'text', 'FORMULA_TEXT_TOO_LONG', { 'member.custom.note': `${long}a` }],
    ['member.custom.note + "a"', 'text', 'FORMULA_TEXT_TOO_LONG', { 'member.custom.note': long }],
    [
      search,
      'yes-no',
      'FORMULA_TOO_MUCH_WORK',
      { 'member.custom.note': long, 'member.custom.ward': `${'a'.repeat(5_000)}b` },
    ],
    [
      'percent(subscription.amount, member.custom.rate)',
      'money',
      'FORMULA_NUMBER_INVALID',
      { 'member.custom.rate': 'high' },
    ],
    ['pula(member.custom.note)', 'money', 'FORMULA_AMOUNT_INVALID', { 'member.custom.note': 'x' }],
    [
      'date(member.custom.note)',
      'date',
      'FORMULA_DATE_INVALID',
      { 'member.custom.note': '31/01/2026' },
    ],
    ['ageOn(today, member.joined)', 'number', 'FORMULA_DATE_INVALID', {}],
    ['addDays(today, 3000000)', 'date', 'FORMULA_DATE_INVALID', {}],
    ['addDays("9999-12-31", 1)', 'date', 'FORMULA_DATE_INVALID', {}],
    ['addDays(today, member.custom.hectares)', 'date', 'FORMULA_INEXACT', {}],
    ['subscription.amount * member.custom.hectares', 'money', 'FORMULA_INEXACT', {}],
    ['0.0001 * 0.0001', 'number', 'FORMULA_INEXACT', {}],
    ['divide(pula(1), member.age)', 'money', 'FORMULA_DIVISOR_INVALID', { 'member.age': 0 }],
    ['quotient(1, member.age)', 'number', 'FORMULA_DIVISOR_INVALID', { 'member.age': 0 }],
    ['pula(90000000000000) + pula(90000000000000)', 'money', 'FORMULA_TOO_GREAT', {}],
    ['member.custom.salary', 'money', 'FORMULA_EMPTY_VALUE', { 'member.custom.salary': null }],
  ])('%s as %s: %s', (text, type, code, inputs) => {
    expect(note(resultOf(text, type, { ...MEMBER, ...inputs }))).toBe(code)
  })

  it('reads own entries only', () => {
    const inputs = Object.create({ 'member.age': 34 }) as Record<string, unknown>
    expect(resultOf('member.age', 'number', inputs)).toBe('FORMULA_EMPTY_VALUE')
  })

  it('turns what it did not foresee into an error of its own', () => {
    const inputs = {
      get today(): string {
        throw new TypeError('secret')
      },
    }
    const compiled = compileFormula('today', { variables: VARIABLES, result: 'date' })
    const outcome = compiled.ok && evaluate(compiled.formula, inputs)
    expect(outcome).toMatchObject({
      ok: false,
      error: { code: note('FORMULA_BROKEN'), status: 500 },
    })
    expect(JSON.stringify(outcome)).not.toContain('secret')
    expect(attempt(() => 1)).toEqual({ ok: true, result: 1 })
  })
})

it('shows every code in these tests', () => {
  // The limits of a formula's own text have a file of their own, limits.spec.ts.
  for (const code of ['FORMULA_TOO_LONG', 'FORMULA_TOO_LARGE', 'FORMULA_TOO_DEEP']) note(code)
  const codes = [...seen].filter((code) => code.startsWith('FORMULA_'))
  expect(codes.sort()).toEqual(Object.keys(formulaErrors).sort())
})
