import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { slugs } from '../../src/collections/slugs'
import { addMonths } from '../../src/domain/calendar'
import type { Platform } from '../../src/start'
import type { Row } from '../../src/storage/types'
import { inDays } from '../kit/members'
import { openTestPlatform } from '../kit/platform'
import type { Phone } from '../kit/portal/browser'
import { PortalSocietyKit, type PortalMember } from '../kit/portal/society'
import { makeStaff, type Staff } from '../kit/staff'

type Stored = Row & { id: string }

let platform: Platform
let society: PortalSocietyKit
let officer: Staff
let clerk: Staff
let stranger: Staff
let member: PortalMember
let phone: Phone
let made = 0

const nextMonth = addMonths(inDays(0).slice(0, 7), 1)
const plans = [
  { key: 'SILVER', name: { en: 'Silver', tn: 'Selefera' }, amount: 5000 },
  { key: 'GOLD', name: { en: 'Gold' }, amount: 9000 },
]
const portal = { title: { en: 'Burial plan' }, description: { en: 'For the whole family' } }

beforeAll(async () => {
  platform = await openTestPlatform()
  society = await PortalSocietyKit.make(platform, 'lesedi')
  const elsewhere = await PortalSocietyKit.make(platform, 'thuto')
  const person = (name: string, tenant: string, role: 'member-officer' | 'finance-officer') =>
    makeStaff(platform.payload, {
      ...{ name, email: `${name}@lesedi.test`, memberships: [{ tenant, roles: [role] }] },
    })
  officer = await person('officer', society.tenant, 'member-officer')
  clerk = await person('clerk', society.tenant, 'finance-officer')
  stranger = await person('stranger', elsewhere.tenant, 'member-officer')
  await product('PLAN', { amount: { rule: 'by-plan', plans }, portal, waiting: { natural: 6 } })
  await product('SAVE', { amount: { rule: 'member-chosen', minimum: 1000, step: 500 } })
  await product('YOUNG', {
    ...{ amount: { rule: 'fixed', amount: 700 }, eligibility: { youngest: 18, oldest: 30 } },
  })
  await product('ENTRY', { amount: { rule: 'fixed', amount: 20_000 }, frequency: 'once' })
  await product('SHUT', { amount: { rule: 'fixed', amount: 700 } }, { openInPortal: false })
}, 180_000)
afterAll(() => platform?.close(), 30_000)

beforeEach(async () => {
  made += 1
  const omang = String(500_000_000 + made)
  member = await society.member(`M${made}`, { omang, birthDate: '1970-05-06' })
  phone = await society.signedIn(member)
})

/** A product that members may apply for, by terms in force for years. */
async function product(
  code: string,
  definition: { amount: { rule: string } & Row } & Row,
  more: object = {},
) {
  const { storage } = platform
  const { tenant } = society
  const [like] = await society.rows('products', { code: { equals: 'DUES' } })
  const [id = ''] = await storage.insertMany({ tenant }, 'products', [
    {
      ...{ code, name: `Product ${code}`, kind: like?.kind, account: like?.account },
      ...{ accountKind: like?.accountKind, deductionCode: like?.deductionCode },
      ...{ status: 'active', openInPortal: true, custom: {}, ...more },
    },
  ])
  // As saving the terms writes them beside the definition.
  const { rule: amountRule, amount, minimum, step } = definition.amount
  const columns = {
    amountRule,
    amount: amount ?? null,
    minimum: minimum ?? null,
    step: step ?? null,
  }
  await storage.insertMany({ tenant }, slugs.productVersions, [
    { product: id, from: '2020-01', definition, ...columns, status: 'published' },
  ])
}

const idOf = async (code: string) =>
  (await society.rows<Stored>('products', { code: { equals: code } }))[0]?.id ?? ''
const pathOf = async (code: string) => `/products/${await idOf(code)}`
const requests = () => society.rows<Stored>('change-requests', { member: { equals: member.id } })
const joined = async (code: string) =>
  society.rows<Stored>('subscriptions', {
    and: [{ member: { equals: member.id } }, { product: { equals: await idOf(code) } }],
  })
const accept = (id: string, by = officer, body: object = {}) =>
  by.rest('POST', `/change-requests/${id}/accept-application`, body)

async function applied(code: string, fields: Record<string, string> = {}): Promise<string> {
  const sent = await phone.send(await pathOf(code), fields)
  if (sent.status !== 303) throw new Error(sent.text)
  return (await requests()).at(-1)?.id ?? ''
}

