import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { addDays, businessDateIn } from '../../src/domain/calendar'
import { accountBalance, openMemberAccounts, verifyLedger } from '../../src/ledger'
import type { Platform } from '../../src/start'
import { allRows } from '../../src/storage/reading'
import type { SystemRoleKey } from '../../src/tenants/permissions'
import { openSociety, post, receipt, type Society } from '../kit/ledger'
import { openTestPlatform } from '../kit/platform'
import { restAs } from '../kit/rest'
import { makeStaff } from '../kit/staff'

type Answer = { status: number; body: Record<string, unknown> }
type Caller = (path: string, body?: object) => Promise<Answer>

const today = businessDateIn('Africa/Gaborone', new Date())

let platform: Platform
let society: Society
let savings: string
let officer: Caller
let approver: Caller
let keys = 0

beforeAll(async () => {
  platform = await openTestPlatform()
  society = await openSociety(platform, 'manual')
  savings = await openSavings()
  officer = await signIn('finance-officer')
  approver = await signIn('approver')
}, 180_000)

afterAll(() => platform?.close())

async function openSavings(): Promise<string> {
  const { tenant } = society
  const account = society.accounts['2100'] as string
  const rows = [{ number: 'SAV-1', kind: 'savings' as const, account }]
  const [opened] = await platform.storage.transaction((transaction) =>
    openMemberAccounts(transaction, { tenant, rows }),
  )
  const memberAccount = opened?.id as string
  const [bank, control] = [society.accounts['1000'] as string, account]
  await post(platform.storage, tenant, [
    {
      idempotencyKey: 'savings',
      businessDate: today,
      event: 'remittance.allocated',
      narrative: 'Savings',
      postings: [
        { account: bank, side: 'debit', amount: 72_000 },
        { account: control, memberAccount, side: 'credit', amount: 72_000 },
      ],
    },
  ])
  return memberAccount
}

async function signIn(role: SystemRoleKey, where = society.tenant): Promise<Caller> {
  keys += 1
  const { rest } = await makeStaff(platform.payload, {
    name: role,
    email: `${role}-${keys}@example.test`,
    memberships: [{ tenant: where, roles: [role] }],
  })
  return async (path, body = {}) => {
    const answer = await rest('POST', path, body)
    return { status: answer.status, body: answer.json<Record<string, unknown>>() }
  }
}

const line = (code: string, side: 'debit' | 'credit', amount: number, memberAccount?: string) => ({
  account: society.accounts[code],
  side,
  amount,
  ...(memberAccount ? { memberAccount } : {}),
})

const stationery = (amount: number) => [
  line('5300', 'debit', amount),
  line('1000', 'credit', amount),
]
const takenFromSavings = (amount: number) => [
  line('2100', 'debit', amount, savings),
  line('1000', 'credit', amount),
]

const journal = (postings: object[], more: object = {}) => {
  keys += 1
  const request = { tenant: society.tenant, idempotencyKey: `key-${keys}`, postings }
  return { ...request, businessDate: today, narrative: 'By hand', ...more }
}

async function proposed(by: Caller, request: object): Promise<string> {
  const answer = await by('/journals/manual', request)
  expect(answer).toMatchObject({ status: 201, body: { proposal: { status: 'pending' } } })
  return (answer.body.proposal as { id: string }).id
}

const approve = (by: Caller, id: string) => by(`/journal-proposals/${id}/approve`)
const reject = (by: Caller, id: string, reason = 'No voucher') =>
  by(`/journal-proposals/${id}/reject`, { reason })
const refusal = (status: number, code: string) => ({ status, body: { errors: [{ code }] } })

const rows = (collection: string, where = {}) =>
  allRows(platform.storage, { tenant: society.tenant }, collection, { where })
const proposal = async (id: string) => (await rows('journal-proposals', { id: { equals: id } }))[0]
const balance = async (subject: { account: string } | { memberAccount: string }) =>
  (await accountBalance(platform.storage, { tenant: society.tenant, ...subject })).balance
const spent = () => balance({ account: society.accounts['5300'] as string })

