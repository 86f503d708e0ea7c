import { createHash } from 'node:crypto'
import pg from 'pg'
import { systemActor } from '../../src/domain/actor'
import {
  openMemberAccounts,
  postJournals,
  type JournalDraft,
  type PostedJournal,
} from '../../src/ledger'
import type { Platform } from '../../src/start'
import type { Storage } from '../../src/storage/types'
import { initTenant } from '../../src/tenants/init-tenant'

export const actor = systemActor('test')

/** A burial society with three member accounts in suspense, to post to. */
export type Society = {
  tenant: string
  /** Ids by account code. */
  accounts: Record<string, string>
  /** Ids of member accounts of the suspense account, 2000. */
  suspense: string[]
}

export async function openSociety(platform: Platform, slug: string): Promise<Society> {
  const society = { slug, name: slug, template: 'burial' as const, actor }
  const { tenant, accounts } = await initTenant(platform, society)
  const rows = ['SUS-1', 'SUS-2', 'SUS-3'].map((number) => ({
    number,
    kind: 'suspense' as const,
    account: accounts['2000'] as string,
  }))
  const opened = await platform.storage.transaction((transaction) =>
    openMemberAccounts(transaction, { tenant, rows }),
  )
  return { tenant, accounts, suspense: opened.map(({ id }) => id) }
}

/** Money received that goes to suspense: bank to one member account. */
export function receipt(
  { accounts, suspense }: Society,
  idempotencyKey: string,
  amount: number,
  { member = 0, businessDate = '2026-11-15' }: { member?: number; businessDate?: string } = {},
): JournalDraft {
  const [bank, control] = [accounts['1000'] as string, accounts['2000'] as string]
  return {
    idempotencyKey,
    businessDate,
    event: 'remittance.suspense',
    narrative: `Receipt ${idempotencyKey}`,
    postings: [
      { account: bank, side: 'debit', amount },
      { account: control, memberAccount: suspense[member] as string, side: 'credit', amount },
    ],
  }
}

export const post = (
  storage: Storage,
  tenant: string,
  journals: JournalDraft[],
): Promise<PostedJournal[]> =>
  storage.transaction((transaction) => postJournals(transaction, { tenant, actor, journals }))

/** SHA-256 of everything the ledger of one society holds, its next number included. */
export async function fingerprint(storage: Storage, tenant: string): Promise<string> {
  const hash = createHash('sha256')
  for (const collection of ['journals', 'postings', 'balances', 'accounting-periods']) {
    for await (const page of storage.stream({ tenant }, collection))
      hash.update(JSON.stringify(page))
  }
  const next = await storage.transaction((transaction) =>
    transaction.nextNumbers({ tenant }, 'journal', 0),
  )
  return hash.update(String(next)).digest('hex')
}

/** Statements past the application, as somebody with the database's password would send them. */
export async function rawSql(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
