import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { postJournals } from '../../src/ledger'
import { approveClaim, assessClaim, declineClaim } from '../../src/plugins/claims'
import { approveExit, proposeExit } from '../../src/plugins/member-exit'
import type { ClaimRow } from '../../src/plugins/claims/types'
import type { LifeRow } from '../../src/plugins/funeral-policies/policies/types'
import type { Actor } from '../../src/domain/actor'
import type { Platform } from '../../src/start'
import { inDays } from '../kit/members'
import { openTestPlatform } from '../kit/platform'
import { type Phone } from '../kit/portal/browser'
import { fileOn, insure, lifeOf, photo } from '../kit/portal/claims'
import { PortalSocietyKit, type PortalMember } from '../kit/portal/society'

const staff = (name: string): Actor => ({ id: `staff-${name}`, name })

let platform: Platform
let society: PortalSocietyKit
let member: PortalMember
let other: PortalMember
let phone: Phone

beforeAll(async () => {
  platform = await openTestPlatform()
  society = await PortalSocietyKit.make(platform, 'lesedi')
  member = await society.member('NEO', { omang: '500000001' })
  other = await society.member('TAU', { omang: '500000002', phone: '+26772222222' })
  await insure(society, member)
  await insure(society, other)
  const field = (key: string, more: object) =>
    platform.payload.create({
      collection: 'custom-fields',
      data: {
        ...{ tenant: society.tenant, collection: 'claims', key, type: 'text' },
        ...{ label: { en: `The ${key}`, tn: `Sa ${key}` }, ...more },
      } as never,
      overrideAccess: true,
    })
  await field('burial', { inPortal: true, editableInPortal: true })
  await field('inner', { required: true })
  phone = await society.signedIn(member)
}, 180_000)
afterAll(() => platform?.close(), 30_000)

const claims = () => society.rows<ClaimRow>('claims')
const pathOf = ({ location }: { location: string | null }) =>
  (location ?? '').replace(/^\/portal|\?.*$/g, '')