describe('a manual journal', () => {
  it('posts nothing before somebody else approves it, and then once', async () => {
    const request = journal(stationery(4500))
    const before = (await rows('journals')).length
    const id = await proposed(officer, request)
    expect(await officer('/journals/manual', request)).toMatchObject({
      status: 200,
      body: { proposal: { id, proposed: false } },
    })
    expect(await rows('journals')).toHaveLength(before)
    expect(await approve(officer, id)).toMatchObject({ status: 403 })
    const approved = await approve(approver, id)
    expect(approved).toMatchObject({ status: 201, body: { journal: { posted: true } } })
    expect(await approve(approver, id)).toMatchObject(refusal(409, 'JOURNAL_PROPOSAL_STATE'))
    expect(await reject(approver, id)).toMatchObject(refusal(409, 'JOURNAL_PROPOSAL_STATE'))
    expect(await spent()).toBe(4500)
    const { id: journalId } = approved.body.journal as { id: string }
    expect(await proposal(id)).toMatchObject({ status: 'posted', journal: journalId })
    expect(await rows('journals', { id: { equals: journalId } })).toMatchObject([
      { event: 'journal.manual', idempotencyKey: `journal-proposal:${id}` },
    ])
  })

  it('is never decided by its maker, whatever the maker may do', async () => {
    const admin = await signIn('society-admin')
    const id = await proposed(admin, journal(stationery(100)))
    expect(await approve(admin, id)).toMatchObject(refusal(403, 'MAKER_IS_CHECKER'))
    expect(await reject(admin, id)).toMatchObject(refusal(403, 'MAKER_IS_CHECKER'))
    expect(await proposal(id)).toMatchObject({ status: 'pending', journal: null })
    const other = await signIn('society-admin')
    expect(await approve(other, id)).toMatchObject({ status: 201 })
  })

  it('keeps why it was rejected, and is posted no more', async () => {
    const id = await proposed(officer, journal(stationery(200)))
    const before = await spent()
    expect(await reject(approver, id, ' ')).toMatchObject({ status: 400 })
    expect(await reject(approver, id, 'No voucher')).toMatchObject({ status: 200 })
    expect(await approve(approver, id)).toMatchObject(refusal(409, 'JOURNAL_PROPOSAL_STATE'))
    expect(await proposal(id)).toMatchObject({ status: 'rejected', reason: 'No voucher' })
    expect(await spent()).toBe(before)
  })

  it('is posted once when several approve it at the same moment', async () => {
    const id = await proposed(officer, journal(stationery(300)))
    const before = await spent()
    const approvers = await Promise.all([
      signIn('approver'),
      signIn('approver'),
      signIn('approver'),
    ])
    const answers = await Promise.all(approvers.map((each) => approve(each, id)))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
    expect(await spent()).toBe(before + 300)
  })

  it('refuses another journal under a key that was used', async () => {
    const request = journal(stationery(100))
    await proposed(officer, request)
    expect(await officer('/journals/manual', { ...request, narrative: 'Other' })).toMatchObject(
      refusal(409, 'JOURNAL_PROPOSAL_CONFLICT'),
    )
  })

  it('leaves an entry in the audit log for each step', async () => {
    const posted = await proposed(officer, journal(stationery(100)))
    await approve(approver, posted)
    const rejected = await proposed(officer, journal(stationery(100)))
    await reject(approver, rejected, 'Twice')
    const of = async (id: string) =>
      (await rows('audit-log', { documentId: { equals: id } })).map(({ action, reason }) => [
        action,
        reason,
      ])
    expect(await of(posted)).toEqual([
      ['journal.propose', null],
      ['journal.approve', null],
    ])
    expect(await of(rejected)).toEqual([
      ['journal.propose', null],
      ['journal.reject', 'Twice'],
    ])
  })

  it('is not seen by another society, and not decided by who may only look', async () => {
    const id = await proposed(officer, journal(stationery(100)))
    const elsewhere = await openSociety(platform, 'manual-elsewhere')
    const stranger = await signIn('approver', elsewhere.tenant)
    expect(await approve(stranger, id)).toMatchObject(refusal(404, 'JOURNAL_PROPOSAL_UNKNOWN'))
    expect(await reject(stranger, id)).toMatchObject(refusal(404, 'JOURNAL_PROPOSAL_UNKNOWN'))
    expect(await approve(await signIn('auditor'), id)).toMatchObject({ status: 403 })
    const nobody = await restAs(platform.payload)('POST', `/journal-proposals/${id}/approve`, {})
    expect(nobody.status).toBe(404)
  })
})

