import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { verifyAuditChain } from '../../src/hooks/audit'
import type { MessageEvent } from '../../src/domain/messages'
import { portalSlugs } from '../../src/plugins/member-portal'
import { memberAdmitted } from '../../src/plugins/membership/message-events'
import { queueMessages } from '../../src/plugins/messages'
import type { Platform } from '../../src/start'
import { valuesIn } from '../../src/tenants/custom-fields/values-of'
import { openTestPlatform } from '../kit/platform'
import { Phone } from '../kit/portal/browser'
import { PortalSocietyKit, type PortalMember } from '../kit/portal/society'
import { makeStaff, type Staff } from '../kit/staff'

let platform: Platform
let society: PortalSocietyKit
let officer: Staff
let administrator: Staff
let stranger: Staff
let people = 0

beforeAll(async () => {
  platform = await openTestPlatform()
  society = await PortalSocietyKit.make(platform, 'lesedi')
  const other = await PortalSocietyKit.make(platform, 'thuto')
  const staff = (name: string, tenant: string, role: 'member-officer' | 'society-admin') =>
    makeStaff(platform.payload, {
      ...{ name, email: `${name}@example.test` },
      memberships: [{ tenant, roles: [role] }],
    })
  officer = await staff('officer', society.tenant, 'member-officer')
  administrator = await staff('administrator', society.tenant, 'society-admin')
  stranger = await staff('stranger', other.tenant, 'society-admin')
}, 120_000)
afterAll(() => platform.close())

const join = (given: Record<string, unknown> = {}) => {
  people += 1
  return society.member(`WHO${people}`, { omang: String(400_000_000 + people), ...given })
}

const storedMember = async ({ id }: PortalMember) =>
  (await society.rows('members', { id: { equals: id } }))[0]

describe('own fields', () => {
  const define = (key: string, more: object) =>
    platform.payload.create({
      ...{ collection: 'custom-fields', overrideAccess: true },
      data: {
        ...{ tenant: society.tenant, collection: 'members', label: { en: key }, type: 'text' },
        ...{ key, ...more },
      } as never,
    })

  beforeAll(async () => {
    await define('ward', { inPortal: true, editableInPortal: true })
    await define('salary', { type: 'money', inPortal: true, editableInPortal: true, minimum: '0' })
    await define('card', { inPortal: true, editableInPortal: true, unique: true })
    await define('grade', { inPortal: true })
    await define('remark', {})
  })

  it('are changed where the society opened them, and nowhere else', async () => {
    const neo = await join({ custom: { grade: 'A', remark: 'SECRETREMARK', ward: 'North' } })
    const on = await society.signedIn(neo)
    const page = await on.get('/details')
    expect(page.text).toContain('value="North"')
    expect(page.text).not.toContain('SECRETREMARK')
    const sent = await on.send('/details', {
      ...{ 'own-ward': 'South', 'own-salary': '1250.50', 'own-card': 'K1' },
      ...{ 'own-grade': 'Z', 'own-remark': 'Z', phone: '+26770000000', status: 'exited' },
    })
    expect(sent.location).toBe('/portal/details?told=saved')
    const stored = await storedMember(neo)
    expect(valuesIn(stored?.custom)).toEqual({
      ...{ ward: 'South', salary: 125050, card: 'K1', grade: 'A', remark: 'SECRETREMARK' },
    })
    expect(stored).toMatchObject({ phone: neo.phone, status: 'active' })
  })

  it('are recorded with who changed what, once', async () => {
    const neo = await join()
    const on = await society.signedIn(neo)
    const entries = async () => {
      const own = { documentId: { equals: neo.id }, action: { equals: 'update' } }
      return society.rows('audit-log', own)
    }
    const before = (await entries()).length
    for (let time = 0; time < 2; time += 1)
      await on.send('/details', { 'own-ward': 'West', 'own-card': 'K2' })
    const after = await entries()
    expect(after).toHaveLength(before + 1)
    expect(after.at(-1)).toMatchObject({
      actor: expect.stringMatching(/^portal:/),
      // As staff's changes of them, so that the log hides what a role may not see.
      changes: [
        { field: 'custom.card', before: null, after: 'K2' },
        { field: 'custom.ward', before: null, after: 'West' },
      ],
    })
    expect((await verifyAuditChain(platform.storage, society.tenant)).ok).toBe(true)
  })

  it('are refused with the field, and nothing is kept', async () => {
    const neo = await join()
    const on = await society.signedIn(neo)
    const wrong = await on.send('/details', {
      ...{ 'own-ward': 'East', 'own-salary': 'much', 'own-card': 'K3' },
    })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('value="much"')
    expect(wrong.text).toContain('id="own-salary-problem"')
    // Somebody else has this value already.
    expect((await on.send('/details', { 'own-card': 'k1' })).status).toBe(422)
    expect(valuesIn((await storedMember(neo))?.custom)).toEqual({})
  })

  it('are read only for who has left', async () => {
    const neo = await join()
    const on = await society.signedIn(neo)
    await platform.payload.update({
      ...{ collection: 'members', id: neo.id, overrideAccess: true },
      data: { status: 'exited', statusDate: '2026-11-01', statusReason: 'Moved away' },
    })
    expect((await on.get('')).text).toContain('25.00')
    expect((await on.send('/details', { 'own-ward': 'East' })).status).toBe(403)
    expect((await on.send('/privacy', { form: 'consents', news: 'yes' })).status).toBe(303)
  })
})

