import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { CollectionSlug } from 'payload'
import type { Platform } from '../../src/start'
import type { SystemRoleKey } from '../../src/tenants/permissions'
import { openSociety, post, receipt, type Society } from '../kit/ledger'
import { openTestPlatform } from '../kit/platform'
import { restAs, type Rest } from '../kit/rest'
import { makeStaff } from '../kit/staff'

let platform: Platform
let society: Society

beforeAll(async () => {
  platform = await openTestPlatform()
  society = await openSociety(platform, 'collections')
}, 180_000)

afterAll(async () => {
  await platform?.close()
})

const update = (collection: string, id: string, data: object) =>
  platform.payload.update({
    collection: collection as CollectionSlug,
    id,
    data: data as never,
    overrideAccess: true,
  })
const create = (collection: string, data: object) =>
  platform.payload.create({
    collection: collection as CollectionSlug,
    data: { tenant: society.tenant, ...data } as never,
    overrideAccess: true,
  })

describe('the chart of accounts', () => {
  it('keeps type and control of an account that was posted to, and lets its name change', async () => {
    await post(platform.storage, society.tenant, [receipt(society, 'used', 100)])
    const bank = society.accounts['1000'] as string
    const refusal = { code: 'ACCOUNT_IN_USE', status: 409 }
    await expect(update('accounts', bank, { type: 'expense' })).rejects.toMatchObject(refusal)
    await expect(update('accounts', bank, { control: true })).rejects.toMatchObject(refusal)
    await expect(update('accounts', bank, { status: 'closed' })).rejects.toMatchObject({
      code: 'ACCOUNT_NOT_EMPTY',
    })
    expect(await update('accounts', bank, { name: 'First bank' })).toMatchObject({
      name: 'First bank',
    })
  })

  it('lets an account that was never used change, and close', async () => {
    const petty = society.accounts['1050'] as string
    const changed = { type: 'expense', control: true, cash: false, status: 'closed' }
    expect(await update('accounts', petty, changed)).toMatchObject(changed)
  })

  it('never deletes an account', async () => {
    const id = society.accounts['5900'] as string
    const deletion = platform.payload.delete({ collection: 'accounts', id, overrideAccess: true })
    await expect(deletion).rejects.toMatchObject({ code: 'CLOSE_INSTEAD' })
  })

  it('refuses a code twice in a society, and a code that is none', async () => {
    const account = { name: 'Another', type: 'asset', status: 'active' }
    await expect(create('accounts', { ...account, code: '1000' })).rejects.toMatchObject({
      status: 400,
    })
    await expect(create('accounts', { ...account, code: 'a b' })).rejects.toMatchObject({
      status: 400,
    })
    const other = await openSociety(platform, 'same-codes')
    expect(other.accounts['1000']).not.toBe(society.accounts['1000'])
  })
})

describe('posting rules', () => {
  it('refuse an event that nothing posts, a side without account, and another society’s account', async () => {
    const other = await openSociety(platform, 'rules-elsewhere')
    const [rule] = await rules('remittance.fee')
    const id = rule?.id as string
    await expect(
      update('posting-rules', id, { event: 'remittance.unknown' }),
    ).rejects.toMatchObject({ status: 400 })
    await expect(update('posting-rules', id, { debitAccount: null })).rejects.toMatchObject({
      status: 400,
    })
    const theirs = { debitAccount: other.accounts['5100'] }
    await expect(update('posting-rules', id, theirs)).rejects.toBeInstanceOf(Error)
    expect((await rules('remittance.fee'))[0]).toEqual(rule)
  })

  it('keep no account on a side that takes the product’s', async () => {
    const [rule] = await rules('remittance.vat')
    await update('posting-rules', rule?.id as string, { debitFrom: 'product' })
    expect((await rules('remittance.vat'))[0]).toMatchObject({
      debitFrom: 'product',
      debitAccount: null,
    })
  })

  async function rules(event: string) {
    const { tenant } = society
    const where = { event: { equals: event } }
    for await (const page of platform.storage.stream({ tenant }, 'posting-rules', { where }))
      return page
    return []
  }
})

