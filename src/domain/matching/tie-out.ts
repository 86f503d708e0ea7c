import { formatAmount } from '../money'
import { matchingErrors } from './errors'

export type Totals = {
  /** Thebe of all lines of the file: the gross. */
  received: number
  allocated: number
  suspense: number
  expected: number
  arrears: number
}

export type Advice = {
  fee: number
  vat: number
  /** What reached the bank; null while it is not known. */
  bankReceipt: number | null
}

/**
 * The three-way tie-out: the lines are all placed, what was expected is all explained, and the bank
 * received the gross less the registry's fee and VAT.
 * @throws TIE_OUT_FAILED with both figures
 */
export function assertTieOut(totals: Totals, advice: Advice): void {
  const { received, allocated, suspense, expected, arrears } = totals
  check('received', received, 'allocated + suspense', allocated + suspense)
  check('expected', expected, 'allocated + arrears', allocated + arrears)
  if (advice.bankReceipt === null) return
  check('bank receipt', advice.bankReceipt, 'gross - fee - VAT', received - advice.fee - advice.vat)
}

function check(name: string, amount: number, otherName: string, other: number): void {
  if (amount === other) return
  throw matchingErrors.TIE_OUT_FAILED(
    `The ${name} is ${formatAmount(amount)}, but ${otherName} is ${formatAmount(other)}.`,
    { [name]: amount, [otherName]: other, difference: amount - other },
  )
}
