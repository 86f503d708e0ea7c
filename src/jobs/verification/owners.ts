import { slugs } from '../../collections/slugs'
import { Check, type CheckResult } from '../../ledger'
import { allRows } from '../../storage/reading'
import type { Operations, Row } from '../../storage/types'

/** Each member account must be the member's whose subscription it is for. Two queries a page. */
export async function verifyOwners(operations: Operations, tenant: string): Promise<CheckResult> {
  const check = new Check('member-accounts-owned')
  let seen = 0
  for await (const page of operations.stream({ tenant }, slugs.memberAccounts, {
    where: { subscription: { exists: true } },
    select: ['number', 'member', 'subscription'],
  })) {
    const owners = await ownersOf(operations, tenant, page)
    for (const { number, member, subscription } of page) {
      seen += 1
      if (owners.get(subscription) === member) continue
      check.fault(`${String(number)} is not the account of its subscription’s member`)
    }
  }
  return check.result(`${seen} member accounts belong to the member of their subscription`)
}

async function ownersOf(
  operations: Operations,
  tenant: string,
  accounts: Row[],
): Promise<Map<unknown, unknown>> {
  const ids = accounts.map(({ subscription }) => subscription)
  const options = { where: { id: { in: ids } }, select: ['member'] }
  const rows = await allRows(operations, { tenant }, slugs.subscriptions, options)
  return new Map(rows.map(({ id, member }) => [id, member]))
}
