import { Check, memberAccountBalances, type CheckResult } from '../../../ledger'
import { chunks } from '../../../storage/chunks'
import { readAhead } from '../../../storage/reading'
import type { Operations } from '../../../storage/types'
import type { FeeRow } from '../register/types'
import { feeSlugs } from '../slugs'

/**
 * What bills say was paid is in the ledger, on the accounts of their subscriptions. There may be more: what
 * came before there were bills.
 */
export async function verifyAccounts(operations: Operations, tenant: string): Promise<CheckResult> {
  const check = new Check('fees-are-in-the-ledger')
  const paid = await paidByAccount(operations, tenant)
  for (const accounts of chunks(paid.keys())) {
    const balances = await memberAccountBalances(operations, tenant, accounts)
    for (const account of accounts) {
      const [onFees, inLedger] = [paid.get(account) ?? 0, balances.get(account) ?? 0]
      if (onFees <= inLedger) continue
      check.fault(
        `member account ${account}: ${onFees} thebe paid on fees, ${inLedger} in the ledger`,
      )
    }
  }
  return check.result(`${paid.size} accounts hold what was paid on their fees`)
}

async function paidByAccount(operations: Operations, tenant: string): Promise<Map<string, number>> {
  const paid = new Map<string, number>()
  const pages = operations.stream({ tenant }, feeSlugs.fees, {
    select: ['memberAccount', 'amount', 'outstanding', 'waived'],
  })
  for await (const page of readAhead<FeeRow>(pages)) {
    for (const { memberAccount, amount, outstanding, waived } of page) {
      const part = amount - outstanding - waived
      if (part !== 0) paid.set(memberAccount, (paid.get(memberAccount) ?? 0) + part)
    }
  }
  return paid
}
