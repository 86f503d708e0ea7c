import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { family } from '../../src/domain/funeral/households.fixture'
import { systemActor } from '../../src/domain/actor'
import { verifySociety } from '../../src/jobs/verification'
import { accountBalance } from '../../src/ledger'
import {
  claimView,
  findClaim,
  openPayables,
  payablesOf,
  returnPayable,
  settlePayable,
} from '../../src/plugins/claims'
import {
  linesOfBatch,
  makeBatch,
  payableWithAccounts,
  recordOutcome,
  sourcesOf,
} from '../../src/plugins/payouts'
import type { ClaimRow, PayeeRow } from '../../src/plugins/claims/types'
import type { LifeRow } from '../../src/plugins/funeral-policies/policies/types'
import type { Platform } from '../../src/start'
import type { Row } from '../../src/storage/types'
import { ensureSystemRoles } from '../../src/tenants/permissions'
import { Approvals, refusalOf } from '../kit/approvals'
import { enterAccounts, giveDocument, refusedPayees, sendBatch } from '../kit/claims'
import { inDays, MemberSociety } from '../kit/members'
import { openTestPlatform } from '../kit/platform'
import type { Staff } from '../kit/staff'

const actor = systemActor('test')
/** Twice 20 000.00, by accident. */
const SUM = 4_000_000

let platform: Platform
let society: MemberSociety
let member: string
let officer: Staff
let treasurer: Staff
let [one, other]: Staff[] = []
let stranger: Staff

beforeAll(async () => {
  platform = await openTestPlatform()
  society = await MemberSociety.make(platform, 'claims')
  officer = await society.staff('officer', 'member-officer', 'society-admin')
  treasurer = await society.staff('treasurer', 'finance-officer')
  one = await society.staff('one', 'approver')
  other = await society.staff('other', 'approver')
  stranger = await (await MemberSociety.make(platform, 'elsewhere')).staff('s', 'society-admin')
  const versions = await society.rows<Row & { id: string }>('product-versions', {
    amount: { equals: 8500 },
  })
  await platform.storage.updateMany(
    { tenant: society.tenant },
    'product-versions',
    versions.map(({ id }) => ({ id, set: { definition: family } })),
  )
  member = await household()
}, 180_000)
afterAll(() => platform?.close(), 30_000)

/** A member with a spouse and a funeral plan since January. @returns the member's id */
async function household(data: object = {}): Promise<string> {
  const id = await society.enter(officer, { status: 'active', birthDate: '1980-05-10', ...data })
  const person = { surname: 'Modise', forenames: 'Lesego', member: id, tenant: society.tenant }
  await made('dependants', { ...person, relation: 'spouse', birthDate: '1985-03-03' })
  const [product] = await society.rows('products', { code: { equals: 'FUN-A' } })
  const order = { member: id, product: product?.id, amount: 8500, from: '2026-01' }
  await made('subscriptions', { ...order, tenant: society.tenant })
  return id
}

async function made(collection: string, data: object): Promise<string> {
  const answer = await officer.rest('POST', `/${collection}?depth=0`, data)
  if (answer.status !== 201) throw new Error(answer.text)
  return answer.json<{ doc: { id: string } }>().doc.id
}

async function orderFor(of: string, relation: 'member' | 'spouse', more: object = {}) {
  const [type] = await society.rows('claim-types', { code: { equals: 'FUNERAL' } })
  const lives = await society.rows<LifeRow>('policy-lives', {
    member: { equals: of },
    relation: { equals: relation },
  })
  return {
    ...{ member: of, type: type?.id, policy: lives[0]?.policy, life: lives[0]?.id },
    ...{ eventOn: inDays(-3), cause: 'accident', place: 'hospital', claimantName: 'Tebogo' },
    ...more,
  }
}

/** Files a claim. @returns its path */
async function filed(
  of: string,
  relation: 'member' | 'spouse' = 'spouse',
  more: object = {},
): Promise<string> {
  const answer = await officer.rest('POST', '/claims/file', await orderFor(of, relation, more))
  if (answer.status !== 201) throw new Error(answer.text)
  return `/claims/${answer.json<{ id: string }>().id}`
}