describe('a product in the portal', () => {
  it('says what it costs, how long one waits and what can be chosen', async () => {
    const list = await phone.get('/products')
    expect(list.text).toContain(`/portal${await pathOf('PLAN')}`)
    expect(list.text).not.toContain(await pathOf('SHUT'))
    // What is paid once is no price of a month.
    expect(list.text).toContain('P200.00, once')
    expect(list.text).not.toContain('P200.00 a month')
    const page = await phone.get(await pathOf('PLAN'))
    for (const words of ['Burial plan', 'For the whole family', '6 months', 'Silver', '50.00'])
      expect(page.text).toContain(words)
    const chosen = await phone.get(await pathOf('SAVE'))
    for (const words of ['10.00', 'in steps of']) expect(chosen.text).toContain(words)
  })

  it('says who may join, and takes no application from who may not', async () => {
    const page = await phone.get(await pathOf('YOUNG'))
    expect(page.text).toContain('Not yet:')
    expect(page.text).toContain('from 18 to 30 years old')
    expect(page.text).not.toContain('<button type="submit">Apply')
    expect((await phone.send(await pathOf('YOUNG'), {})).status).toBe(422)
    expect(await requests()).toEqual([])
  })

  it('is not there when it is not open, and the same as one that never was', async () => {
    const missed = await phone.get('/products/01a20fcf-94b8-702d-aba1-f65dc636d125')
    const shut = await phone.get(await pathOf('SHUT'))
    expect([shut.status, missed.status]).toEqual([404, 404])
    expect((await phone.send(await pathOf('SHUT'), {})).status).toBe(404)
  })
})

describe('an application', () => {
  it('waits once, and the member has the product once staff accept', async () => {
    const ids = await Promise.all([1, 2].map(() => applied('PLAN', { plan: 'GOLD' })))
    expect(new Set(ids).size).toBe(1)
    const [id = ''] = ids
    expect(await requests()).toHaveLength(1)
    expect((await phone.get('/changes')).text).toContain('Waits for a decision')
    expect((await phone.get(await pathOf('PLAN'))).text).toContain('You have applied')
    expect(await joined('PLAN')).toEqual([])
    const review = await officer.rest('GET', `/change-requests/${id}/review`)
    expect(review.text).toContain('PLAN Product PLAN')
    expect(review.text).toContain('GOLD')
    const answers = await Promise.all([accept(id), accept(id)])
    expect(answers.some(({ status }) => status === 200)).toBe(true)
    expect((await accept(id)).status).toBe(200)
    expect(await joined('PLAN')).toMatchObject([{ amount: 9000, plan: 'GOLD', from: nextMonth }])
    const [log] = await society.rows('audit-log', {
      documentId: { equals: (await joined('PLAN'))[0]?.id },
    })
    expect(log).toMatchObject({ action: 'create', actorName: 'officer' })
    expect((await phone.get('/changes')).text).toContain('You have joined')
    expect((await phone.get('/messages')).text).toContain('Your application was accepted')
    expect((await phone.get('')).text).toContain('Burial plan')
  })

  it('is of an amount that the member chooses, by the rules of the product', async () => {
    for (const amount of ['7.00', '12.34', 'much', ''])
      expect((await phone.send(await pathOf('SAVE'), { amount })).status).toBe(422)
    expect(await requests()).toEqual([])
    const id = await applied('SAVE', { amount: '15.00' })
    const later = addMonths(nextMonth, 2)
    expect((await accept(id, officer, { from: later })).status).toBe(200)
    expect(await joined('SAVE')).toMatchObject([{ amount: 1500, from: later }])
  })

  it('is declined with a reason, which the member reads', async () => {
    const id = await applied('PLAN', { plan: 'SILVER' })
    const body = { reason: 'Bring your payslip' }
    const answer = await officer.rest('POST', `/change-requests/${id}/decline`, body)
    expect(answer.status).toBe(200)
    expect((await phone.get('/changes')).text).toContain('Bring your payslip')
    expect((await phone.get('/messages')).text).toContain('Your application was not accepted')
    expect((await accept(id)).status).toBe(409)
    expect(await joined('PLAN')).toEqual([])
  })

  it('is not accepted at another price than the member was told', async () => {
    const id = await applied('PLAN', { plan: 'SILVER' })
    const { tenant } = society
    const dearer = plans.map((plan) => ({ ...plan, amount: plan.amount + 100 }))
    const [version] = await society.rows<Stored>(slugs.productVersions, {
      product: { equals: await idOf('PLAN') },
    })
    const terms = (list: object[]) =>
      platform.storage.updateMany({ tenant }, slugs.productVersions, [
        {
          id: version?.id ?? '',
          set: { definition: { amount: { rule: 'by-plan', plans: list } } },
        },
      ])
    await terms(dearer)
    const answer = await accept(id)
    expect([answer.status, answer.text]).toEqual([409, expect.stringContaining('51.00')])
    expect(await joined('PLAN')).toEqual([])
    await terms(plans)
    expect((await accept(id)).status).toBe(200)
  })

  it('is accepted by who may, of the own society, and not as a change', async () => {
    const id = await applied('PLAN', { plan: 'SILVER' })
    const other = await officer.rest('POST', `/change-requests/${id}/accept`, {})
    expect([other.status, other.text]).toEqual([409, expect.stringContaining('application')])
    expect((await accept(id, clerk)).status).toBe(403)
    expect((await accept(id, stranger)).status).toBe(404)
    expect((await accept('01a20fcf-94b8-702d-aba1-f65dc636d125', stranger)).status).toBe(404)
    expect(await joined('PLAN')).toEqual([])
  })
})
