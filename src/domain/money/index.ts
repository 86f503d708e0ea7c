export {
  assertAmount,
  formatAmount,
  formatCurrency,
  LARGEST_AMOUNT,
  parseAmount,
  parseEnteredAmount,
  readAmount,
  sumAmounts,
} from './amount'
export { moneyErrors } from './errors'
export { splitByLargestRemainder } from './split'