describe('a claim from a phone', () => {
  let path: string

  it('is filed once, however often the form is sent, by who is signed in', async () => {
    const form = await phone.get('/claims/new?type=FUNERAL')
    const key = /name="key" value="([^"]+)"/.exec(form.text)?.[1] ?? ''
    const subject = await lifeOf(society, member)
    const sent = { type: 'FUNERAL', key, subject, eventOn: inDays(-2), cause: 'natural' }
    const all = { ...sent, place: 'home', claimantName: 'Neo', 'own-burial': 'Saturday' }
    const answers = [await phone.send('/claims/new', all), await phone.send('/claims/new', all)]
    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect(answers[0]?.location).toBe(answers[1]?.location)
    path = pathOf(answers[0] ?? { location: null })
    const [claim, ...more] = await claims()
    expect(more).toEqual([])
    expect(claim).toMatchObject({ member: member.id, channel: 'portal', status: 'filed' })
    expect(claim).toMatchObject({ custom: { burial: 'Saturday' }, makerName: 'NEOSURNAME, Neo' })
  })

  it('is about somebody of the member’s own who is covered, and nothing else', async () => {
    const own = await society.rows<LifeRow>('policy-lives', { member: { equals: member.id } })
    const self = own.find(({ dependant }) => !dependant)
    const form = await phone.get('/claims/new?type=FUNERAL')
    expect(form.text).toContain('NEOLIFE')
    expect(form.text).not.toContain(self?.id)
    for (const subject of [await lifeOf(society, other), `${self?.policy}:${self?.id}`, 'x', '']) {
      const answer = await fileOn(phone, subject)
      expect([answer.status, answer.text.includes('Choose who died.')]).toEqual([422, true])
    }
    expect(await claims()).toHaveLength(1)
  })

  it('says beside the field what is wrong, and keeps what was typed', async () => {
    const wrong = { eventOn: inDays(3), omang: '12', note: 'Typed by me' }
    const subject = await lifeOf(society, member)
    const answer = await fileOn(phone, subject, wrong)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Enter a day that is not still to come.')
    expect(answer.text).toContain('Typed by me')
    expect((await fileOn(phone, subject, { omang: '12' })).text).toContain('nine digits')
    await phone.send('/language', { language: 'tn' })
    const inSetswana = await fileOn(phone, subject, { eventOn: 'never' })
    expect(inSetswana.text).toContain('Tsenya letsatsi le le setseng le fitile')
    const named = [await phone.get('/claims'), await phone.get(path), await phone.get('/documents')]
    for (const [at, name] of ['Phitlho', 'Setifikeiti sa loso', 'Bosupi jwa aterese'].entries())
      expect(named[at]?.text).toContain(name)
    await phone.send('/language', { language: 'en' })
    expect((await phone.get(path)).text).toContain('Death certificate')
    expect(await claims()).toHaveLength(1)
  })

  it('takes photos by their content, and hands them out as files only', async () => {
    const send = (file: File, requirement = 'OMANG') =>
      phone.send(path, { form: 'document', requirement, file })
    const program = new File(['MZ<script>alert(1)</script>'], 'omang.jpg', { type: 'image/jpeg' })
    const page = new File(['<html><script>alert(1)</script>'], 'omang.pdf')
    const large = new File([Buffer.alloc(10 * 1024 * 1024 + 1, 0xff)], 'large.jpg')
    for (const file of [program, page, large]) expect((await send(file)).status).toBe(422)
    expect((await send(photo(), 'NONE')).status).toBe(422)
    expect((await send(photo(), 'CHIEF')).text).toContain('needs 2 names')
    expect(await society.rows('claim-documents')).toEqual([])
    expect((await send(photo('-seen', '../../<b>omang.jpg'))).status).toBe(303)
    const shown = await phone.get(path)
    expect(shown.text).toContain('Being checked')
    const file = new RegExp(`${path}/documents/[\\w-]{36}`).exec(shown.text)?.[0] ?? ''
    const { headers, text } = await phone.get(file)
    expect(text).toContain('-seen')
    expect(headers.get('content-disposition')).toMatch(/^attachment; /)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-type')).toBe('image/jpeg')
    const stranger = await society.signedIn(other)
    expect((await stranger.get(file)).status).toBe(404)
    expect((await stranger.get(path)).status).toBe(404)
  })

  it('is a timeline that tells what was decided and not what was noted inside', async () => {
    const [claim] = await claims()
    const order = { tenant: society.tenant, claim: String(claim?.id) }
    await assessClaim(platform.storage, { ...order, actor: staff('Assessor Kgosi') })
    const before = await phone.get(path)
    expect(before.text).toContain('The society looked at it.')
    expect(before.text).not.toMatch(/What the rules say|Assessor|staff-/)
    const reason = 'The premium of June is missing'
    await declineClaim(platform.storage, { ...order, actor: staff('Judge'), reason })
    const { text } = await phone.get(path)
    expect(text).toContain(reason)
    expect(text).toContain('What the rules say')
    expect(text).not.toMatch(/Judge|Assessor/)
    expect((await phone.get('/claims')).text).toContain('Declined.')
    const data = (await phone.get('/privacy/data')).text
    expect(data).not.toMatch(/Judge|Assessor/)
    expect(JSON.parse(data)).toMatchObject({ claims: [{ status: 'declined' }] })
    expect(data).toContain(reason)
    expect((await phone.send(path, { form: 'appeal', reason: 'a' })).status).toBe(422)
    const appeal = { form: 'appeal', reason: 'We paid in June' }
    expect((await phone.send(path, appeal)).status).toBe(303)
    expect((await phone.send(path, appeal)).status).toBe(422)
    expect((await claims())[0]?.status).toBe('appealed')
  })
})

it('is filed only for what the society takes from its members', async () => {
  const [type] = await society.rows<{ id: string }>('claim-types', { code: { equals: 'FUNERAL' } })
  const change = (set: object) =>
    platform.storage.updateMany({ tenant: society.tenant }, 'claim-types', [
      { id: String(type?.id), set: set as never },
    ])
  await change({ inPortal: false })
  expect((await phone.get('/claims')).text).not.toContain('type=FUNERAL')
  expect((await phone.get('/claims/new?type=FUNERAL')).status).toBe(404)
  expect((await phone.send('/claims/new', { type: 'FUNERAL' })).status).toBe(404)
  await change({ inPortal: true })
})

