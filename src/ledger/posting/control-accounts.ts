import type { Operations } from '../../storage/types'
import { ledgerErrors } from '../errors'
import { readAccounts } from './chart'

/**
 * Checks that each account can have member accounts.
 * @throws ACCOUNT_UNKNOWN, ACCOUNT_CLOSED, MEMBER_ACCOUNT_MISMATCH
 */
export async function assertControlAccounts(
  operations: Operations,
  tenant: string,
  ids: Iterable<string>,
): Promise<void> {
  const wanted = new Set(ids)
  const accounts = await readAccounts(operations, tenant, wanted)
  for (const id of wanted) {
    const account = accounts.get(id)
    if (!account) {
      throw ledgerErrors.ACCOUNT_UNKNOWN(`"${id}" is no account of this society.`, { account: id })
    }
    const details = { account: id, code: account.code }
    if (account.status !== 'active') {
      throw ledgerErrors.ACCOUNT_CLOSED(`Account ${account.code} is closed.`, details)
    }
    if (account.control) continue
    throw ledgerErrors.MEMBER_ACCOUNT_MISMATCH(
      `Account ${account.code} is no control account and has no member accounts.`,
      details,
    )
  }
}
