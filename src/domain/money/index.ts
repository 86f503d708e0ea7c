export {
  assertAmount,
  formatAmount,
  formatCurrency,
  parseAmount,
  readAmount,
  sumAmounts,
} from './amount'
export { moneyErrors } from './errors'
export { splitByLargestRemainder } from './split'
