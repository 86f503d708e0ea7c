import { describe, expect, it } from '@jest/globals'
import { compileFormula, evaluate, explain } from '.'
import {
  MAX_ARGUMENTS,
  MAX_DEPTH,
  MAX_FORMULA_LENGTH,
  MAX_LIST_LITERAL,
  MAX_LIST_VALUES,
  MAX_NODES,
  MAX_TEXT_LENGTH,
  NUMBER_DIGITS,
} from './limits'
import { resultOf, VARIABLES } from './samples.fixture'

describe('limits', () => {
  const nested = (depth: number) => `${'('.repeat(depth)}1${')'.repeat(depth)}`
  const list = (count: number) => `1 in [${Array(count).fill('1').join(',')}]`

  it.each([
    [
      'text',
      'FORMULA_TOO_LONG',
      `1${' '.repeat(MAX_FORMULA_LENGTH - 1)}`,
      `1${' '.repeat(MAX_FORMULA_LENGTH)}`,
    ],
    ['parentheses', 'FORMULA_TOO_DEEP', nested(MAX_DEPTH - 1), nested(MAX_DEPTH)],
    ['sum', 'FORMULA_TOO_DEEP', `1${'+1'.repeat(MAX_DEPTH - 1)}`, `1${'+1'.repeat(MAX_DEPTH)}`],
    ['signs', 'FORMULA_TOO_DEEP', `${'-'.repeat(MAX_DEPTH - 1)}1`, `${'-'.repeat(MAX_DEPTH)}1`],
    ['list', 'FORMULA_LIST_TOO_LONG', list(MAX_LIST_LITERAL), list(MAX_LIST_LITERAL + 1)],
    [
      'arguments',
      'FORMULA_WRONG_ARGUMENTS',
      `min(${Array(MAX_ARGUMENTS).fill('1').join()})`,
      `min(${Array(MAX_ARGUMENTS + 1)
        .fill('1')
        .join()})`,
    ],
    ['digits', 'FORMULA_TOO_GREAT', '9'.repeat(NUMBER_DIGITS), '9'.repeat(NUMBER_DIGITS + 1)],
  ])('%s: %s', (_, code, allowed, refused) => {
    const check = (text: string) => {
      const compiled = compileFormula(text, {
        variables: [],
        result: text.includes('in [') ? 'yes-no' : 'number',
      })
      return compiled.ok ? 'ok' : compiled.error.code
    }
    expect(check(allowed)).toBe('ok')
    expect(check(refused)).toBe(code)
  })

  it('parts', () => {
    const lists = (count: number) =>
      Array.from({ length: count }, () => list(MAX_LIST_LITERAL - 10)).join('||')
    expect(resultOf(lists(5), 'yes-no')).toBe(true)
    expect(MAX_NODES).toBe(1000)
    expect(resultOf(lists(6), 'yes-no')).toBe('FORMULA_TOO_LARGE')
  })

  it('a text can not grow without end: doubling reaches the limit of a text', () => {
    const text = 'a'.repeat(MAX_TEXT_LENGTH / 4)
    const inputs = { 'member.custom.note': text }
    const times = (count: number) => Array(count).fill('member.custom.note').join(' + ')
    expect(resultOf(times(4), 'text', inputs)).toHaveLength(MAX_TEXT_LENGTH)
    expect(resultOf(times(5), 'text', inputs)).toBe('FORMULA_TEXT_TOO_LONG')
  })

  it('keeps a trace small and never throws, whatever was put in', () => {
    const compiled = compileFormula('size(member.custom.groups) + size(member.custom.note)', {
      variables: VARIABLES,
      result: 'number',
    })
    if (!compiled.ok) throw compiled.error
    const endless: unknown[] = []
    endless.push(endless)
    const trace = explain(compiled.formula, {
      'member.custom.groups': endless,
      get 'member.custom.note'(): string {
        throw new TypeError('secret')
      },
    })
    expect(trace.inputs).toEqual({
      'member.custom.groups': ['(object)'],
      'member.custom.note': '(unreadable)',
    })
    const long = { 'member.custom.groups': Array(MAX_LIST_VALUES + 1).fill('a') }
    expect(explain(compiled.formula, long).inputs['member.custom.groups']).toBe('(too long a list)')
    expect(evaluate(compiled.formula, long).ok).toBe(false)
  })
})
