import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { deliverDue, sendAgain, sendersOf, type Senders } from '../../src/plugins/messages'
import { smsSender } from '../../src/plugins/messages/channels/sms'
import type { Platform } from '../../src/start'
import type { Row } from '../../src/storage/types'
import { filesOf, maker, remittanceOf, societyOf, type PayrollMonth } from '../kit/payroll-month'
import { openTestPlatform } from '../kit/platform'
import { makeStaff } from '../kit/staff'
import { MailProvider, SmsProvider } from '../kit/providers'

type Message = Row & { id: string; status: string; channel: string; body: string; problem: string }

const sms = new SmsProvider()
const mail = new MailProvider()
let platform: Platform
let month: PayrollMonth
let senders: Senders
let count = 0

beforeAll(async () => {
  platform = await openTestPlatform()
  senders = sendersOf({
    SMTP_URL: await mail.start(),
    MAIL_FROM: 'office@lesedi.example',
    SMS_GATEWAY_URL: await sms.start(),
    SMS_GATEWAY_AUTHORIZATION: 'Bearer secret',
  } as unknown as NodeJS.ProcessEnv)
}, 180_000)

afterAll(async () => {
  await sms.stop()
  await mail.stop()
  await platform?.close()
}, 30_000)

/** Two members of whom the payroll pays one in full and the other 20.00 short. */
beforeEach(async () => {
  count += 1
  // What the test before left in the outbox, which is one for all societies.
  await deliverDue(platform.storage, {
    senders: {},
    now: () => new Date(Date.now() + 2 * 86_400_000),
  })
  sms.asked.length = 0
  sms.behaviour = { status: 202, body: '{"messageId":"p-1"}' }
  mail.received.length = 0
  mail.recipientAnswer = '250 2.1.5 Ok'
  const people = ['100000001', '100000002'].map((payrollNumber) => ({
    payrollNumber,
    orders: [['FUN-A', '85.00']] as [string, string][],
  }))
  month = await societyOf(platform, `messages-${count}`, { period: '2026-05', ...filesOf(people) })
  await change('100000002', {
    phone: '71234567',
    email: 'neo@example.com',
    language: 'tn',
    forenames: 'Neo',
    surname: 'Pule',
  })
  await month.generate()
  await month.importFile(
    remittanceOf(['100000001', '4471', '85.00'], ['100000002', '4471', '65.00']),
  )
})

async function change(payrollNumber: string, data: object): Promise<void> {
  const [member] = await month.rows('members', { payrollNumber: { equals: payrollNumber } })
  await platform.payload.update({
    collection: 'members',
    id: String(member?.id),
    data,
    overrideAccess: true,
  } as never)
}

const messages = () => month.rows<Message>('messages')
const byChannel = async (channel: string) =>
  (await messages()).find((message) => message.channel === channel) as Message
const deliver = (now = new Date()) => deliverDue(platform.storage, { senders, now: () => now })

