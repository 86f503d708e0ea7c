import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { CODE_MINUTES } from '../../src/domain/portal'
import { codesPoller, portalSlugs, sendCodes } from '../../src/plugins/member-portal'
import { sendersOf, type Senders } from '../../src/plugins/messages'
import type { Platform } from '../../src/start'
import type { Row } from '../../src/storage/types'
import { openTestPlatform } from '../kit/platform'
import { Phone } from '../kit/portal/browser'
import { PortalSocietyKit, type PortalMember } from '../kit/portal/society'
import { MailProvider, SmsProvider } from '../kit/providers'
import { makeStaff, type Staff } from '../kit/staff'

const sms = new SmsProvider()
const mail = new MailProvider()
let platform: Platform
let society: PortalSocietyKit
let officer: Staff
let senders: Senders
let people = 0

beforeAll(async () => {
  platform = await openTestPlatform()
  society = await PortalSocietyKit.make(platform, 'lesedi')
  officer = await makeStaff(platform.payload, {
    ...{ name: 'officer', email: 'officer@example.test' },
    memberships: [{ tenant: society.tenant, roles: ['member-officer'] }],
  })
  senders = sendersOf({
    SMTP_URL: await mail.start(),
    MAIL_FROM: 'office@lesedi.example',
    SMS_GATEWAY_URL: await sms.start(),
  } as unknown as NodeJS.ProcessEnv)
}, 120_000)

afterAll(async () => {
  await sms.stop()
  await mail.stop()
  await platform?.close()
}, 30_000)

beforeEach(() => {
  sms.asked.length = 0
  sms.behaviour = { status: 202, body: '{"messageId":"p-1"}' }
  mail.received.length = 0
})

const join = (given: Record<string, unknown> = {}) => {
  people += 1
  return society.member(`WHO${people}`, { omang: String(400_000_000 + people), ...given })
}

const send = (now = new Date()) => sendCodes(platform.storage, { senders, now: () => now })
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000)
const outboxOf = async ({ id }: PortalMember) =>
  (await society.rows(portalSlugs.outbox, { member: { equals: id } })).at(-1) as Row
const codeIn = (text: string | undefined) => /\d{6}/.exec(text ?? '')?.[0] ?? ''

/** Everything that is stored of a society, and what a member's message said is not in it. */
async function storedTexts(): Promise<string> {
  const names = [portalSlugs.outbox, 'messages', 'audit-log', portalSlugs.codes]
  return JSON.stringify(await Promise.all(names.map((name) => society.rows(name))))
}

