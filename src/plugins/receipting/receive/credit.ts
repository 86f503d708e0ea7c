import { slugs } from '../../../collections/slugs'
import { loadPostingRules, openMemberAccounts } from '../../../ledger'
import { firstRow } from '../../../storage/reading'
import type { Operations, Row, Transaction } from '../../../storage/types'

type Whose = { tenant: string; member: string }

/** The account of the society that holds members' credit, and the member's part of it, empty until it is opened. */
export async function creditAccountOf(
  operations: Operations,
  { tenant, member }: Whose,
): Promise<{ account: string; memberAccount: string }> {
  const { account, number } = await creditOf(operations, { tenant, member })
  const known = await firstRow<Row & { id: string }>(operations, { tenant }, slugs.memberAccounts, {
    number: { equals: number },
  })
  return { account, memberAccount: known?.id ?? '' }
}

/** Opens the account that holds what a member paid beyond what is owed. @returns its id */
export async function openCreditAccount(transaction: Transaction, whose: Whose): Promise<string> {
  const { account, number } = await creditOf(transaction, whose)
  const row = { number, kind: 'credit' as const, account, member: whose.member }
  const [opened] = await openMemberAccounts(transaction, { tenant: whose.tenant, rows: [row] })
  return String(opened?.id)
}

/** The same account that holds an excess of a remittance. */
async function creditOf(operations: Operations, { tenant, member }: Whose) {
  const rules = await loadPostingRules(operations, tenant)
  const row = await firstRow<Row & { memberNumber: string }>(
    operations,
    { tenant },
    slugs.members,
    { id: { equals: member } },
  )
  const account = rules.accountsFor('remittance.member-credit').credit
  return { account, number: `CRE-${row?.memberNumber ?? ''}` }
}
