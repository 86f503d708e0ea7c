import { Check, type CheckResult } from '../../../ledger'
import { readAhead } from '../../../storage/reading'
import type { Operations } from '../../../storage/types'
import type { BankingRow } from '../banking/types'
import { receiptSlugs } from '../slugs'
import { postedBy } from './posted'

/** A banking posted what it says, and no number is missing. */
export async function verifyBankings(operations: Operations, tenant: string): Promise<CheckResult> {
  const check = new Check('bankings-agree')
  let seen = 0
  let highest = 0
  const pages = operations.stream({ tenant }, receiptSlugs.bankings, {
    select: ['number', 'amount', 'journal'],
  })
  for await (const page of readAhead<BankingRow>(pages)) {
    const posted = await postedBy(operations, tenant, page)
    for (const { number, amount, journal } of page) {
      seen += 1
      highest = Math.max(highest, number)
      const inLedger = posted.get(journal) ?? 0
      if (inLedger === amount) continue
      check.fault(`banking ${number}: ${amount} thebe, ${inLedger} in its journal`)
    }
  }
  if (highest !== seen) check.fault(`${seen} bankings, the last has number ${highest}`)
  return check.result(`${seen} bankings are what they posted`)
}
