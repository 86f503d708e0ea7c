import { formulaErrors } from '../errors'
import { times } from '../functions/money'
import { keepNumber, ONE, writeDecimal } from '../values/decimal'
import { keepMoney } from '../values/exact'
import { keepText } from '../values/text'
import { between, type Operator } from './define'

export const ARITHMETIC: readonly Operator[] = [
  {
    symbol: '+',
    sentence: 'Adds amounts or numbers; joins texts.',
    example: { text: 'pula(85) + pula("35.50")', result: '120.50' },
    rules: [
      between('money', 'money', 'money', (left, right) => keepMoney(left + right)),
      between('number', 'number', 'number', (left, right) => keepNumber(left + right)),
      between('text', 'text', 'text', (left, right) => keepText(left + right)),
    ],
  },
  {
    symbol: '-',
    sentence: 'Subtracts amounts or numbers.',
    example: { text: 'pula(85) - pula(5)', result: '80.00' },
    rules: [
      between('money', 'money', 'money', (left, right) => keepMoney(left - right)),
      between('number', 'number', 'number', (left, right) => keepNumber(left - right)),
    ],
  },
  {
    symbol: '*',
    sentence: 'An amount times a whole number, or two numbers.',
    example: { text: '3 * pula("20.50")', result: '61.50' },
    rules: [
      between('money', 'number', 'money', times),
      between('number', 'money', 'money', (number, amount) => times(amount, number)),
      between('number', 'number', 'number', product),
    ],
  },
]

function product(left: bigint, right: bigint): bigint {
  const exact = left * right
  if (exact % ONE === 0n) return keepNumber(exact / ONE)
  throw formulaErrors.FORMULA_INEXACT(
    `${writeDecimal(left)} times ${writeDecimal(right)} has more than six decimals.`,
  )
}
