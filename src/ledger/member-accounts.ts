import type { Operations, Row, Transaction } from '../storage/types'
import { memberAccountSeal, SEALED_FIELDS } from './drafts/member-account-seal'
import { ledgerErrors } from './errors'
import { assertControlAccounts } from './posting/control-accounts'
import { chunks } from '../storage/chunks'
import { ledgerSlugs } from './slugs'
import type { MemberAccountKind } from './types'

export type MemberAccountRow = {
  /** Unique in the tenant. */
  number: string
  kind: MemberAccountKind
  /** Id of the control account it is part of. */
  account: string
  member?: string | null
  subscription?: string | null
}

export type OpenMemberAccounts = { tenant: string; rows: MemberAccountRow[] }
export type OpenedMemberAccount = { id: string; number: string; opened: boolean }

/**
 * Opens member accounts in bulk. A number that is open already, for the same account, member and
 * subscription, is answered as it is.
 * @returns one answer for each row, in the order given
 * @throws MEMBER_ACCOUNT_CONFLICT when a number is in use for something else; ACCOUNT_UNKNOWN,
 * ACCOUNT_CLOSED, MEMBER_ACCOUNT_MISMATCH when the account is not an active control account
 */
export async function openMemberAccounts(
  transaction: Transaction,
  { tenant, rows }: OpenMemberAccounts,
): Promise<OpenedMemberAccount[]> {
  const wanted = new Map<string, MemberAccountRow>()
  for (const row of rows) {
    const known = wanted.get(row.number)
    if (known) assertSame(known, row)
    else wanted.set(row.number, row)
  }
  const accounts = [...wanted.values()].map(({ account }) => account)
  await assertControlAccounts(transaction, tenant, accounts)
  const list = [...wanted.values()]
    .map(complete)
    .map((row) => ({ ...row, seal: memberAccountSeal(tenant, row) }))
  const opened = new Set(
    await transaction.insertMany({ tenant }, ledgerSlugs.memberAccounts, list, {
      onConflict: 'skip',
    }),
  )
  const stored = await storedByNumber(transaction, tenant, [...wanted.keys()])
  const reported = new Set<string>()
  return rows.map((row) => {
    const account = stored.get(row.number) as Row
    assertSame(account, row)
    const isNew = opened.has(account.id as string) && !reported.has(row.number)
    reported.add(row.number)
    return { id: account.id as string, number: row.number, opened: isNew }
  })
}

const complete = ({ number, kind, account, member, subscription }: MemberAccountRow): Row => ({
  number,
  kind,
  account,
  member: member ?? null,
  subscription: subscription ?? null,
})

async function storedByNumber(
  operations: Operations,
  tenant: string,
  numbers: string[],
): Promise<Map<string, Row>> {
  const stored = new Map<string, Row>()
  const select = [...SEALED_FIELDS]
  for (const chunk of chunks(numbers)) {
    const options = { where: { number: { in: chunk } }, select }
    for await (const page of operations.stream({ tenant }, ledgerSlugs.memberAccounts, options)) {
      for (const row of page) stored.set(row.number as string, row)
    }
  }
  return stored
}

function assertSame(known: Row | MemberAccountRow, row: MemberAccountRow): void {
  const [left, right] = [complete(known as MemberAccountRow), complete(row)]
  const different = Object.keys(right).find((field) => left[field] !== right[field])
  if (!different) return
  throw ledgerErrors.MEMBER_ACCOUNT_CONFLICT(
    `Member account ${row.number} is in use with another ${different}.`,
    { number: row.number, field: different },
  )
}