describe('documents', () => {
  const send = async (on: Phone, content: string, name = 'omang.pdf') => {
    const [requirement] = await society.rows('document-requirements', { code: { equals: 'OMANG' } })
    const file = new File([content], name)
    return on.send('/documents', { requirement: String(requirement?.id), file })
  }

  it('wait for a second person, and are what they say they are', async () => {
    const neo = await join()
    const on = await society.signedIn(neo)
    expect((await send(on, '%PDF-1.4 mine')).location).toBe('/portal/documents?told=sent')
    expect((await send(on, '<script>alert(1)</script>', 'x.pdf')).status).toBe(422)
    expect((await send(on, '')).status).toBe(422)
    const documents = await society.rows('member-documents', { member: { equals: neo.id } })
    expect(documents).toMatchObject([{ status: 'waiting' }])
    const file = await on.get(`/documents/${String(documents[0]?.id)}`)
    expect(file.text).toBe('%PDF-1.4 mine')
    expect(file.headers.get('content-disposition')).toMatch(/^attachment/)
    expect(file.headers.get('cache-control')).toBe('no-store')
  })

  it('are not taken where the society does not want them', async () => {
    const neo = await join()
    const on = await society.signedIn(neo)
    const [settings] = await society.rows(portalSlugs.settings)
    const set = (uploadDocuments: boolean) =>
      platform.storage.updateMany({ tenant: society.tenant }, portalSlugs.settings, [
        { id: String(settings?.id), set: { uploadDocuments } },
      ])
    await set(false)
    expect((await on.get('/documents')).status).toBe(404)
    expect((await send(on, '%PDF-1.4 mine')).status).toBe(404)
    await set(true)
  })
})

describe('consents', () => {
  it('are kept as they were said, and asked again for another notice', async () => {
    const neo = await join()
    const on = await society.signedIn(neo)
    const [settings] = await society.rows(portalSlugs.settings)
    const write = (en: string) =>
      platform.payload.update({
        ...{ collection: portalSlugs.settings, id: String(settings?.id), overrideAccess: true },
        data: { privacyNotice: { en } },
      })
    await write('First notice')
    expect((await on.get('')).text).toContain('Please read how')
    for (let time = 0; time < 2; time += 1) await on.send('/privacy', { form: 'notice' })
    expect((await on.get('')).text).not.toContain('Please read how')
    await write('Second notice')
    expect((await on.get('')).text).toContain('Please read how')
    await on.send('/privacy', { form: 'consents', reminders: 'yes', news: 'yes' })
    await on.send('/privacy', { form: 'consents', reminders: 'yes' })
    const said = await society.rows(portalSlugs.consents, { member: { equals: neo.id } })
    expect(said.map(({ purpose, given }) => [purpose, given])).toEqual([
      ...[['privacy-notice', true]],
      ...[
        ['news', true],
        ['news', false],
      ],
    ])
    expect(said[1]).toMatchObject({
      ...{ words: 'Send me news of the society by SMS and e-mail', noticeVersion: 3 },
    })
  })

  it('are what messages go by, from the next one on', async () => {
    const neo = await join()
    const on = await society.signedIn(neo)
    const event: MessageEvent = { ...memberAdmitted, key: 'test.wish' }
    const ways = async (purpose: MessageEvent['purpose'], key: string) => {
      const tellings = [{ member: neo.id, values: { from: '2026-11-01' }, key }]
      await platform.storage.transaction((transaction) =>
        queueMessages(transaction, {
          ...{ tenant: society.tenant, event: { ...event, purpose }, tellings },
        }),
      )
      const rows = await society.rows('messages', { key: { like: `test.wish:${key}:` } })
      return Object.fromEntries(rows.map(({ channel, status }) => [channel, status]))
    }
    // Reminders until one refuses, news not before one agrees, and the portal shows both.
    expect(await ways('reminder', 'a')).toMatchObject({ 'in-app': 'sent', sms: 'queued' })
    expect(await ways('news', 'b')).toMatchObject({ 'in-app': 'sent', sms: 'left-out' })
    const page = await on.get('/privacy')
    expect(page.text).toMatch(/id="reminders"[^>]*checked/)
    expect(page.text).not.toMatch(/id="news"[^>]*checked/)
    const both = { form: 'consents', news: 'yes' }
    await Promise.all([on.copy().send('/privacy', both), on.copy().send('/privacy', both)])
    expect(await society.rows(portalSlugs.consents, { member: { equals: neo.id } })).toHaveLength(2)
    expect(await ways('reminder', 'c')).toMatchObject({ sms: 'left-out' })
    expect(await ways('news', 'd')).toMatchObject({ sms: 'queued' })
    expect(await ways('service', 'e')).toMatchObject({ sms: 'queued' })
    const told = await on.get('/privacy')
    expect(told.text).toContain('You agreed on')
    expect(told.text).toContain('You said no on')
    const data = JSON.parse((await on.get('/privacy/data')).text) as Record<string, unknown>
    expect(data).toMatchObject({
      wishes: { reminders: false, news: true },
      consents: [
        { purpose: 'reminders', given: false, words: expect.any(String) },
        { purpose: 'news', given: true, saidAt: expect.any(String) },
      ],
      changesAskedFor: [],
      lives: [{ surname: `${neo.mark}LIFE` }],
    })
    expect(data.messages).toHaveLength(5)
    await on.send('/privacy', { form: 'consents', reminders: 'yes' })
    expect(await ways('reminder', 'f')).toMatchObject({ sms: 'queued' })
    expect(await ways('news', 'g')).toMatchObject({ sms: 'left-out' })
  })
})

