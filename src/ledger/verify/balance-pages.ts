import type { Operations, Row } from '../../storage/types'
import { add } from '../amounts'
import { accountKey, memberAccountKey } from '../posting/rows'
import { balancesByKey } from '../reports/account-balance'
import { ledgerSlugs } from '../slugs'
import type { Movements, Side } from '../types'

/** A balance as it is kept, and as its postings add up. */
export type ComparedBalance = {
  key: string
  account: string
  memberAccount: string | null
  kept: Movements
  rebuilt: Movements
}

const PAGE = 5000

/**
 * Every account and member account of the tenant, in pages. Call it with the journal lock held, or
 * a posting in between would look like a difference.
 */
export async function* balancePages(
  operations: Operations,
  tenant: string,
): AsyncGenerator<ComparedBalance[]> {
  const accounts = { select: ['code'], pageSize: PAGE }
  for await (const page of operations.stream({ tenant }, ledgerSlugs.accounts, accounts)) {
    yield comparePage(operations, tenant, page.map(ofAccount), 'account')
  }
  const memberAccounts = { select: ['account'], pageSize: PAGE }
  for await (const page of operations.stream(
    { tenant },
    ledgerSlugs.memberAccounts,
    memberAccounts,
  )) {
    yield comparePage(operations, tenant, page.map(ofMemberAccount), 'memberAccount')
  }
}

const none = (): Movements => ({ debit: 0, credit: 0 })

function ofAccount({ id }: Row): ComparedBalance {
  const account = id as string
  return { key: accountKey(account), account, memberAccount: null, kept: none(), rebuilt: none() }
}

function ofMemberAccount({ id, account }: Row): ComparedBalance {
  return {
    key: memberAccountKey(id as string),
    account: account as string,
    memberAccount: id as string,
    kept: none(),
    rebuilt: none(),
  }
}

async function comparePage(
  operations: Operations,
  tenant: string,
  page: ComparedBalance[],
  field: 'account' | 'memberAccount',
): Promise<ComparedBalance[]> {
  const bySubject = new Map(page.map((balance) => [balance[field] as string, balance]))
  const sums = await operations.sum({ tenant }, ledgerSlugs.postings, {
    where: { [field]: { in: [...bySubject.keys()] } },
    groupBy: [field, 'side'],
    fields: ['amount'],
  })
  for (const row of sums) {
    const { rebuilt } = bySubject.get(row[field] as string) as ComparedBalance
    const side = row.side as Side
    rebuilt[side] = add(rebuilt[side], row.amount as number)
  }
  const kept = await balancesByKey(
    operations,
    tenant,
    page.map(({ key }) => key),
  )
  for (const balance of page) balance.kept = kept.get(balance.key) ?? balance.kept
  return page
}

export const isDifferent = ({ kept, rebuilt }: ComparedBalance): boolean =>
  kept.debit !== rebuilt.debit || kept.credit !== rebuilt.credit