describe('a short deduction', () => {
  it('is told to that member alone, with the money, in the member’s language, when it is posted', async () => {
    await month.reconcile()
    expect(await messages()).toEqual([])
    await month.post()
    const written = await messages()
    expect(written.map(({ channel, status }) => [channel, status]).sort()).toEqual([
      ['email', 'queued'],
      ['in-app', 'sent'],
      ['sms', 'queued'],
    ])
    const { body, recipient } = await byChannel('sms')
    expect(recipient).toBe('+26771234567')
    expect(body).toContain('mo go Motsheganong 2026 re amogetse P65.00 mo go P85.00')
    expect(body).toContain('duela P20.00')
  })

  it('is sent once each way, however often the outbox is looked into', async () => {
    await month.post()
    const [one, other] = await Promise.all([deliver(), deliver()])
    expect(one + other).toBe(2)
    expect(await deliver()).toBe(0)
    expect(sms.asked).toHaveLength(1)
    expect(sms.asked[0]).toMatchObject({
      headers: { authorization: 'Bearer secret', 'idempotency-key': (await byChannel('sms')).id },
      body: { to: '+26771234567', reference: (await byChannel('sms')).id },
    })
    expect(mail.received).toHaveLength(1)
    expect(mail.received[0]).toContain('To: neo@example.com')
    expect(await byChannel('sms')).toMatchObject({ status: 'sent', reference: 'p-1' })
    expect(await byChannel('email')).toMatchObject({ status: 'sent' })
  })

  it('says of a member without phone and address what was left out', async () => {
    await change('100000002', { phone: null, email: null })
    await month.post()
    expect(await byChannel('sms')).toMatchObject({ status: 'left-out', problem: 'NO_PHONE' })
    expect(await byChannel('email')).toMatchObject({ status: 'left-out', problem: 'NO_EMAIL' })
    expect(await byChannel('in-app')).toMatchObject({ status: 'sent' })
  })

  it('takes the society’s own words, and none at all when it is switched off', async () => {
    const template = (await platform.payload.create({
      collection: 'message-templates',
      data: {
        tenant: month.tenant,
        event: 'deduction.short',
        bySms: true,
        byEmail: false,
        tn: { sms: 'Molato: {{owing}}' },
      },
      overrideAccess: true,
    } as never)) as unknown as { id: string; en: { sms: string } }
    expect(template.en.sms).toContain('{{received}}')
    await month.post()
    expect((await messages()).map(({ channel }) => channel).sort()).toEqual(['in-app', 'sms'])
    expect((await byChannel('sms')).body).toBe('Molato: P20.00')
    await platform.payload.update({
      collection: 'message-templates',
      id: template.id,
      data: { active: false },
      overrideAccess: true,
    } as never)
    const june = month.in('2026-06')
    await june.generate()
    await june.importFile(remittanceOf(['100000001', '4471', '85.00']))
    await june.post()
    expect(await messages()).toHaveLength(2)
  })

  it('refuses words with a placeholder that is none, at the field', async () => {
    const data = {
      tenant: month.tenant,
      event: 'deduction.short',
      en: { body: 'Dear {{name}}' },
    }
    await expect(
      platform.payload.create({
        collection: 'message-templates',
        data,
        overrideAccess: true,
      } as never),
    ).rejects.toMatchObject({
      data: { errors: [expect.objectContaining({ path: 'en.body' })] },
    })
  })
})