describe('reversing a single journal', () => {
  const reversal = { businessDate: today, reason: 'Paid twice' }
  const reverse = (by: Caller, id: string, more = {}) =>
    by(`/journals/${id}/reverse`, { ...reversal, ...more })

  async function postedBy(maker: Caller): Promise<string> {
    const answer = await approve(approver, await proposed(maker, journal(stationery(700))))
    return (answer.body.journal as { id: string }).id
  }

  it('is for somebody other than its maker, and happens once', async () => {
    const admin = await signIn('society-admin')
    const before = await spent()
    const id = await postedBy(admin)
    expect(await reverse(officer, id)).toMatchObject({ status: 404 })
    expect(await reverse(admin, id)).toMatchObject(refusal(403, 'MAKER_REVERSES'))
    expect(await reverse(approver, id, { businessDate: addDays(today, 1) })).toMatchObject(
      refusal(400, 'BUSINESS_DATE_OUTSIDE'),
    )
    expect(await reverse(approver, id)).toMatchObject({ status: 201 })
    expect(await reverse(approver, id)).toMatchObject({ status: 200 })
    expect(await spent()).toBe(before)
  })

  it('is refused for a journal that comes from a document', async () => {
    const draft = receipt(society, 'sourced', 100, { businessDate: today })
    const source = { collection: 'reconciliation-items', id: platform.storage.newId() }
    const [posted] = await post(platform.storage, society.tenant, [{ ...draft, source }])
    const answer = await reverse(approver, posted?.id as string)
    expect(answer).toMatchObject(refusal(409, 'JOURNAL_HAS_SOURCE'))
    expect(JSON.stringify(answer.body)).toContain('undo the resolution')
  })

  it('takes no more from a member than the member has', async () => {
    const deposit = [line('1000', 'debit', 900), line('2100', 'credit', 900, savings)]
    const answer = await approve(approver, await proposed(officer, journal(deposit)))
    const { id } = answer.body.journal as { id: string }
    const held = 0 - (await balance({ memberAccount: savings }))
    await approve(approver, await proposed(officer, journal(takenFromSavings(held))))
    expect(await reverse(approver, id)).toMatchObject(refusal(409, 'LEDGER_OVERDRAFT'))
    const back = [line('1000', 'debit', held), line('2100', 'credit', held, savings)]
    await approve(approver, await proposed(officer, journal(back)))
  })
})

describe('member accounts', () => {
  it('in suspense take no journal by hand: their register would say something else', async () => {
    const { tenant, suspense } = society
    await post(platform.storage, tenant, [receipt(society, 'held', 9000, { businessDate: today })])
    const postings = [line('2000', 'debit', 9000, suspense[0]), line('1000', 'credit', 9000)]
    const answer = await officer('/journals/manual', journal(postings))
    expect(answer).toMatchObject(refusal(409, 'MEMBER_ACCOUNT_KEPT_BY_REGISTER'))
    expect(JSON.stringify(answer.body)).toContain('Propose a resolution')
  })

  it('of savings never go below zero, neither when proposed nor when approved', async () => {
    expect(await officer('/journals/manual', journal(takenFromSavings(100_000_000)))).toMatchObject(
      refusal(409, 'LEDGER_OVERDRAFT'),
    )
    const held = 0 - (await balance({ memberAccount: savings }))
    const all = await proposed(officer, journal(takenFromSavings(held)))
    const more = await proposed(officer, journal(takenFromSavings(1)))
    expect(await approve(approver, all)).toMatchObject({ status: 201 })
    expect(await approve(approver, more)).toMatchObject(refusal(409, 'LEDGER_OVERDRAFT'))
    expect(await proposal(more)).toMatchObject({ status: 'pending', journal: null })
    expect(await balance({ memberAccount: savings })).toBe(0)
    const back = [line('1000', 'debit', 500), line('2100', 'credit', 500, savings)]
    expect(await approve(approver, await proposed(officer, journal(back)))).toMatchObject({
      status: 201,
    })
  })

  it('of savings are not drained twice by two approvals at the same moment', async () => {
    const held = 0 - (await balance({ memberAccount: savings }))
    const ids = [
      await proposed(officer, journal(takenFromSavings(held))),
      await proposed(officer, journal(takenFromSavings(held))),
    ]
    const answers = await Promise.all(ids.map((id) => approve(approver, id)))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(await balance({ memberAccount: savings })).toBe(0)
    expect(await verifyLedger(platform.storage, { tenant: society.tenant })).toMatchObject({
      ok: true,
    })
  })
})

describe('the business date', () => {
  it.each(['1900-01-01', '2999-12-31', addDays(today, 1), addDays(today, -3660)])(
    'is refused when no person means it: %s',
    async (businessDate) => {
      const request = journal(stationery(100), { businessDate })
      expect(await officer('/journals/manual', request)).toMatchObject(
        refusal(400, 'BUSINESS_DATE_OUTSIDE'),
      )
    },
  )

  it('may lie back as far as opening balances do', async () => {
    await proposed(officer, journal(stationery(100), { businessDate: addDays(today, -3600) }))
  })
})
