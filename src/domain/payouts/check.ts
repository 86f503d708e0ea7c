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
export function assertDetails(details: BankDetails, field: string): void {
  const problem = detailsProblem(details)
  if (problem) throw invalid(`${field}.${problem.field}`, problem.message)
}

/** What a bank file could not name of an account; null when it is right. */
export function detailsProblem({
  name,
  branch,
  account,
}: BankDetails): { field: keyof BankDetails; message: string } | null {
  if (!name.trim() || name.length > 70) return { field: 'name', message: 'it has 1 to 70 letters' }
  if (!/^\d{6}$/.test(branch)) return { field: 'branch', message: 'it has six digits' }
  if (!/^\d{4,20}$/.test(account)) return { field: 'account', message: 'it has 4 to 20 digits' }
  return null
}

const invalid = (field: string, problem: string) =>
  payoutFileErrors.PAYOUT_FILE_INVALID(`${field}: ${problem}.`, { field })
