import type { Type, Value } from '../types'
import { standIn } from '../values/emptiness'
import { between, type Operator, type OperatorRule } from './define'

const ORDERED = ['money', 'number', 'date'] as const
const SCALARS = ['text', 'number', 'money', 'date', 'yes-no'] as const

type Ordered = bigint | string

export const COMPARISONS: readonly Operator[] = [
  {
    symbol: '==',
    sentence: 'The same. An empty amount, number or date equals nothing, not even another.',
    example: { text: '"active" == "active"', result: 'true' },
    rules: SCALARS.map((type) => equality(type, (same) => same)),
  },
  {
    symbol: '!=',
    sentence: 'Not the same: always the opposite of ==.',
    example: { text: '"active" != "exited"', result: 'true' },
    rules: SCALARS.map((type) => equality(type, (same) => !same)),
  },
  order('<', 'Less, or earlier.', '17 < 18', (left, right) => left < right),
  order('<=', 'Less or the same; earlier or the same day.', '18 <= 18', (a, b) => a <= b),
  order('>', 'More, or later.', 'pula(90) > pula(85)', (left, right) => left > right),
  order('>=', 'More or the same; later or the same day.', '18 >= 18', (a, b) => a >= b),
  {
    symbol: 'in',
    sentence: 'Whether a list has a value in it.',
    example: { text: '"Ward 7" in ["Ward 7", "Ward 9"]', result: 'true' },
    rules: [member('text'), member('number'), member('money'), member('date')],
  },
]

function equality(type: Type, decide: (same: boolean) => boolean): OperatorRule {
  const run = (left: Value, right: Value): boolean => {
    const [a, b] = [left ?? standIn(type), right ?? standIn(type)]
    return decide(a !== undefined && a === b)
  }
  return { left: type, right: type, result: 'yes-no', acceptsEmpty: true, run }
}

function order(
  symbol: string,
  sentence: string,
  example: string,
  holds: (left: Ordered, right: Ordered) => boolean,
): Operator {
  const rules = ORDERED.map((type) => between(type, type, 'yes-no', holds))
  return { symbol, sentence, example: { text: example, result: 'true' }, rules }
}

function member(type: 'text' | 'number' | 'money' | 'date'): OperatorRule {
  const run = (value: Value, list: Value): boolean => {
    const wanted = value ?? standIn(type)
    const entries = (list ?? []) as readonly Value[]
    return wanted !== undefined && entries.includes(wanted)
  }
  return { left: type, right: `list-of-${type}`, result: 'yes-no', acceptsEmpty: true, run }
}
