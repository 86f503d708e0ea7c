import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import {
  accountBalance,
  closePeriod,
  reopenPeriod,
  reverseJournals,
  trialBalance,
  verifyLedger,
} from '../../src/ledger'
import type { Platform } from '../../src/start'
import { actor, fingerprint, openSociety, post, receipt, type Society } from '../kit/ledger'
import { openTestPlatform } from '../kit/platform'

let platform: Platform
let society: Society
let count = 0

beforeAll(async () => {
  platform = await openTestPlatform()
}, 180_000)

beforeEach(async () => {
  count += 1
  society = await openSociety(platform, `periods-${count}`)
})

afterAll(async () => {
  await platform?.close()
})

const inPeriod = (change: typeof closePeriod, period: string) =>
  platform.storage.transaction((transaction) =>
    change(transaction, { tenant: society.tenant, actor, period, reason: 'Audited' }),
  )
const reverse = (journalIds: string[], businessDate = '2026-12-01') =>
  platform.storage.transaction((transaction) =>
    reverseJournals(transaction, {
      tenant: society.tenant,
      actor,
      journalIds,
      businessDate,
      reason: 'Posted in error',
    }),
  )
const send = (key: string, amount: number, businessDate: string) =>
  post(platform.storage, society.tenant, [receipt(society, key, amount, { businessDate })])
const postedId = async (key: string, amount: number, businessDate: string): Promise<string> =>
  (await send(key, amount, businessDate))[0]?.id as string
const bank = () =>
  accountBalance(platform.storage, {
    tenant: society.tenant,
    account: society.accounts['1000'] as string,
  })

describe('a closed period', () => {
  it('refuses postings and reversals dated in it, and no others', async () => {
    const id = await postedId('before', 100, '2026-10-31')
    await inPeriod(closePeriod, '2026-11')
    const before = await fingerprint(platform.storage, society.tenant)
    await expect(send('in', 5, '2026-11-01')).rejects.toMatchObject({ code: 'PERIOD_CLOSED' })
    await expect(reverse([id], '2026-11-30')).rejects.toMatchObject({
      code: 'PERIOD_CLOSED',
      status: 409,
    })
    expect(await fingerprint(platform.storage, society.tenant)).toBe(before)
    await send('after', 5, '2026-12-01')
    await reverse([id], '2026-12-01')
  })

  it('still answers what was posted in it before', async () => {
    const id = await postedId('kept', 100, '2026-11-10')
    await inPeriod(closePeriod, '2026-11')
    expect(await send('kept', 100, '2026-11-10')).toMatchObject([{ id, posted: false }])
  })

  it('closes once, and opens again only when it was closed', async () => {
    await expect(inPeriod(reopenPeriod, '2026-11')).rejects.toMatchObject({
      code: 'PERIOD_NOT_CLOSED',
    })
    expect(await inPeriod(closePeriod, '2026-11')).toMatchObject({ changed: true })
    expect(await inPeriod(closePeriod, '2026-11')).toMatchObject({ changed: false })
    expect(await inPeriod(reopenPeriod, '2026-11')).toMatchObject({
      before: 'closed',
      changed: true,
    })
    await send('again', 5, '2026-11-01')
    await expect(inPeriod(closePeriod, '2026-13')).rejects.toMatchObject({ code: 'PERIOD_INVALID' })
  })

  it('lets nothing slip in while it closes', async () => {
    const sums = () =>
      trialBalance(platform.storage, { tenant: society.tenant, asOf: '2026-11-30' })
    const sending = Array.from({ length: 30 }, (_, index) => send(`race-${index}`, 1, '2026-11-15'))
    const atClose = inPeriod(closePeriod, '2026-11').then(sums)
    const results = await Promise.allSettled(sending)
    const posted = results.filter(({ status }) => status === 'fulfilled').length
    expect((await atClose).totals.debit).toBe(posted)
    expect((await sums()).totals.debit).toBe(posted)
    const refused = results.filter((result) => result.status === 'rejected')
    for (const result of refused)
      expect(result).toMatchObject({ reason: { code: 'PERIOD_CLOSED' } })
  })
})

describe('a reversal', () => {
  it('takes the journal back, linked to it, and acts once', async () => {
    const id = await postedId('wrong', 100, '2026-11-10')
    const [reversal] = await reverse([id])
    expect(reversal).toMatchObject({ number: 2, idempotencyKey: `reversal:${id}`, posted: true })
    expect(await bank()).toEqual({ debit: 100, credit: 100, balance: 0 })
    expect(await reverse([id], '2026-12-24')).toEqual([{ ...reversal, posted: false }])
    expect(await bank()).toEqual({ debit: 100, credit: 100, balance: 0 })
    expect(await verifyLedger(platform.storage, { tenant: society.tenant })).toMatchObject({
      ok: true,
    })
  })

  it('acts once when five ask at the same time', async () => {
    const id = await postedId('wrong', 100, '2026-11-10')
    const answers = (await Promise.all(Array.from({ length: 5 }, () => reverse([id])))).flat()
    expect(answers.filter(({ posted }) => posted)).toHaveLength(1)
    expect((await bank()).balance).toBe(0)
  })

  it('takes back all journals of one source, whatever was reversed before', async () => {
    const source = { collection: 'remittances', id: 'remittance-1' }
    const drafts = Array.from({ length: 50 }, (_, index) => ({
      ...receipt(society, `line-${index}`, 10, { member: index % 3 }),
      source,
    }))
    const posted = await post(platform.storage, society.tenant, drafts)
    await send('another', 7, '2026-11-10')
    await reverse([posted[3]?.id as string])
    const all = () =>
      platform.storage.transaction((transaction) =>
        reverseJournals(transaction, {
          tenant: society.tenant,
          actor,
          where: { sourceId: { equals: source.id } },
          businessDate: '2026-12-01',
          reason: 'Wrong file',
        }),
      )
    expect((await all()).filter((reversal) => reversal.posted)).toHaveLength(49)
    expect((await all()).filter((reversal) => reversal.posted)).toHaveLength(0)
    expect((await bank()).balance).toBe(7)
    expect(await verifyLedger(platform.storage, { tenant: society.tenant })).toMatchObject({
      ok: true,
    })
  })

  it('is refused for a reversal, an unknown journal, an earlier date and without a reason', async () => {
    const id = await postedId('wrong', 100, '2026-11-10')
    const other = await openSociety(platform, `theirs-${count}`)
    const [theirs] = await post(platform.storage, other.tenant, [receipt(other, 'theirs', 1)])
    const [reversal] = await reverse([id])
    const second = await postedId('second', 100, '2026-11-10')
    const before = await fingerprint(platform.storage, society.tenant)
    const refused = (ids: string[], date?: string) => expect(reverse(ids, date)).rejects
    await refused([second, reversal?.id as string]).toMatchObject({ code: 'REVERSAL_REFUSED' })
    await refused([second, theirs?.id as string]).toMatchObject({
      code: 'JOURNAL_UNKNOWN',
      status: 404,
    })
    await refused([second, 'nothing']).toMatchObject({ code: 'JOURNAL_UNKNOWN' })
    await refused([second], '2026-11-09').toMatchObject({ code: 'REVERSAL_REFUSED' })
    await refused([second], '2026-11-31').toMatchObject({ code: 'JOURNAL_INVALID' })
    expect(await fingerprint(platform.storage, society.tenant)).toBe(before)
  })
})
