import { expect, it } from '@jest/globals'
import { LARGEST_SUM, moneyField } from './money'

type Validate = (value: unknown) => true | string
const validateOf = (options: Parameters<typeof moneyField>[0]) =>
  moneyField(options).validate as unknown as Validate

it('takes amounts up to the largest, and sums up to what can be held', () => {
  const amount = validateOf({ name: 'amount' })
  expect(amount(10 ** 12)).toBe(true)
  expect(amount(10 ** 12 + 1)).toBe('The highest amount is 10000000000.00.')
  expect(amount(-1)).toBe('The lowest amount is 0.00.')
  expect(validateOf({ name: 'total', maximum: LARGEST_SUM })(10 ** 12 + 1)).toBe(true)
})