const claimAt = (path: string): Promise<ClaimRow> =>
  findClaim(platform.storage, { tenant: society.tenant }, path.split('/')[2] ?? '')

async function assessed(path: string): Promise<void> {
  const answer = await treasurer.rest('POST', `${path}/assess`)
  if (answer.status !== 200) throw new Error(answer.text)
}

const give = (path: string, fields: Record<string, string>) =>
  giveDocument(society, officer, { path, fields })

async function complete(path: string, ...codes: string[]): Promise<void> {
  for (const requirement of codes)
    await give(path, { requirement, witnesses: 'Neo Tau\nMpho Sebina' })
  const documents = await society.rows<Row & { id: string }>('claim-documents', {
    claim: { equals: path.split('/')[2] },
    status: { equals: 'waiting' },
  })
  for (const { id } of documents) {
    const answer = await one?.rest('POST', `/claim-documents/${id}/verify`)
    if (answer?.status !== 200) throw new Error(answer?.text)
  }
}

/** Credit less debit of an account. */
async function owed(code: string): Promise<number> {
  const [account] = await society.rows<Row & { id: string }>('accounts', { code: { equals: code } })
  const { balance } = await accountBalance(platform.storage, {
    ...{ tenant: society.tenant, account: account?.id ?? '' },
  })
  return balance === 0 ? 0 : -balance
}
const books = async () => ({ reserve: await owed('2810'), payable: await owed('2800') })

const code = (answer: { text: string } | undefined) =>
  (JSON.parse(answer?.text ?? '{}') as { errors?: { code: string }[] }).errors?.[0]?.code

const isRight = async () =>
  expect(await verifySociety(platform, society.tenant)).toMatchObject({ ok: true })

