import { slugs } from '../../../collections/slugs'
import { openMemberAccounts, type PostingRules } from '../../../ledger'
import type { Row, Transaction } from '../../../storage/types'
import { eachRow } from '../../../storage/reading'
import type { ItemRow } from '../remittances/types'
import { holdingEvent } from './journals'

type Setting = {
  tenant: string
  authorityCode: string
  rules: PostingRules
  excessTo: 'suspense' | 'member-credit'
}

/**
 * Opens the accounts that hold what a chunk of items could not allocate: one a member, and one a
 * payroll number that nobody has.
 * @returns the member account of each such item, by the item's id
 */
export async function openHoldingAccounts(
  transaction: Transaction,
  items: ItemRow[],
  { tenant, authorityCode, rules, excessTo }: Setting,
): Promise<Map<string, string>> {
  const held = items.filter((item) => item.suspense !== 0)
  if (!held.length) return new Map()
  const numbers = await memberNumbers(transaction, tenant, held)
  const rows = held.map((item) => {
    const event = holdingEvent(item, excessTo)
    const isCredit = event === 'remittance.member-credit'
    const owner = item.member
      ? numbers.get(item.member)
      : `${authorityCode}-${item.payrollNumber || 'UNKNOWN'}`
    return {
      number: `${isCredit ? 'CRE' : 'SUS'}-${owner}`,
      kind: isCredit ? ('credit' as const) : ('suspense' as const),
      account: rules.accountsFor(event).credit,
      member: item.member,
    }
  })
  const opened = await openMemberAccounts(transaction, { tenant, rows })
  return new Map(held.map((item, index) => [item.id, opened[index]?.id as string]))
}

async function memberNumbers(
  transaction: Transaction,
  tenant: string,
  items: ItemRow[],
): Promise<Map<string, string>> {
  const ids = items.flatMap(({ member }) => member ?? [])
  const numbers = new Map<string, string>()
  if (!ids.length) return numbers
  const rows = eachRow<Row & { id: string; memberNumber: string }>(
    transaction,
    { tenant },
    slugs.members,
    {
      where: { id: { in: ids } },
      select: ['memberNumber'],
    },
  )
  for await (const { id, memberNumber } of rows) numbers.set(id, memberNumber)
  return numbers
}