describe('own fields of members in a text', () => {
  const create = (collection: string, data: object) =>
    platform.payload.create({
      collection,
      data: { tenant: month.tenant, ...data },
      overrideAccess: true,
    } as never) as Promise<{ id: string }>
  const define = (key: string, type: string, more: object = {}) =>
    create('custom-fields', { collection: 'members', key, type, label: { en: key }, ...more })
  const redefine = (id: string, data: object) =>
    platform.payload.update({
      collection: 'custom-fields',
      id,
      data,
      overrideAccess: true,
    } as never)
  const words = (sms: string) =>
    create('message-templates', {
      event: 'deduction.short',
      byEmail: false,
      en: { sms },
      tn: { sms },
    })

  it('say each member’s own values in that member’s language, whoever else is told', async () => {
    const options = 'n = North | Bokone\ns = South | Borwa'
    await define('ward', 'choice', { options })
    await define('stand', 'money')
    await define('since', 'date')
    await define('choir', 'yes-no')
    await change('100000002', {
      custom: { ward: 'n', stand: 125_050, since: '2026-11-30', choir: true },
    })
    await change('100000001', { phone: '71234568', custom: { ward: 's' } })
    const quoted = ['ward', 'stand', 'since', 'choir'].map((key) => `{{member.custom.${key}}}`)
    const admin = await makeStaff(platform.payload, {
      name: 'admin',
      email: `admin-${count}@test.example`,
      memberships: [{ tenant: month.tenant, roles: ['society-admin'] }],
    })
    const sms = `[${quoted.join('][')}]`
    // The society is taken from who is signed in.
    const made = await admin.rest('POST', '/message-templates', {
      ...{ event: 'deduction.short', byEmail: false, bySms: true, en: { sms }, tn: { sms } },
    })
    expect(made.status).toBe(201)
    const june = month.in('2026-06')
    await june.generate()
    await june.importFile(
      remittanceOf(['100000001', '4471', '60.00'], ['100000002', '4471', '65.00']),
    )
    await june.post()
    const told = (await messages()).filter(({ channel }) => channel === 'sms')
    expect(told.map(({ body }) => body).sort()).toEqual([
      '[Bokone][P1,250.50][30 Ngwanatsele 2026][Ee]',
      '[South][][][]',
    ])
  })

  it('are refused when they are not there, and never say what only some roles may see', async () => {
    const [role] = (
      await platform.payload.find({ collection: 'roles', limit: 1, overrideAccess: true })
    ).docs
    await define('ward', 'text')
    await define('verdict', 'text', { visibleTo: [role?.id] })
    const gone = await define('gone', 'text')
    const shut = await define('shut', 'text')
    await change('100000002', {
      custom: { ward: 'Block 8', verdict: 'canary-1', gone: 'canary-2', shut: 'canary-3' },
    })
    for (const key of ['wrad', 'verdict']) {
      const message: unknown = expect.stringMatching(
        new RegExp(`\\{\\{member.custom.${key}\\}\\}.*There are: .*member.custom.ward`),
      )
      const refused = words(`{{member.custom.${key}}}`)
      await expect(refused).rejects.toMatchObject({
        data: {
          errors: expect.arrayContaining([expect.objectContaining({ path: 'tn.sms', message })]),
        },
      })
      await expect(refused).rejects.not.toThrow(/canary/)
    }
    await words('[{{member.custom.ward}}][{{member.custom.gone}}][{{member.custom.shut}}]')
    await redefine(gone.id, { archived: true })
    await redefine(shut.id, { visibleTo: [role?.id] })
    await month.post()
    expect((await byChannel('sms')).body).toBe('[Block 8][][]')
    expect(JSON.stringify(await messages())).not.toContain('canary')
  })

  it('are looked at beforehand on a real member, in both languages, and nothing is sent', async () => {
    const admin = await makeStaff(platform.payload, {
      ...{ name: 'admin', email: `looker-${count}@test.example` },
      memberships: [{ tenant: month.tenant, roles: ['society-admin'] }],
    })
    const [member] = await month.rows('members', { payrollNumber: { equals: '100000002' } })
    const before = await messages()
    const words = { subject: '', body: '{{forenames}} {{surname}}: {{owing}}', sms: '{{nobody}}' }
    const asked = {
      ...{ tenant: month.tenant, event: 'deduction.short', channels: ['in-app', 'email', 'sms'] },
      texts: { en: { ...words, sms: 'Hi {{forenames}}' }, tn: words },
    }
    const look = (memberNumber: string) =>
      admin.rest('POST', '/message-templates/preview', { ...asked, memberNumber })
    const seen = await look(String(member?.memberNumber))
    expect(seen.status).toBe(200)
    expect(seen.json()).toMatchObject({
      ...{ name: 'Neo Pule', language: 'tn' },
      words: {
        en: { body: 'Neo Pule: P123.45', sms: 'Hi Neo', smsCount: 1, problems: [] },
        tn: { problems: [expect.stringContaining('{{nobody}}')] },
      },
    })
    expect(seen.text).toContain('neo@example.com')
    expect((await look('M999999')).json()).toMatchObject({
      errors: [{ code: 'MESSAGE_MEMBER_UNKNOWN' }],
    })
    expect(await messages()).toEqual(before)
    const stranger = await makeStaff(platform.payload, {
      ...{ name: 'stranger', email: `stranger-${count}@test.example` },
    })
    const refused = await stranger.rest('POST', '/message-templates/preview', {
      ...{ ...asked, memberNumber: String(member?.memberNumber) },
    })
    expect(refused.status).toBe(403)
  })

  it('of another society are none of this one', async () => {
    await define('ward', 'text')
    const elsewhere = await societyOf(platform, `messages-${count}-x`, {
      period: '2026-05',
      ...filesOf([]),
    })
    const refused = create('message-templates', {
      tenant: elsewhere.tenant,
      event: 'deduction.short',
      en: { sms: '{{member.custom.ward}}' },
    })
    await expect(refused).rejects.toMatchObject({
      data: { errors: [{ path: 'en.sms', message: expect.not.stringMatching(/There.*ward/) }] },
    })
  })
})