it('takes out savings of the member’s own', async () => {
  const [savings] = await society.rows<{ id: string }>('products', { code: { equals: 'SAV' } })
  for (const { id } of [member, other])
    await platform.payload.create({
      collection: 'subscriptions',
      data: {
        ...{ tenant: society.tenant, member: id, product: savings?.id },
        ...{ amount: 5000, from: '2026-01' },
      } as never,
      overrideAccess: true,
    })
  const accountOf = async ({ id }: PortalMember) => {
    const where = { member: { equals: id }, kind: { equals: 'savings' } }
    return String((await society.rows('member-accounts', where))[0]?.id)
  }
  const take = async (account: string, amount: string) =>
    phone.send('/claims/new', {
      ...{ type: 'WITHDRAWAL', subject: account, amount, eventOn: inDays(0), claimantName: 'Neo' },
      key: crypto.randomUUID(),
    })
  expect((await take(await accountOf(other), '10.00')).status).toBe(422)
  for (const amount of ['0', '-1', '1.234', 'ten', '99999999999999999999'])
    expect((await take(await accountOf(member), amount)).text).toContain('above zero')
  expect((await take(await accountOf(member), '10.50')).status).toBe(303)
  expect((await claims()).at(-1)).toMatchObject({ claimedAmount: 1050, kind: 'savings-withdrawal' })
})

it('lets who has left claim what the exit leaves, and nothing else', async () => {
  await save(1500)
  const exit = await proposeExit(platform.storage, {
    ...{ tenant: society.tenant, member: member.id, kind: 'resignation', exitDate: inDays(0) },
    ...{ reason: 'Moved away', withholdArrears: false, actor: staff('clerk') },
  })
  await approveExit(platform.storage, { tenant: society.tenant, exit, actor: staff('chair') })
  const list = await phone.get('/claims')
  expect(list.text).toContain('type=EXIT')
  expect(list.text).not.toContain('type=FUNERAL')
  expect((await fileOn(phone, await lifeOf(society, member))).status).toBe(404)
  const order = { type: 'EXIT', subject: exit, eventOn: inDays(0), claimantName: 'Neo' }
  const answer = await phone.send('/claims/new', { ...order, key: crypto.randomUUID() })
  expect(answer.status).toBe(303)
  const claim = (await claims()).at(-1)
  expect(claim).toMatchObject({ kind: 'exit-payout', exit })
  const place = { tenant: society.tenant, claim: String(claim?.id) }
  await assessClaim(platform.storage, { ...place, actor: staff('one') })
  await approveClaim(platform.storage, { ...place, actor: staff('two') })
  expect((await phone.get(pathOf(answer))).text).toContain('P15.00')
  // Of a society that is suspended everything is read, and nothing sent.
  await platform.payload.update({
    ...{ collection: 'tenants', id: society.tenant, overrideAccess: true },
    data: { status: 'suspended' } as never,
  })
  expect((await phone.get('/claims')).text).not.toContain('type=EXIT')
  expect((await phone.send('/claims/new', order)).status).toBe(404)
  expect((await phone.send(pathOf(answer), { form: 'appeal', reason: 'More' })).status).toBe(404)
})

/** Thebe into the member's savings. */
async function save(amount: number): Promise<void> {
  const where = { member: { equals: member.id }, kind: { equals: 'savings' } }
  const [account] = await society.rows('member-accounts', where)
  const [bank] = await society.rows('accounts', { code: { equals: '1000' } })
  const own = { account: String(account?.account), memberAccount: String(account?.id) }
  await platform.storage.transaction((transaction) =>
    postJournals(transaction, {
      ...{ tenant: society.tenant, actor: staff('teller') },
      journals: [
        {
          ...{ idempotencyKey: 'saved', businessDate: inDays(0), event: 'journal.manual' },
          narrative: 'Saved',
          postings: [
            { account: String(bank?.id), side: 'debit', amount },
            { ...own, side: 'credit', amount },
          ],
        },
      ],
    }),
  )
}