describe('a code', () => {
  it('goes to the telephone once, in the language of the page, and is forgotten', async () => {
    const neo = await join()
    const on = new Phone(platform.payload)
    await on.send('/language', { language: 'tn', path: '/portal/sign-in' })
    await society.ask(on, neo)
    expect(sms.asked).toEqual([])
    const sent = await Promise.all([send(), send(), send()])
    expect(sent.reduce((sum, count) => sum + count)).toBe(1)
    expect(sms.asked).toHaveLength(1)
    const [{ body } = { body: {} as Record<string, string> }] = sms.asked
    expect(body.to).toBe(neo.phone)
    expect(body.text).toContain('ke khoutu ya gago ya Society lesedi')
    const stored = await outboxOf(neo)
    expect(stored).toMatchObject({ status: 'sent', reference: 'p-1', attempts: 1 })
    expect([stored.content, stored.recipient, stored.subject]).toEqual(['', '', ''])
    const code = codeIn(body.text)
    expect(await storedTexts()).not.toContain(code)
    expect((await on.send('/code', { code })).location).toBe('/portal')
  })

  it('goes by e-mail to who has no telephone, and nowhere for people who are not known', async () => {
    const neo = await join({ phone: null, email: 'neo@example.test' })
    await society.ask(new Phone(platform.payload), neo)
    await society.ask(new Phone(platform.payload), { ...neo, omang: '499999999' })
    expect(await send()).toBe(1)
    expect(sms.asked).toEqual([])
    expect(mail.received).toHaveLength(1)
    expect(mail.received[0]).toContain('To: neo@example.test')
    expect(mail.received[0]).toContain('Subject: Your code for Society lesedi')
    expect(codeIn(/(\d{6}) is your code/.exec(mail.received[0] ?? '')?.[0])).not.toBe('')
  })

  it('is said in the society’s own words, which must say it', async () => {
    const words = (text: string) =>
      platform.payload.create({
        collection: 'message-templates',
        data: { tenant: society.tenant, event: 'portal.code', en: { sms: text } },
        overrideAccess: true,
      } as never) as unknown as Promise<{ id: string }>
    await expect(words('Welcome to {{society}}')).rejects.toMatchObject({
      data: { errors: [{ path: 'en.sms', message: 'Say {{code}} in it.' }] },
    })
    const { id } = await words('Lesedi: {{code}}, {{forenames}}')
    await society.ask(new Phone(platform.payload), await join())
    await send()
    expect(sms.asked[0]?.body.text).toMatch(/^Lesedi: \d{6}, Neo$/)
    await platform.payload.delete({
      ...{ collection: 'message-templates' as never, id, overrideAccess: true },
    })
  })

  it('is tried again while the provider is away, and forgotten when it is too old', async () => {
    sms.behaviour = { status: 503 }
    const neo = await join()
    await society.ask(new Phone(platform.payload), neo)
    await send()
    expect(await outboxOf(neo)).toMatchObject({ status: 'waiting', problem: 'HTTP_503' })
    sms.behaviour = { status: 200 }
    await send(later(CODE_MINUTES))
    expect(await outboxOf(neo)).toMatchObject({ status: 'expired', content: '', recipient: '' })
    expect(sms.asked).toHaveLength(1)
  })

  it('is not sent twice when nobody knows what became of it, and not kept either', async () => {
    sms.behaviour = 'cut'
    const neo = await join()
    await society.ask(new Phone(platform.payload), neo)
    await send()
    sms.behaviour = { status: 200 }
    await send(later(CODE_MINUTES - 1))
    expect(sms.asked).toHaveLength(1)
    expect(await outboxOf(neo)).toMatchObject({ status: 'unknown', content: '', recipient: '' })
  })

  it('waits to be read where things are tried out and nothing is set up', async () => {
    const neo = await join()
    await society.ask(new Phone(platform.payload), neo)
    const { signal } = new AbortController()
    process.env.PORTAL_SHOW_CODES = 'true'
    await codesPoller.run({ ...platform, signal })
    expect(await outboxOf(neo)).toMatchObject({ status: 'waiting' })
    delete process.env.PORTAL_SHOW_CODES
    await codesPoller.run({ ...platform, signal })
    expect(await outboxOf(neo)).toMatchObject({
      ...{ status: 'failed', problem: 'NOT_SET_UP', content: '' },
    })
  })
})

describe('an invitation that is sent', () => {
  const path = ({ id }: PortalMember) => `/members/${id}/send-portal-invitation`

  it('is told to the member alone, and opens the portal with his own number', async () => {
    const neo = await join({ language: 'tn' })
    const made = await officer.rest('POST', path(neo))
    expect(made.json()).toEqual({ channel: 'sms', expiresAt: expect.any(String) })
    await send()
    const text = String(sms.asked[0]?.body.text)
    expect(text).toContain('Taletso ya gago')
    const [invitation = ''] = /[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(text) ?? []
    expect(made.text).not.toContain(invitation)
    expect(await storedTexts()).not.toContain(invitation)
    const on = new Phone(platform.payload)
    const opened = await on.send('/invitation', { invitation, identity: neo.omang })
    expect(opened.location).toBe('/portal')
  })

  it('is refused for who has neither telephone nor address', async () => {
    const neo = await join({ phone: null })
    const refused = await officer.rest('POST', path(neo))
    expect([refused.status, refused.text]).toEqual([
      409,
      expect.stringContaining('MEMBER_UNREACHABLE'),
    ])
    expect(await society.rows(portalSlugs.codes, { member: { equals: neo.id } })).toEqual([])
  })
})
