import { importMembers, importSubscriptions } from '../../src/collections/imports'
import { slugs } from '../../src/collections/slugs'
import { systemActor } from '../../src/domain/actor'
import { postJournals } from '../../src/ledger'
import { PortalSecrets } from '../../src/plugins/member-portal'
import { openSession } from '../../src/plugins/member-portal/sign-in/open-session'
import type { Platform } from '../../src/start'
import { allRows } from '../../src/storage/reading'
import type { Row } from '../../src/storage/types'
import { initTenant } from '../../src/tenants/init-tenant'
import { bytesOf, membersCsv, subscriptionsCsv } from '../month'
import type { Phone } from './visits'

const actor = systemActor('bench')
const MONTHS = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06']

/** Members with their plans and half a year of payments, each signed in. */
export async function makeMembers(platform: Platform, members: number): Promise<Phone[]> {
  const order = { slug: 'bench', name: 'Bench', template: 'burial' as const, actor }
  const { tenant } = await initTenant(platform, order)
  await importMembers(platform, { tenant, actor, source: bytesOf(membersCsv(members)) })
  await importSubscriptions(platform, { tenant, actor, source: bytesOf(subscriptionsCsv(members)) })
  await payAll(platform, tenant)
  return openPhones(platform, tenant)
}

type Account = Row & { id: string; account: string; member: string }

async function payAll({ storage }: Platform, tenant: string): Promise<void> {
  const [bank] = await allRows<Row & { id: string }>(storage, { tenant }, slugs.accounts, {
    where: { code: { equals: '1000' } },
  })
  const accounts = await allRows<Account>(storage, { tenant }, slugs.memberAccounts, {})
  for (const month of MONTHS) {
    const journals = accounts.map(({ id, account }) => ({
      ...{ idempotencyKey: `${month}:${id}`, businessDate: `${month}-25` },
      ...{ event: 'journal.manual', narrative: 'Payment' },
      postings: [
        { account: String(bank?.id), side: 'debit' as const, amount: 2500 },
        { account, memberAccount: id, side: 'credit' as const, amount: 2500 },
      ],
    }))
    await storage.transaction((transaction) =>
      postJournals(transaction, { tenant, actor, journals }),
    )
  }
}

async function openPhones({ storage, payload }: Platform, tenant: string): Promise<Phone[]> {
  const secrets = new PortalSecrets(payload.secret)
  const members = await allRows<Row & { id: string }>(storage, { tenant }, slugs.members, {
    select: ['memberNumber'],
  })
  const accounts = await allRows<Account>(storage, { tenant }, slugs.memberAccounts, {})
  const phones: Phone[] = []
  for (const { id: member } of members) {
    const { token } = await storage.transaction((transaction) =>
      openSession(transaction, {
        ...{ tenant, member, accountKey: secrets.hash('bench', member), provedBy: 'code' },
        ...{ isKept: true, now: new Date() },
      }),
    )
    const account = accounts.find((each) => each.member === member)?.id ?? ''
    phones.push({ cookie: `motshelo-portal-session=${token}`, account })
  }
  return phones
}