describe('an application to join', () => {
  const applicant = {
    ...{ surname: 'Kgosi', forenames: 'Lorato', omang: '399000001', birthDate: '1990-05-01' },
    ...{ phone: '72 345 678', address: 'Kanye' },
  }
  const send = (fields: Record<string, string>) =>
    new Phone(platform.payload).send('/join?society=lesedi', fields)
  const entered = (surname: string) => society.rows('members', { surname: { equals: surname } })

  it('is taken only where the society wants it', async () => {
    expect((await send(applicant)).location).toBe('/portal/sign-in')
    expect((await new Phone(platform.payload).get('/join?society=lesedi')).status).toBe(303)
    expect(await entered('Kgosi')).toEqual([])
    const [settings] = await society.rows(portalSlugs.settings)
    await platform.payload.update({
      ...{ collection: portalSlugs.settings, id: String(settings?.id), overrideAccess: true },
      data: { takesApplications: true },
    })
    expect((await new Phone(platform.payload).get('/sign-in')).text).toContain('/portal/join?')
  })

  it('makes an applicant whom somebody has to admit', async () => {
    const received = await send({ ...applicant, status: 'active', memberNumber: 'M1' })
    expect(received.location).toBe('/portal/join?society=lesedi&received=yes')
    const [member] = await entered('Kgosi')
    expect(member).toMatchObject({ status: 'applicant', phone: '+26772345678' })
    expect(member?.memberNumber).not.toBe('M1')
    expect(String(member?.omang)).toMatch(/^v1:/)
  })

  it('tells nobody who is a member already', async () => {
    const neo = await join()
    const known = { ...applicant, surname: 'Unknown', omang: neo.omang }
    const [again, twice] = [await send(known), await send({ ...applicant, surname: 'Twice' })]
    const fresh = await send({ ...applicant, surname: 'Fresh', omang: '399000002' })
    expect(
      new Set([again, twice, fresh].map(({ status, location }) => `${status} ${location}`)).size,
    ).toBe(1)
    expect([...(await entered('Unknown')), ...(await entered('Twice'))]).toEqual([])
    expect(await entered('Fresh')).toHaveLength(1)
    const answers = await Promise.all(
      [1, 2, 3].map(() => send({ ...applicant, surname: 'Hurry', omang: '399000003' })),
    )
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    expect(await entered('Hurry')).toHaveLength(1)
  })

  it('says which fields are wrong', async () => {
    const wrong = await send({ ...applicant, omang: '12', phone: 'x', birthDate: '2999-01-01' })
    expect(wrong.status).toBe(422)
    for (const name of ['omang', 'phone', 'birthDate'])
      expect(wrong.text).toContain(`id="${name}-problem"`)
    expect(wrong.text).not.toContain('id="surname-problem"')
  })
})

