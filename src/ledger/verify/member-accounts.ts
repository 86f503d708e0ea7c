import type { Operations } from '../../storage/types'
import { memberAccountSeal, SEALED_FIELDS } from '../drafts/member-account-seal'
import { ledgerSlugs } from '../slugs'
import { Check, type CheckResult } from './check'

/** Reads every member account once: whose money it holds never changes, so that nobody has to wait. */
export async function verifyMemberAccounts(
  operations: Operations,
  tenant: string,
): Promise<CheckResult> {
  const check = new Check('member-accounts-unchanged')
  let seen = 0
  const options = { select: [...SEALED_FIELDS, 'seal'] }
  for await (const page of operations.stream({ tenant }, ledgerSlugs.memberAccounts, options)) {
    for (const account of page) {
      seen += 1
      if (account.seal === memberAccountSeal(tenant, account)) continue
      check.fault(`${String(account.number)} differs from what was opened`)
    }
  }
  return check.result(`${seen} member accounts are as they were opened`)
}