describe('a claim from filing to payment', () => {
  let path: string

  it('is filed once by one reference, and by nobody of another society', async () => {
    const order = await orderFor(member, 'spouse', { reference: 'form-1', omang: '412345678' })
    expect((await stranger.rest('POST', '/claims/file', order)).status).toBe(404)
    expect((await treasurer.rest('POST', '/claims/file', order)).status).toBe(403)
    const answers = [
      await officer.rest('POST', '/claims/file', order),
      await officer.rest('POST', '/claims/file', order),
    ].map((answer) => answer.json<{ id: string; number: string }>())
    expect(answers[0]).toEqual(answers[1])
    expect(answers[0]?.number).toBe('CLM-000001')
    path = `/claims/${answers[0]?.id}`
    const wrong = { ...order, reference: 'form-2' }
    const codes = [
      await officer.rest('POST', '/claims/file', { ...wrong, eventOn: inDays(1) }),
      await officer.rest('POST', '/claims/file', { ...wrong, life: member }),
      await officer.rest('POST', '/claims/file', { ...wrong, omang: '12' }),
    ].map(code)
    expect(codes).toEqual(['CLAIM_DATE', 'CLAIM_SUBJECT', 'CLAIM_SUBJECT'])
    expect(await society.rows('claims')).toHaveLength(1)
  })

  it('is assessed by another person, with each rule in words, and money set aside', async () => {
    expect(code(await officer.rest('POST', `${path}/assess`))).toBe('MAKER_IS_CHECKER')
    expect((await one?.rest('POST', `${path}/assess`))?.status).toBe(403)
    await assessed(path)
    await assessed(path)
    expect(await books()).toEqual({ reserve: SUM, payable: 0 })
    const { rules } = await claimView(platform.storage, await claimAt(path))
    expect(rules.every(({ passed }) => passed)).toBe(true)
    expect(rules.map(({ sentence }) => sentence)).toEqual(
      expect.arrayContaining([
        'By accident 200 % of P20,000.00 is paid: P40,000.00.',
        expect.stringMatching(/^It was filed on .*, in time/),
      ]),
    )
    await isRight()
  })

  it('is approved once when two approve at the same moment', async () => {
    expect(code(await treasurer.rest('POST', `${path}/approve`))).toBe('FORBIDDEN')
    expect(code(await officer.rest('POST', `${path}/approve`))).toBe('MAKER_IS_CHECKER')
    const answers = await Promise.all([
      one?.rest('POST', `${path}/approve`),
      other?.rest('POST', `${path}/approve`),
    ])
    expect(answers.map((answer) => answer?.status).sort()).toEqual([200, 409])
    expect(await books()).toEqual({ reserve: SUM, payable: 0 })
    const steps = await society.rows('claim-decisions', { kind: { equals: 'approved' } })
    expect(steps).toHaveLength(1)
  })

  it('is payable only with its documents, verified by another person', async () => {
    expect(code(await treasurer.rest('POST', `${path}/release`))).toBe('CLAIM_DOCUMENTS')
    expect(await give(path, { requirement: 'NONE' })).toBe(400)
    expect(await give(path, { requirement: 'DEATH' })).toBe(201)
    const [document] = await society.rows<Row & { id: string }>('claim-documents')
    const verify = `/claim-documents/${document?.id}/verify`
    expect(code(await officer.rest('POST', verify))).toBe('MAKER_IS_CHECKER')
    expect((await stranger.rest('POST', verify)).status).toBe(404)
    await complete(path, 'OMANG')
    expect((await claimAt(path)).completeAt ?? null).toBeNull()
    await complete(path, 'POLICE')
    const { clock } = await claimView(platform.storage, await claimAt(path))
    expect(clock.pay).toMatchObject({ state: 'running', usedHours: 0, allowedHours: 48 })
  })

  it('is owed once, to the thebe, to the undertaker and by share', async () => {
    const payees = [
      {
        kind: 'undertaker',
        name: 'Kagiso Funerals',
        amount: 1_500_001,
        ...{ method: 'bank', bank: 'First National Bank', branch: '282267' },
        accountNumber: '62001234567',
      },
      { kind: 'other', name: 'Neo', sharePercent: '33.33' },
      { kind: 'other', name: 'Mpho', sharePercent: '66.67' },
    ]
    const name = (list: object[]) => officer.rest('POST', `${path}/payees`, { payees: list })
    expect(code(await name(payees.slice(0, 2)))).toBe('CLAIM_SHARES')
    expect((await name(payees)).status).toBe(200)
    expect(await refusedPayees(name, payees)).toEqual([
      ...['payees.1.bank', 'payees.1.accountNumber', 'payees.1.accountNumber'],
      ...['payees.1.accountNumber', 'payees.1.id'],
    ])
    // Named again by their ids, with nothing entered anew: the account number stays.
    const [named, ...others] = await society.rows<PayeeRow>('claim-payees')
    const again = [named, ...others].map((row, at) => ({ ...payees[at], id: row?.id }))
    const unchanged = again.map(({ accountNumber: _, ...payee }: Record<string, unknown>) => payee)
    expect((await name(unchanged)).status).toBe(200)
    const [kept] = await society.rows<PayeeRow>('claim-payees')
    expect([kept?.id, kept?.accountNumber]).toEqual([named?.id, named?.accountNumber])
    expect(code(await officer.rest('POST', `${path}/release`))).toBe('MAKER_IS_CHECKER')
    const answers = await Promise.all([1, 2].map(() => treasurer.rest('POST', `${path}/release`)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await books()).toEqual({ reserve: 0, payable: SUM })
    const payables = await payablesOf(platform.storage, await claimAt(path))
    expect(payables.map(({ name: who, amount }) => [who, amount])).toEqual([
      ['Kagiso Funerals', 1_500_001],
      ['Neo', 833_250],
      ['Mpho', 1_666_749],
    ])
    const [undertaker] = await society.rows<PayeeRow>('claim-payees')
    expect(undertaker?.accountNumber).toMatch(/^v1:/)
    // Named by one and released by another: the account is confirmed. Of the others none is known.
    const { storage } = platform
    const query = { tenant: society.tenant, sources: sourcesOf(platform.payload) }
    const listed = await payableWithAccounts(storage, query)
    expect(listed.map(({ account }) => account)).toEqual(['confirmed', 'missing', 'missing'])
    await isRight()
  }, 60_000)

  it('is paid when each payee is, and owed again when a payment comes back', async () => {
    const { tenant } = society
    const [first, ...rest] = await openPayables(platform.storage, tenant)
    const settle = (payable: string, payment: string) =>
      platform.storage.transaction((transaction) =>
        settlePayable(transaction, { tenant, payable, payment, paidOn: inDays(0), actor }),
      )
    for (const { id } of rest) await settle(id, 'P-1')
    expect((await claimAt(path)).status).toBe('payable')
    await settle(first?.id ?? '', 'P-1')
    await settle(first?.id ?? '', 'P-1')
    await expect(settle(first?.id ?? '', 'P-2')).rejects.toMatchObject({
      code: 'CLAIM_PAYABLE_STATE',
    })
    expect((await claimAt(path)).status).toBe('paid')
    await platform.storage.transaction((transaction) =>
      returnPayable(transaction, {
        ...{ tenant, payable: first?.id ?? '', payment: 'P-1', reason: 'Closed', actor },
      }),
    )
    expect((await claimAt(path)).status).toBe('payable')
    expect(await openPayables(platform.storage, tenant)).toHaveLength(1)
    await settle(first?.id ?? '', 'P-3')
    await isRight()
  }, 60_000)

  it('told the member of each step, and is on the timeline', async () => {
    const told = await society.rows('messages', {
      event: { like: 'claim.' },
      channel: { equals: 'in-app' },
    })
    expect(told.map(({ event }) => event)).toEqual([
      ...['claim.filed', 'claim.approved', 'claim.documents-complete', 'claim.payable'],
      ...['claim.paid', 'claim.paid'],
    ])
    const answer = await officer.rest('GET', `/members/${member}/timeline?kinds=claims`)
    expect(answer.text).toContain('claims.step')
  })
})

describe('a claim that is not paid as asked', () => {
  it('is declined when the rules refuse, and decided by somebody else on appeal', async () => {
    const path = await filed(await household(), 'spouse', { cause: 'suicide' })
    const before = await books()
    await assessed(path)
    expect((await claimAt(path)).eligible).toBe('no')
    expect(await books()).toEqual(before)
    expect(code(await one?.rest('POST', `${path}/approve`))).toBe('CLAIM_NOT_ELIGIBLE')
    expect((await one?.rest('POST', `${path}/decline`, { reason: '' }))?.status).toBe(400)
    const reason = { reason: 'Twelve premiums were not received' }
    expect((await one?.rest('POST', `${path}/decline`, reason))?.status).toBe(200)
    expect(code(await other?.rest('POST', `${path}/decline`, reason))).toBe('CLAIM_STATE')
    const appeal = { reason: 'We paid at the office' }
    expect((await officer.rest('POST', `${path}/appeal`, appeal)).status).toBe(200)
    await assessed(path)
    expect(code(await one?.rest('POST', `${path}/decline`, reason))).toBe('MAKER_IS_CHECKER')
    expect((await other?.rest('POST', `${path}/decline`, reason))?.status).toBe(200)
    await isRight()
  }, 90_000)

  it('is approved in part with a reason, and what is set aside follows', async () => {
    const path = await filed(await household())
    const before = (await books()).reserve
    await assessed(path)
    const approve = (body: object) => one?.rest('POST', `${path}/approve`, body)
    expect(code(await approve({ amount: 100 }))).toBe('CLAIM_REASON')
    const reason = 'An advance was paid'
    expect(code(await approve({ amount: SUM + 1, reason }))).toBe('CLAIM_AMOUNT')
    expect((await approve({ amount: 3_000_000, reason }))?.status).toBe(200)
    expect((await claimAt(path)).status).toBe('partly')
    expect((await books()).reserve).toBe(before + 3_000_000)
    await officer.rest('POST', `${path}/appeal`, { reason: 'There was no advance' })
    await assessed(path)
    expect((await books()).reserve).toBe(before + SUM)
    expect((await other?.rest('POST', `${path}/decline`, { reason: 'Not right' }))?.status).toBe(
      200,
    )
    expect((await books()).reserve).toBe(before)
    await isRight()
  }, 90_000)
})

describe('the death of a member', () => {
  let path: string

  it('pays the beneficiaries by share, and flags who was claimed for before', async () => {
    const of = await household({ omang: '398765432' })
    for (const [forenames, sharePercent] of [
      ['A', '33.33'],
      ['B', '33.33'],
      ['C', '33.34'],
    ])
      await platform.storage.insertMany({ tenant: society.tenant }, 'beneficiaries', [
        { member: of, surname: 'Modise', forenames, sharePercent },
      ])
    path = await filed(of, 'member', { place: 'home' })
    const second = await filed(of, 'member', { place: 'home' })
    await assessed(path)
    expect((await claimAt(path)).flags).toEqual([
      ...['duplicate-death', 'beneficiaries-changed-lately'],
    ])
    // The letter of the chief with two witnesses stands for the certificate.
    expect(await give(path, { requirement: 'CHIEF', witnesses: 'Neo Tau' })).toBe(400)
    await complete(path, 'CHIEF', 'OMANG', 'POLICE')
    expect((await one?.rest('POST', `${path}/approve`, {}))?.status).toBe(200)
    expect(code(await treasurer.rest('POST', `${path}/release`))).toBe('CLAIM_FLAGGED')
    // What is flagged may be another policy; one policy pays a life once.
    await assessed(second)
    expect(code(await other?.rest('POST', `${second}/approve`, {}))).toBe('CLAIM_TWICE')
    const declined = await one?.rest('POST', `${second}/decline`, { reason: 'Filed twice' })
    expect(declined?.status).toBe(200)
    const release = { reason: 'Seen the burial register' }
    expect((await treasurer.rest('POST', `${path}/release`, release)).status).toBe(200)
    const payables = await payablesOf(platform.storage, await claimAt(path))
    expect(payables.map(({ amount }) => amount)).toEqual([1_333_200, 1_333_200, 1_333_600])
    await isRight()
  }, 90_000)

  it('goes out by a bank file, to accounts that two people entered', async () => {
    const { tenant } = society
    const { storage } = platform
    const sources = sourcesOf(platform.payload)
    const { id: claim } = await claimAt(path)
    const payees = await society.rows<PayeeRow>('claim-payees', { claim: { equals: claim } })
    const keys = payees.map(({ id }) => `claims.payees:${id}`)
    const listed = async () =>
      (await payableWithAccounts(storage, { tenant, sources })).filter(({ key }) =>
        keys.includes(key),
      )
    expect((await listed()).map(({ account }) => account)).toEqual(Array(3).fill('missing'))
    const [first] = await listed()
    const foreign = { member: await household(), payable: first?.key, name: 'Heir' }
    const proposed = { ...foreign, branch: '282267', account: '62001' }
    const refused = await treasurer.rest('POST', '/payout-accounts/propose', proposed)
    expect(code(refused)).toBe('PAYOUT_NOT_PAYABLE')
    await enterAccounts(await listed(), treasurer, one as Staff)
    const batch = await makeBatch(storage, sources, {
      ...{ tenant, payables: keys, payOn: inDays(0), format: 'pain.001', key: 'heirs', actor },
      from: { branch: '282267', account: '62009999999' },
    })
    expect(batch.total).toBe(4_000_000)
    await sendBatch(storage, { tenant, batch: batch.id })
    const before = await books()
    const lines = await linesOfBatch(storage, { tenant, id: batch.id })
    const tell = (line: string, outcome: 'accepted' | 'returned') =>
      recordOutcome(storage, sources, { tenant, line, outcome, reason: 'Account closed', actor })
    for (const { id } of lines) await tell(id, 'accepted')
    expect((await claimAt(path)).status).toBe('paid')
    expect(before.payable - (await books()).payable).toBe(4_000_000)
    await tell(lines[0]?.id ?? '', 'returned')
    expect((await claimAt(path)).status).toBe('payable')
    expect(await listed()).toMatchObject([{ key: keys[0], account: 'refused' }])
    await isRight()
  }, 90_000)

  it('proposes the exit that records it, once', async () => {
    expect((await officer.rest('POST', `${path}/record-death`)).status).toBe(200)
    const { member: of } = await claimAt(path)
    const [exit, ...more] = await society.rows('member-exits', { member: { equals: of } })
    expect([exit?.kind, exit?.exitDate, more]).toEqual(['death', inDays(-3), []])
    expect(code(await officer.rest('POST', `${path}/record-death`))).toBe('EXIT_OPEN')
    expect(
      await society.rows('messages', { member: { equals: of }, event: { like: 'claim.' } }),
    ).toEqual([])
  })
})

it('ends the cover of a dependant who died', async () => {
  const of = await household()
  const path = await filed(of)
  expect((await officer.rest('POST', `${path}/record-death`)).status).toBe(200)
  const [dependant] = await society.rows('dependants', { member: { equals: of } })
  expect(dependant?.coveredUntil).toBe(inDays(-3))
  // Recorded again, the member is not told again.
  await officer.rest('POST', `${path}/record-death`)
  const told = await society.rows('messages', {
    ...{ member: { equals: of }, event: { equals: 'claim.death-recorded' } },
  })
  expect(new Set(told.map(({ channel }) => channel)).size).toBe(told.length)
  expect(String(told[0]?.body)).toContain('Lesego Modise')
})

describe('the society’s own fields', () => {
  let path: string

  beforeAll(async () => {
    const { approver } = await ensureSystemRoles(platform.payload)
    const field = (key: string, more: object) =>
      made('custom-fields', {
        ...{ tenant: society.tenant, collection: 'claims', key, type: 'text' },
        ...{ label: { en: `The ${key}`, tn: key }, ...more },
      })
    await field('village', { required: true })
    await field('grave', { unique: true, pattern: 'AA-99' })
    await field('secret', { visibleTo: [approver] })
    await field('night', { type: 'formula', formula: 'claim.place == "home"', result: 'yes-no' })
  }, 60_000)

  it('are asked for when a claim is filed, by the rules that hold for members', async () => {
    const of = await household()
    const refused = async (custom: object) => {
      const order = await orderFor(of, 'spouse', { custom })
      const { text } = await officer.rest('POST', '/claims/file', order)
      const { errors } = JSON.parse(text) as {
        errors: { details: { problems: { field: string }[] } }[]
      }
      return errors[0]?.details.problems.map(({ field }) => field)
    }
    expect(await refused({})).toEqual(['custom.village'])
    expect(await refused({ village: 'Kanye', none: 1, secret: 'x', grave: 'a' })).toEqual([
      ...['custom.secret', 'custom.none', 'custom.grave'],
    ])
    path = await filed(of, 'spouse', {
      place: 'home',
      custom: { village: 'Kanye', grave: 'AB-12' },
    })
    const doc = (await officer.rest('GET', path)).json<{ custom: object }>()
    expect(doc.custom).toEqual({ village: 'Kanye', grave: 'AB-12', night: true })
    expect(await refused({ village: 'Kanye', grave: 'AB-12' })).toEqual(['custom.grave'])
  }, 60_000)

  it('are found, filtered and changed, and nothing else of the claim is', async () => {
    const change = (custom: object, by: Staff | undefined = officer) =>
      by.rest('POST', `${path}/own-fields`, { custom })
    expect((await change({ village: 'Moshupa' }, one)).status).toBe(403)
    expect((await change({ village: 'Moshupa' }, stranger)).status).toBe(404)
    expect((await change({ village: '' })).status).toBe(400)
    const before = await claimAt(path)
    expect((await change({ village: 'Moshupa' })).status).toBe(200)
    expect((await change({ village: 'Moshupa' })).status).toBe(200)
    const { custom, ...after } = await claimAt(path)
    expect(custom).toMatchObject({ village: 'Moshupa', grave: 'AB-12' })
    expect(after).toEqual(expect.objectContaining({ status: before.status, steps: before.steps }))
    const query = 'where[custom.village][equals]=Moshupa&sort=custom.village&depth=0'
    const found = (await officer.rest('GET', `/claims?${query}`)).json<{ totalDocs: number }>()
    expect(found.totalDocs).toBe(1)
    const history = (await officer.rest('GET', `${path}/history`)).text
    expect(history.match(/custom\.village/g)).toHaveLength(2)
    // Payload's own way in stays closed.
    expect((await officer.rest('PATCH', path, { custom: { village: 'X' } })).status).toBe(403)
    await isRight()
  }, 60_000)

  it('are seen by the roles that may', async () => {
    const [row] = await society.rows<ClaimRow>('claims', { id: { equals: path.split('/')[2] } })
    const custom = { ...(row?.custom as object), secret: 'TOLD-NOBODY' }
    await platform.storage.updateMany({ tenant: society.tenant }, 'claims', [
      { id: String(row?.id), set: { custom } },
    ])
    expect((await one?.rest('GET', path))?.text).toContain('TOLD-NOBODY')
    expect((await treasurer.rest('GET', path)).text).not.toContain('TOLD-NOBODY')
    // Who does not see a value does not clear it.
    await officer.rest('POST', `${path}/own-fields`, { custom: { village: 'Kanye' } })
    expect((await claimAt(path)).custom).toMatchObject({ village: 'Kanye', secret: 'TOLD-NOBODY' })
  })
})

describe('approval by amount', () => {
  let approvals: Approvals

  beforeAll(async () => {
    approvals = new Approvals(platform, society.tenant)
    await approvals.set(await approvals.person('society-admin'), 'claims.approve', [
      { roles: ['approver'], above: 1_000_000, approvers: 2 },
    ])
  })

  it('takes one for a small amount, and two more for a large one, who pay once', async () => {
    const three = await society.staff('three', 'approver')
    const small = await filed(await household(), 'spouse', { custom: { village: 'Kanye' } })
    await assessed(small)
    const little = { amount: 1_000_000, reason: 'An advance was paid' }
    expect((await one?.rest('POST', `${small}/approve`, little))?.status).toBe(200)
    expect((await claimAt(small)).status).toBe('partly')

    const large = await filed(await household(), 'spouse', { custom: { village: 'Kanye' } })
    await assessed(large)
    const before = await books()
    const asked = await one?.rest('POST', `${large}/approve`, {})
    expect(code(asked)).toBe('APPROVAL_REQUIRED')
    const request = asked ? refusalOf(asked).request : ''
    // The same person does not approve what he asked for; nor does who assessed it.
    expect((await approvals.decide(one as Staff, String(request), 'approve')).status).toBe(403)
    expect((await approvals.decide(treasurer, String(request), 'approve')).status).toBe(403)
    const both = await Promise.all(
      [other, three].map((who) => approvals.decide(who as Staff, String(request), 'approve')),
    )
    expect(both.map(({ status }) => status)).toEqual([200, 200])
    expect((await approvals.carriedOut(String(request))).status).toBe('executed')
    expect(await claimAt(large)).toMatchObject({ status: 'approved', approvedAmount: SUM })
    const id = { equals: large.split('/')[2] }
    const steps = await society.rows('claim-decisions', { claim: id, kind: { equals: 'approved' } })
    expect(steps).toHaveLength(1)
    await complete(large, 'DEATH', 'OMANG', 'POLICE')
    const releases = await Promise.all([1, 2].map(() => treasurer.rest('POST', `${large}/release`)))
    expect(releases.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(await books()).toEqual({
      ...{ reserve: before.reserve - SUM, payable: before.payable + SUM },
    })
    await isRight()
  }, 120_000)
})

it('flags a dependant of two members by one Omang, however it is written', async () => {
  const custom = { village: 'Kanye' }
  const omang = '417777777'
  const [first, second] = [await household(), await household()]
  const one_ = await filed(first, 'spouse', { custom, omang })
  const other_ = await filed(second, 'spouse', { custom, omang: '4177 77777' })
  const third = await filed(await household(), 'spouse', { custom, omang: '417777778' })
  for (const path of [one_, other_, third]) await assessed(path)
  expect((await claimAt(one_)).flags).toEqual(['duplicate-death'])
  expect((await claimAt(other_)).flags).toEqual(['duplicate-death'])
  expect((await claimAt(third)).flags).toEqual([])
})

it('answers alike for a claim that is not there and one of another society', async () => {
  const [claim] = await society.rows<ClaimRow>('claims')
  const ask = async (id: string) => {
    const answer = await stranger.rest('GET', `/claims/${id}/progress`)
    return [answer.status, answer.text.replaceAll(id, 'ID')]
  }
  const nowhere = '00000000-0000-7000-8000-000000000000'
  expect(await ask(claim?.id ?? '')).toEqual(await ask(nowhere))
})
