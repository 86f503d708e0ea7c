import { sumAmounts } from '../money'
import { payoutFileErrors } from './errors'
import type { BankDetails, PaymentBatch } from './types'

/** What every bank file is held to: a sum that can be kept, each reference once, accounts in digits. */
export function assertPayable(batch: PaymentBatch): void {
  assertDetails(batch.from, 'from')
  if (!batch.lines.length) throw invalid('lines', 'there is no payment')
  const seen = new Set<string>()
  for (const [index, line] of batch.lines.entries()) {
    const field = `lines.${index}`
    assertDetails(line, field)
    if (!Number.isSafeInteger(line.amount) || line.amount <= 0)
      throw invalid(`${field}.amount`, `${line.amount} thebe can't be paid`)
    if (seen.has(line.reference)) throw invalid(`${field}.reference`, 'it is there twice')
    seen.add(line.reference)
  }
  sumAmounts(batch.lines.map(({ amount }) => amount))
}

/** @throws PAYOUT_FILE_INVALID naming the field */
export function assertDetails({ name, branch, account }: BankDetails, field: string): void {
  if (!name.trim() || name.length > 70) throw invalid(`${field}.name`, 'it has 1 to 70 letters')
  if (!/^\d{6}$/.test(branch)) throw invalid(`${field}.branch`, 'it has six digits')
  if (!/^\d{4,20}$/.test(account)) throw invalid(`${field}.account`, 'it has 4 to 20 digits')
}

const invalid = (field: string, problem: string) =>
  payoutFileErrors.PAYOUT_FILE_INVALID(`${field}: ${problem}.`, { field })