describe('a provider', () => {
  beforeEach(() => month.post())

  const passing = [503, 429]
  it.each(passing)(
    'that answers %i is asked again later, and the message goes once',
    async (status) => {
      sms.behaviour = { status }
      const start = new Date()
      await deliver(start)
      expect(await byChannel('sms')).toMatchObject({ status: 'queued', problem: `HTTP_${status}` })
      expect(await deliver(start)).toBe(0)
      sms.behaviour = { status: 200 }
      expect(await deliver(new Date(start.getTime() + 61_000))).toBe(1)
      expect(sms.asked).toHaveLength(2)
      expect(await byChannel('sms')).toMatchObject({ status: 'sent', problem: null })
    },
  )

  it('that refuses is not asked again by itself, but when somebody says so', async () => {
    sms.behaviour = { status: 400 }
    await deliver()
    const message = await byChannel('sms')
    expect(message).toMatchObject({ status: 'failed', problem: 'HTTP_400' })
    sms.behaviour = { status: 200 }
    const order = { tenant: month.tenant, message: message.id, actor: maker }
    await Promise.all([sendAgain(platform.storage, order), sendAgain(platform.storage, order)])
    await deliver()
    expect(sms.asked).toHaveLength(2)
    expect(await byChannel('sms')).toMatchObject({ status: 'sent' })
    await expect(sendAgain(platform.storage, order)).rejects.toMatchObject({
      code: 'MESSAGE_STATE',
    })
  })

  it('that cuts the line after it was asked leaves the message unknown, and it is not sent twice', async () => {
    sms.behaviour = 'cut'
    await deliver()
    expect(await byChannel('sms')).toMatchObject({ status: 'unknown' })
    await deliver(new Date(Date.now() + 86_400_000))
    expect(sms.asked).toHaveLength(1)
  })

  it('that never answers leaves the message unknown', async () => {
    sms.behaviour = 'silent'
    const gateway = { url: sms.url, authorization: null, body: '{"to":"{{to}}"}' }
    const impatient = smsSender(gateway, { timeout: 200 })
    await deliverDue(platform.storage, { senders: { sms: impatient } })
    expect(await byChannel('sms')).toMatchObject({ status: 'unknown', problem: 'TIMEOUT' })
  })

  it('that is not there is asked again later', async () => {
    const body = '{"to":"{{to}}"}'
    const nowhere = smsSender({ url: await closedAddress(), authorization: null, body })
    await deliverDue(platform.storage, { senders: { ...senders, sms: nowhere } })
    expect(await byChannel('sms')).toMatchObject({ status: 'queued', problem: 'ECONNREFUSED' })
  })

  it.each([
    ['450 4.2.1 Try later', 'queued', 'SMTP_450'],
    ['550 5.1.1 No such user', 'failed', 'SMTP_550'],
  ])('of mail that says "%s" is understood', async (answer, status, problem) => {
    mail.recipientAnswer = answer
    await deliver()
    expect(await byChannel('email')).toMatchObject({ status, problem })
  })

  it('that is not set up is named on the message', async () => {
    await deliverDue(platform.storage, { senders: {} })
    expect(await byChannel('sms')).toMatchObject({ status: 'failed', problem: 'NOT_SET_UP' })
  })

  it('gets the text inside its string, whatever is in it', async () => {
    await change('100000001', { phone: '71234568', surname: 'X","to":"+26770000000' })
    const june = month.in('2026-06')
    await june.generate()
    await june.importFile(remittanceOf(['100000002', '4471', '85.00']))
    await june.post()
    await deliver()
    expect(sms.asked.map(({ body }) => body.to).sort()).toEqual(['+26771234567', '+26771234568'])
  })
})

it('what a process that died had in hand becomes unknown', async () => {
  await month.post()
  const { id } = await byChannel('sms')
  const { storage } = platform
  await storage.updateMany({ tenant: month.tenant }, 'messages', [
    { id, set: { status: 'sending', attempts: 1 } },
  ])
  await deliver()
  expect(await byChannel('sms')).toMatchObject({ status: 'sending' })
  await deliver(new Date(Date.now() + 11 * 60_000))
  expect(await byChannel('sms')).toMatchObject({ status: 'unknown', problem: 'INTERRUPTED' })
  expect(sms.asked).toEqual([])
})

it('a wrong setting is named', () => {
  const wrong = (environment: object) => () => sendersOf(environment as NodeJS.ProcessEnv)
  expect(wrong({ SMTP_URL: 'http://x' })).toThrow('SMTP_URL')
  expect(wrong({ SMTP_URL: 'smtp://x' })).toThrow('MAIL_FROM')
  expect(wrong({ SMS_GATEWAY_URL: 'ftp://x' })).toThrow('SMS_GATEWAY_URL')
  expect(wrong({ SMS_GATEWAY_BODY: '{' })).toThrow('SMS_GATEWAY_BODY')
})

/** An address of this machine at which nobody listens any more. */
async function closedAddress(): Promise<string> {
  const gone = new SmsProvider()
  await gone.start()
  await gone.stop()
  return gone.url
}
