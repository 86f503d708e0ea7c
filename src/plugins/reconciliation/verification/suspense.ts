import { slugs } from '../../../collections/slugs'
import { Check, memberAccountBalances, type CheckResult } from '../../../ledger'
import type { Operations } from '../../../storage/types'
import { reconciliationSlugs } from '../slugs'

type Held = { remaining: number; members: Set<unknown> }

/** What the register has unresolved on a member account is what the ledger holds there, for the same member. */
export async function verifySuspense(operations: Operations, tenant: string): Promise<CheckResult> {
  const check = new Check('suspense-agrees')
  const held = await heldByAccount(operations, tenant)
  let seen = 0
  for await (const page of operations.stream({ tenant }, slugs.memberAccounts, {
    where: { kind: { equals: 'suspense' } },
    select: ['number', 'member'],
  })) {
    const ids = page.map(({ id }) => String(id))
    const balances = await memberAccountBalances(operations, tenant, ids)
    for (const { id, number, member } of page) {
      seen += 1
      const { remaining, members } = held.get(id) ?? { remaining: 0, members: new Set() }
      held.delete(id)
      const balance = balances.get(String(id)) ?? 0
      if (remaining !== balance) {
        check.fault(
          `${String(number)}: ${remaining} thebe in the register, ${balance} in the ledger`,
        )
      }
      if ([...members].some((owner) => owner !== member)) {
        check.fault(`${String(number)}: the register names another member`)
      }
    }
  }
  if (held.size) check.fault(`${held.size} accounts of the register are no suspense accounts`)
  return check.result(`${seen} suspense accounts hold what the register has unresolved`)
}

async function heldByAccount(operations: Operations, tenant: string): Promise<Map<unknown, Held>> {
  const sums = await operations.sum({ tenant }, reconciliationSlugs.suspenseItems, {
    groupBy: ['memberAccount', 'member'],
    fields: ['remaining'],
  })
  const held = new Map<unknown, Held>()
  for (const { memberAccount, member, remaining } of sums) {
    const known = held.get(memberAccount) ?? { remaining: 0, members: new Set() }
    known.remaining += Number(remaining)
    known.members.add(member)
    held.set(memberAccount, known)
  }
  return held
}
