import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { systemActor } from '../../src/domain/actor'
import { verifySociety } from '../../src/jobs/verification'
import { accountBalance } from '../../src/ledger'
import { claimView, findClaim, payablesOf } from '../../src/plugins/claims'
import { approveExit, proposeExit, undoExit } from '../../src/plugins/member-exit'
import { payableWithAccounts, sourcesOf } from '../../src/plugins/payouts'
import type { Platform } from '../../src/start'
import type { Row } from '../../src/storage/types'
import { saved } from '../kit/claims'
import { inDays, MemberSociety } from '../kit/members'
import { openTestPlatform } from '../kit/platform'
import type { Staff } from '../kit/staff'

const actor = systemActor('test')

let platform: Platform
let society: MemberSociety
let officer: Staff
let treasurer: Staff
let approver: Staff

beforeAll(async () => {
  platform = await openTestPlatform()
  society = await MemberSociety.make(platform, 'leavers')
  officer = await society.staff('officer', 'member-officer', 'society-admin')
  treasurer = await society.staff('treasurer', 'finance-officer')
  approver = await society.staff('approver', 'approver')
}, 180_000)
afterAll(() => platform?.close(), 30_000)

const claimAt = (path: string) =>
  findClaim(platform.storage, { tenant: society.tenant }, path.split('/')[2] ?? '')

async function assessed(path: string): Promise<void> {
  const answer = await treasurer.rest('POST', `${path}/assess`)
  if (answer.status !== 200) throw new Error(answer.text)
}

/** What the books owe for claims set aside, claims released, and everything else. */
const owing = () => Promise.all(['2810', '2800', '2900'].map(owed))

/** Credit less debit of an account. */
async function owed(code: string): Promise<number> {
  const [account] = await society.rows<Row & { id: string }>('accounts', { code: { equals: code } })
  const query = { tenant: society.tenant, account: account?.id ?? '' }
  const { balance } = await accountBalance(platform.storage, query)
  return balance === 0 ? 0 : -balance
}

it('pays out savings that are there, and not those that another claim takes', async () => {
  const of = await society.enter(officer, { status: 'active' })
  const memberAccount = await saved(society, of, { number: 'SAV-1', amount: 10_000 })
  const [type] = await society.rows('claim-types', { code: { equals: 'WITHDRAWAL' } })
  const take = async (amount: number) => {
    const order = { member: of, type: type?.id, memberAccount, amount, eventOn: inDays(0) }
    const answer = await officer.rest('POST', '/claims/file', { ...order, claimantName: 'Neo' })
    return `/claims/${answer.json<{ id: string }>().id}`
  }
  const [before, payable] = [await owed('2100'), await owed('2900')]
  const first = await take(6_000)
  const second = await take(4_001)
  await assessed(second)
  expect((await claimAt(second)).eligible).toBe('no')
  await approver.rest('POST', `${second}/decline`, { reason: 'Not enough' })
  await assessed(first)
  await approver.rest('POST', `${first}/approve`, {})
  expect((await treasurer.rest('POST', `${first}/release`)).status).toBe(200)
  expect((await owed('2100')) - before).toBe(-6_000)
  expect((await owed('2900')) - payable).toBe(6_000)
  expect(await verifySociety(platform, society.tenant)).toMatchObject({ ok: true })
}, 180_000)

describe('the payout of an exit', () => {
  it('is owed once, from what the exit left, by the account that owes it already', async () => {
    const { tenant } = society
    const of = await society.enter(officer, { status: 'active' })
    await saved(society, of, { number: 'SAV-2', amount: 20_000 })
    const exit = await proposeExit(platform.storage, {
      ...{ tenant, member: of, kind: 'resignation', exitDate: inDays(0), reason: 'Moved away' },
      ...{ withholdArrears: false, actor },
    })
    const [type] = await society.rows('claim-types', { code: { equals: 'EXIT' } })
    const order = {
      ...{ member: of, type: type?.id, exit },
      ...{ eventOn: inDays(0), claimantName: 'Neo' },
    }
    const file = async () => {
      const answer = await officer.rest('POST', '/claims/file', order)
      return `/claims/${answer.json<{ id: string }>().id}`
    }
    const early = await file()
    await assessed(early)
    // Nobody has approved the exit.
    expect((await claimAt(early)).eligible).toBe('no')
    expect((await approver.rest('POST', `${early}/decline`, { reason: 'Too early' })).status).toBe(
      200,
    )
    await approveExit(platform.storage, { tenant, exit, actor: { id: 'chair', name: 'Chair' } })
    const before = await owing()
    const [first, second] = [await file(), await file()]
    await assessed(first)
    // Nothing is set aside: it is owed since the exit.
    expect(await owing()).toEqual(before)
    await assessed(second)
    // Each would take what the other takes.
    const { rules } = await claimView(platform.storage, await claimAt(second))
    expect(rules.map(({ code: said }) => said)).toEqual(['exit-nothing'])
    await approver.rest('POST', `${second}/decline`, { reason: 'Filed twice' })
    await assessed(first)
    expect((await approver.rest('POST', `${first}/approve`, {})).status).toBe(200)
    expect((await treasurer.rest('POST', `${first}/release`)).status).toBe(200)
    const payables = await payablesOf(platform.storage, await claimAt(first))
    const [account] = await society.rows<Row & { id: string }>('accounts', {
      code: { equals: '2900' },
    })
    expect(payables).toMatchObject([{ amount: 20_000, account: account?.id, status: 'due' }])
    // By the claim, and not by the settlement of the exit as well.
    const listed = await payableWithAccounts(platform.storage, {
      ...{ tenant, sources: sourcesOf(platform.payload) },
    })
    const mine = listed.filter(({ member }) => member === of)
    expect(mine.map(({ source, amount }) => [source, amount])).toEqual([['claims.payees', 20_000]])
    const chair = { id: 'chair', name: 'Chair' }
    const undo = undoExit(platform.storage, { tenant, exit, actor: chair, reason: 'Came back' })
    await expect(undo).rejects.toMatchObject({ code: 'EXIT_STATE' })
    expect(await owing()).toEqual(before)
    expect(await verifySociety(platform, tenant)).toMatchObject({ ok: true })
  }, 60_000)
})
