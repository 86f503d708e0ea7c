import { readAmount } from '../../money'
import { formulaErrors } from '../errors'
import { isWhole, ONE, parseDecimal, writeDecimal } from '../values/decimal'
import { divideDown, divideHalfUp, keepMoney } from '../values/exact'
import { takes, type FormulaFunction } from './define'

const THEBE = 100n

export const MONEY_FUNCTIONS: readonly FormulaFunction[] = [
  {
    name: 'pula',
    group: 'money',
    sentence: 'An amount in pula, with at most two decimals.',
    example: { text: 'pula("120.50")', result: '120.50' },
    method: false,
    signatures: [
      takes([['amount', 'number']], 'money', (amount) => readPula(writeDecimal(amount))),
      takes([['amount', 'text']], 'money', readPula),
    ],
  },
  {
    name: 'percent',
    group: 'money',
    sentence: 'So many percent of an amount, rounded to the nearest thebe, a half thebe up.',
    example: { text: 'percent(pula(4321), "2.5")', result: '108.03' },
    method: false,
    signatures: [
      takes(
        [
          ['amount', 'money'],
          ['rate', 'text'],
        ],
        'money',
        (amount, rate) => percent(amount, parseDecimal(rate)),
      ),
      takes(
        [
          ['amount', 'money'],
          ['rate', 'number'],
        ],
        'money',
        percent,
      ),
    ],
  },
  {
    name: 'divide',
    group: 'money',
    sentence: 'An amount divided by a number, rounded to the nearest thebe, a half thebe up.',
    example: { text: 'divide(pula(100), 3)', result: '33.33' },
    method: false,
    signatures: [
      takes(
        [
          ['amount', 'money'],
          ['by', 'number'],
        ],
        'money',
        (amount, by) => keepMoney(divideHalfUp(amount * ONE, nonZero(by))),
      ),
    ],
  },
  rounding(
    'roundUp',
    'The next multiple of a step; an amount that is one already stays.',
    { text: 'roundUp(pula("83.20"), pula(5))', result: '85.00' },
    (amount, step) => -divideDown(-amount, step),
  ),
  rounding(
    'roundDown',
    'The multiple of a step below; an amount that is one already stays.',
    { text: 'roundDown(pula("83.20"), pula(5))', result: '80.00' },
    divideDown,
  ),
  rounding(
    'roundNearest',
    'The nearest multiple of a step; from the middle up.',
    { text: 'roundNearest(pula("82.50"), pula(5))', result: '85.00' },
    divideHalfUp,
  ),
]

function readPula(text: string): bigint {
  const thebe = readAmount(text)
  if (thebe !== undefined) return BigInt(thebe)
  throw formulaErrors.FORMULA_AMOUNT_INVALID(
    `${JSON.stringify(text.slice(0, 40))} is not an amount with at most two decimals.`,
  )
}

function percent(amount: bigint, rate: bigint): bigint {
  return keepMoney(divideHalfUp(amount * rate, THEBE * ONE))
}

function nonZero(divisor: bigint): bigint {
  if (divisor !== 0n) return divisor
  throw formulaErrors.FORMULA_DIVISOR_INVALID('Nothing can be divided by zero.')
}

type Steps = (amount: bigint, step: bigint) => bigint

function rounding(
  name: string,
  sentence: string,
  example: FormulaFunction['example'],
  steps: Steps,
): FormulaFunction {
  const work: Steps = (amount, step) => {
    if (step > 0n) return keepMoney(steps(amount, step) * step)
    throw formulaErrors.FORMULA_DIVISOR_INVALID(`${name} needs a step above zero.`)
  }
  const signatures = [
    takes(
      [
        ['amount', 'money'],
        ['step', 'money'],
      ],
      'money',
      work,
    ),
  ]
  return { name, group: 'money', sentence, example, method: false, signatures }
}

/** Numbers that multiply an amount must be whole, or a rounding would be hidden. */
export function times(amount: bigint, number: bigint): bigint {
  if (isWhole(number)) return keepMoney((amount * number) / ONE)
  throw formulaErrors.FORMULA_INEXACT(
    `${writeDecimal(number)} times an amount has no named rounding.`,
  )
}