type Answer = { status: number; body: Record<string, unknown> }

describe('endpoints', () => {
  let people = 0

  /** A person who holds one system role in the society, signed in. */
  async function signIn(
    role: SystemRoleKey,
  ): Promise<(path: string, body: object) => Promise<Answer>> {
    people += 1
    const { rest } = await makeStaff(platform.payload, {
      name: role,
      email: `${role}-${people}@example.test`,
      memberships: [{ tenant: society.tenant, roles: [role] }],
    })
    return (path, body) => send(rest, path, body)
  }

  async function send(rest: Rest, path: string, body: object): Promise<Answer> {
    const answer = await rest('POST', path, body)
    return { status: answer.status, body: answer.json<Record<string, unknown>>() }
  }

  const manual = (idempotencyKey: string, amount: unknown = 4500) => ({
    tenant: society.tenant,
    idempotencyKey,
    businessDate: '2026-11-20',
    narrative: 'Stationery',
    postings: [
      { account: society.accounts['5300'], side: 'debit', amount },
      { account: society.accounts['1000'], side: 'credit', amount },
    ],
  })

  it('name what is wrong with a request', async () => {
    const officer = await signIn('finance-officer')
    expect(await officer('/journals/manual', manual('half', 0.5))).toMatchObject({
      status: 400,
      body: {
        errors: [{ code: 'BODY_INVALID', message: expect.stringContaining('postings.0.amount') }],
      },
    })
    expect(await officer('/journals/manual', manual('slip', 10 ** 12 + 1))).toMatchObject({
      status: 400,
      body: { errors: [{ message: expect.stringContaining('The largest amount is') }] },
    })
  })

  it('close and reopen a period, with the reason in the audit log', async () => {
    const approver = await signIn('approver')
    const close = { tenant: society.tenant, period: '2026-08', reason: 'Audited' }
    expect(await approver('/accounting-periods/close', close)).toMatchObject({ status: 200 })
    const officer = await signIn('finance-officer')
    const late = { ...manual('late'), businessDate: '2026-08-31' }
    expect(await officer('/journals/manual', late)).toMatchObject({
      status: 409,
      body: { errors: [{ code: 'PERIOD_CLOSED' }] },
    })
    expect(await officer('/accounting-periods/reopen', close)).toMatchObject({ status: 403 })
    expect(await approver('/accounting-periods/reopen', close)).toMatchObject({ status: 200 })
    expect(await officer('/journals/manual', late)).toMatchObject({ status: 201 })
    const where = { action: { in: ['period.close', 'period.reopen'] } }
    const logged = []
    for await (const page of platform.storage.stream({ tenant: society.tenant }, 'audit-log', {
      where,
    })) {
      logged.push(...page.map(({ action, reason }) => [action, reason]))
    }
    expect(logged).toEqual([
      ['period.close', 'Audited'],
      ['period.reopen', 'Audited'],
    ])
  })

  it('refuse everybody who is not signed in, and the staff of another society', async () => {
    const outside = await openSociety(platform, 'outside')
    const officer = await signIn('approver')
    const close = { tenant: outside.tenant, period: '2026-08', reason: 'Mischief' }
    expect(await officer('/accounting-periods/close', close)).toMatchObject({ status: 403 })
    const nobody = restAs(platform.payload)
    expect(await send(nobody, '/accounting-periods/close', close)).toMatchObject({ status: 403 })
    expect(await send(nobody, '/journals/manual', manual('nobody'))).toMatchObject({ status: 403 })
    const [theirs] = await post(platform.storage, outside.tenant, [receipt(outside, 'theirs', 1)])
    const reversal = { businessDate: '2026-11-21', reason: 'Mischief' }
    expect(await officer(`/journals/${theirs?.id}/reverse`, reversal)).toMatchObject({
      status: 404,
    })
  })
})
