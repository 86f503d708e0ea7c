import { formulaErrors } from '../errors'
import { keepNumber, ONE } from '../values/decimal'
import { divideDown } from '../values/exact'
import { takes, type FormulaFunction, type Signature } from './define'

export const NUMBER_FUNCTIONS: readonly FormulaFunction[] = [
  {
    name: 'min',
    group: 'numbers',
    sentence: 'The least of two or more amounts, numbers or dates.',
    example: { text: 'min(pula(90), pula(85), pula(100))', result: '85.00' },
    method: false,
    signatures: choosing((next, best) => next < best),
  },
  {
    name: 'max',
    group: 'numbers',
    sentence: 'The greatest of two or more amounts, numbers or dates.',
    example: { text: 'max(pula(90), pula(85))', result: '90.00' },
    method: false,
    signatures: choosing((next, best) => next > best),
  },
  {
    name: 'between',
    group: 'numbers',
    sentence: 'Whether a value lies between two others, both included.',
    example: { text: 'between(35, 18, 35)', result: 'true' },
    method: false,
    signatures: [within('money'), within('number'), within('date')],
  },
  {
    name: 'quotient',
    group: 'numbers',
    sentence: 'How many whole times one number goes into another.',
    example: { text: 'quotient(31, 12)', result: '2' },
    method: false,
    signatures: [takes(pair(), 'number', (number, by) => keepNumber(wholeTimes(number, by) * ONE))],
  },
  {
    name: 'remainder',
    group: 'numbers',
    sentence: 'What is left over when one number is divided into whole parts by another.',
    example: { text: 'remainder(31, 12)', result: '7' },
    method: false,
    signatures: [
      takes(pair(), 'number', (number, by) => keepNumber(number - wholeTimes(number, by) * by)),
    ],
  },
]

function pair() {
  return [
    ['number', 'number'],
    ['by', 'number'],
  ] as const
}

function wholeTimes(number: bigint, by: bigint): bigint {
  if (by > 0n) return divideDown(number, by)
  throw formulaErrors.FORMULA_DIVISOR_INVALID('Whole parts need a divisor above zero.')
}

type Ordered = bigint | string

function choosing(better: (next: Ordered, best: Ordered) => boolean): Signature[] {
  const choose = <Kind extends Ordered>(best: Kind, next: Kind): Kind =>
    better(next, best) ? next : best
  const options = { repeats: true }
  return [
    takes(
      [
        ['first', 'money'],
        ['next', 'money'],
      ],
      'money',
      choose<bigint>,
      options,
    ),
    takes(
      [
        ['first', 'number'],
        ['next', 'number'],
      ],
      'number',
      choose<bigint>,
      options,
    ),
    takes(
      [
        ['first', 'date'],
        ['next', 'date'],
      ],
      'date',
      choose<string>,
      options,
    ),
  ]
}

function within(type: 'money' | 'number' | 'date'): Signature {
  const parameters = [
    ['value', type],
    ['from', type],
    ['to', type],
  ] as const
  return takes(parameters, 'yes-no', (value, from, to) => value >= from && value <= to)
}
