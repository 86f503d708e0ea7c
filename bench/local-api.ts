import { initTenant } from '../src/tenants/init-tenant'
import type { Platform } from '../src/start'
import { slugs } from '../src/collections/slugs'
import { systemActor } from '../src/domain/actor'
import { measure } from './measure'

/**
 * The plain Payload way: for each deduction a journal, its postings and the balances, each by the Local
 * API, one transaction a deduction. Validation and hooks run as they do for everybody.
 * @returns postings a second
 */
export async function localApi(platform: Platform, members: number): Promise<number> {
  const { payload } = platform
  const actor = systemActor('bench')
  const made = await initTenant(platform, {
    slug: 'plain',
    name: 'The plain way',
    template: 'burial',
    actor,
  })
  const { tenant } = made
  const [bank, other] = [made.accounts['1000'] as string, made.accounts['4900'] as string]
  let postings = 0
  const { seconds } = await measure(async () => {
    for (let index = 0; index < members; index += 1) {
      const transactionID = (await payload.db.beginTransaction()) as string
      const req = { transactionID }
      const journal = await payload.create({
        collection: slugs.journals,
        data: {
          tenant,
          number: index + 1,
          businessDate: '2026-11-30',
          postedAt: new Date().toISOString(),
          event: 'remittance.posted',
          narrative: 'Plain',
          idempotencyKey: `plain:${index}`,
          bodyHash: 'plain',
          chainHash: 'plain',
          actor: actor.id,
          total: 14_550,
        } as never,
        overrideAccess: true,
        req,
      })
      for (const [line, [account, side]] of (
        [
          [bank, 'debit'],
          [other, 'credit'],
          [other, 'credit'],
        ] as const
      ).entries()) {
        const amount = side === 'debit' ? 14_550 : 7_275
        const data = {
          tenant,
          journal: journal.id,
          line,
          account,
          side,
          amount,
          businessDate: '2026-11-30',
        }
        await payload.create({
          collection: slugs.postings,
          data: data as never,
          overrideAccess: true,
          req,
        })
        await addToBalance(platform, { tenant, account, side, amount }, req)
        postings += 1
      }
      await payload.db.commitTransaction(transactionID)
    }
  })
  return postings / seconds
}

type Posting = { tenant: string; account: string; side: 'debit' | 'credit'; amount: number }

async function addToBalance(
  { payload }: Platform,
  { tenant, account, side, amount }: Posting,
  req: { transactionID: string },
) {
  const key = `plain:${account}`
  const common = { collection: slugs.balances, overrideAccess: true, req } as const
  const { docs } = await payload.find({
    ...common,
    where: { tenant: { equals: tenant }, key: { equals: key } },
    limit: 1,
  })
  const known = docs[0]
  if (!known) {
    await payload.create({
      ...common,
      data: { tenant, key, account, debit: 0, credit: 0, [side]: amount } as never,
    })
    return
  }
  await payload.update({
    ...common,
    id: known.id,
    data: { [side]: Number(known[side]) + amount } as never,
  })
}
