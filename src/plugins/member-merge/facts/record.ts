import type { Where } from 'payload'
import { slugs } from '../../../collections/slugs'
import { memberAccountBalances } from '../../../ledger'
import { allRows, firstRow, isId } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import { membershipSlugs } from '../../membership/slugs'
import { reconciliationSlugs } from '../../reconciliation'
import { mergeErrors } from '../errors'
import type { AccountRow, MemberRow, MergeRecord, SubscriptionRow } from '../types'

/** @throws MERGE_MEMBER_UNKNOWN when the society has no such member */
export async function findMember(
  operations: Operations,
  tenant: string,
  member: string,
): Promise<MemberRow> {
  const row = isId(member)
    ? await firstRow<MemberRow>(operations, { tenant }, slugs.members, { id: { equals: member } })
    : null
  if (row) return row
  throw unknownMember(member)
}

export const unknownMember = (member: string) =>
  mergeErrors.MERGE_MEMBER_UNKNOWN(`member: there is no member ${member}.`, { field: 'member' })

/** What belongs to a member, for a merge. @param next the first month that no payroll file asked for */
export async function readRecord(
  operations: Operations,
  { tenant, next }: { tenant: string; next: string },
  member: MemberRow,
): Promise<MergeRecord> {
  const own = <T extends Row>(collection: string, more: Where = {}): Promise<T[]> =>
    allRows<T>(operations, { tenant }, collection, {
      where: { member: { equals: member.id }, ...more },
    })
  const isRunning = { or: [{ until: { equals: null } }, { until: { greater_than_equal: next } }] }
  const people = await own<Person>(slugs.dependants)
  const documents = await own<Row & { id: string }>(membershipSlugs.memberDocuments)
  return {
    member,
    running: await own<SubscriptionRow>(slugs.subscriptions, isRunning),
    accounts: await withBalances(operations, tenant, await own<AccountRow>(slugs.memberAccounts)),
    dependants: people.map((row) => ({ id: row.id, name: nameOf(row), key: personKey(row) })),
    beneficiaries: (await own<Person>(slugs.beneficiaries)).map((row) => ({
      ...{ id: row.id, name: nameOf(row) },
    })),
    documents: documents.map(({ id }) => ({ id, name: id })),
    arrears: await own(reconciliationSlugs.arrears, { status: { equals: 'open' } }),
  }
}

type Person = Row & { id: string; surname: string; forenames: string; birthDate?: string | null }

const nameOf = ({ surname, forenames }: Person): string => `${surname}, ${forenames}`

/** Two dependants that agree in this are one person. */
const personKey = (row: Person): string => `${nameOf(row).toLowerCase()}/${row.birthDate ?? ''}`

async function withBalances(
  operations: Operations,
  tenant: string,
  accounts: AccountRow[],
): Promise<MergeRecord['accounts']> {
  const ids = accounts.map(({ id }) => id)
  const balances = await memberAccountBalances(operations, tenant, ids)
  return accounts.map((account) => ({ ...account, balance: balances.get(account.id) ?? 0 }))
}