describe('a statement', () => {
  it('says the same on the screen, as CSV and to the thebe', async () => {
    const neo = await join()
    const on = await society.signedIn(neo)
    const [account] = await society.rows('member-accounts', { member: { equals: neo.id } })
    const at = `/statements/${String(account?.id)}`
    const csv = await on.get(`${at}/csv?from=2026-01-01&to=2026-12-31`)
    const rows = csv.text.trim().split('\r\n')
    expect(rows).toHaveLength(4)
    expect(rows[1]).toContain('0.00')
    expect(rows[2]).toContain('2026-02-01')
    expect(rows[2]).toContain('25.00')
    expect(rows.at(-1)).toMatch(/,25\.00$/)
    expect((await on.get(`${at}/csv?from=2026-03-01&to=2026-12-31`)).text).toContain(
      '2026-03-01,Balance before,,,25.00',
    )
    expect((await on.get(`${at}/pdf?from=2026-01-01`)).text.slice(0, 5)).toBe('%PDF-')
    expect((await on.get(`${at}?from=x&to=y`)).status).toBe(422)
    expect((await on.get(`${at}/csv?from=x`)).status).toBe(404)
  })
})

describe('changes that a member asks for', () => {
  const requests = ({ id }: PortalMember) =>
    society.rows('change-requests', { member: { equals: id } })
  const decide = (id: unknown, how: 'accept' | 'decline', body = {}) =>
    officer.rest('POST', `/change-requests/${String(id)}/${how}`, body)

  it('wait for staff, change nothing before, and are asked once however often they are sent', async () => {
    const neo = await join()
    const on = await society.signedIn(neo)
    const form = await on.get('/details/change')
    expect(form.text).toContain(neo.phone)
    const fields = { phone: '72345678', bankAccount: '62001234567', reason: 'A new phone' }
    const [one, other] = await Promise.all([
      on.copy().send('/details/change', fields),
      on.copy().send('/details/change', fields),
    ])
    expect([one.location, other.location]).toEqual(
      Array(2).fill('/portal/changes?told=changeAsked'),
    )
    const [request, ...more] = await requests(neo)
    expect(more).toEqual([])
    expect(request).toMatchObject({ status: 'open', fields: 'phone, bankAccount' })
    expect(JSON.stringify(request)).not.toContain('62001234567')
    expect((await storedMember(neo))?.phone).toBe(neo.phone)
    const waiting = await on.get('/changes')
    expect(waiting.text).toContain(`Telephone: ${neo.phone} → 72345678`)
    expect(waiting.text).toContain('Waits for a decision')
    expect(waiting.text).not.toContain('62001234567')
    expect((await decide(request?.id, 'accept')).status).toBe(200)
    expect((await storedMember(neo))?.phone).toBe('+26772345678')
    expect((await on.get('/changes')).text).toContain('Changed')
    expect((await on.get('/messages')).text).toContain('Your change was made')
  })

  it('of a covered life and a beneficiary are declined with the reason', async () => {
    const neo = await join()
    const on = await society.signedIn(neo)
    const family = (await on.get('/family')).text
    const [life = ''] = /\/family\/lives\/[\w-]{36}/.exec(family) ?? []
    const [heir = ''] = /\/family\/beneficiaries\/[\w-]{36}/.exec(family) ?? []
    expect((await on.get(life)).text).toContain(`${neo.mark}LIFE`)
    expect((await on.send(life, { relation: 'spouse' })).status).toBe(303)
    expect((await on.send(heir, { forenames: 'Mpho Neo' })).status).toBe(303)
    const [first, second] = await requests(neo)
    expect((await decide(first?.id, 'decline', { reason: 'No certificate' })).status).toBe(200)
    const { text } = await on.get('/changes')
    expect(text).toContain('Relation: Child → Husband or wife')
    expect(text).toContain('Why not: No certificate')
    expect(second).toMatchObject({ about: 'beneficiaries', status: 'open' })
  })

  it('are refused when they say nothing, something wrong, or too much', async () => {
    const neo = await join()
    const on = await society.signedIn(neo)
    await on.get('/details/change')
    const same = await on.send('/details/change', {
      phone: neo.phone,
      surname: `${neo.mark}SURNAME`,
    })
    expect([same.status, same.text]).toEqual([422, expect.stringContaining('changed nothing yet')])
    const wrong = await on.send('/details/change', { phone: '12', email: 'x', memberNumber: 'M1' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('value="12"')
    expect(wrong.text).toContain('aria-invalid')
    expect(await requests(neo)).toEqual([])
    for (let number = 0; number < 10; number += 1)
      expect((await on.send('/details/change', { address: `Plot ${number}` })).status).toBe(303)
    expect((await on.send('/details/change', { address: 'Plot 11' })).text).toContain(
      '10 requests wait',
    )
    expect(await requests(neo)).toHaveLength(10)
  })

  it('are not for who has left', async () => {
    const neo = await join()
    const on = await society.signedIn(neo)
    await platform.storage.updateMany({ tenant: society.tenant }, 'members', [
      { id: neo.id, set: { status: 'exited' } },
    ])
    expect((await on.get('/details/change')).status).toBe(404)
    expect((await on.send('/details/change', { phone: '72345678' })).status).toBe(403)
    expect(await requests(neo)).toEqual([])
  })
})

describe('messages', () => {
  it('stand in the portal, are counted until they are opened, and are read by the member alone', async () => {
    const [neo, kabo] = [await join(), await join({ language: 'tn' })]
    await society.tell(neo)
    await society.tell(kabo)
    const on = await society.signedIn(neo)
    const home = await on.get('')
    expect(home.text).toContain('Messages (1)')
    expect(home.text).toContain('Messages for you: 1')
    const list = await on.get('/messages')
    expect(list.text).toContain('Welcome to Society lesedi')
    expect(list.text).toContain('New')
    const path = /\/messages\/[\w-]{36}/.exec(list.text)?.[0] ?? ''
    const opened = await on.get(path)
    expect(opened.text).toContain(`Your member number is ${neo.memberNumber}`)
    expect(opened.text).not.toContain('Messages (')
    expect((await on.get('')).text).not.toContain('Messages for you')
    const stored = await society.rows('messages', { channel: { equals: 'in-app' } })
    const readAt = (member: PortalMember) =>
      stored.find((row) => row.member === member.id)?.readAt ?? null
    expect([readAt(neo), readAt(kabo)]).toEqual([expect.anything(), null])
    const his = await society.signedIn(kabo)
    expect((await his.get(path)).status).toBe(404)
    await his.get('/messages')
    expect((await his.send('/messages', {})).location).toBe('/portal/messages?told=saved')
    expect((await his.get('/messages')).text).toContain('O amogetswe mo go Society lesedi')
    expect((await his.get('')).text).not.toContain('Messages (')
  })
})

describe('what staff do', () => {
  it('is for staff of that society with the permission', async () => {
    const neo = await join()
    for (const operation of ['portal-invitation', 'end-portal-access']) {
      const path = `/members/${neo.id}/${operation}`
      expect((await stranger.rest('POST', path)).status).toBe(404)
      expect((await officer.rest('POST', path)).status).toBe(200)
    }
  })

  it('invites once, and ends the access at once', async () => {
    const neo = await join()
    const made = await officer.rest('POST', `/members/${neo.id}/portal-invitation`)
    const { code } = made.json<{ code: string }>()
    const on = new Phone(platform.payload)
    await on.send('/invitation', { invitation: code, identity: neo.omang })
    expect((await on.get('')).status).toBe(200)
    const ended = await officer.rest('POST', `/members/${neo.id}/end-portal-access`)
    expect(ended.json()).toEqual({ ended: true })
    expect((await on.get('')).status).toBe(403)
    const audited = await society.rows('audit-log', { documentId: { equals: neo.id } })
    const actions = audited.map(({ action }) => action)
    expect(actions).toEqual(
      expect.arrayContaining(['portal-access.invite', 'portal.sign-in', 'portal-access.end']),
    )
    expect(JSON.stringify(audited)).not.toContain(code)
  })

  it('reads a code only where the installation is for trying out', async () => {
    const neo = await join()
    await society.ask(new Phone(platform.payload), neo)
    const [message] = await society.rows(portalSlugs.outbox, { member: { equals: neo.id } })
    const path = `/portal-outbox/${String(message?.id)}/content`
    expect((await stranger.rest('GET', path)).status).toBe(404)
    expect((await officer.rest('GET', path)).status).toBeGreaterThanOrEqual(403)
    expect((await administrator.rest('GET', path)).status).toBe(403)
    process.env.PORTAL_SHOW_CODES = 'true'
    const shown = await administrator.rest('GET', path)
    delete process.env.PORTAL_SHOW_CODES
    expect(shown.json<{ content: string }>().content).toContain(await society.lastCode(neo.id))
    const plain = await administrator.rest('GET', `/portal-outbox/${String(message?.id)}`)
    expect(plain.text).not.toMatch(/v1:|recipient|content/)
  })
})
