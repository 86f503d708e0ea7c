import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { Readable } from 'node:stream'
import type { BrowserContext, Page } from 'playwright-core'
import { importMembers, importSubscriptions } from '../../../src/collections/imports'
import { systemActor } from '../../../src/domain/actor'
import { businessDateIn, periodOf, type Period } from '../../../src/domain/calendar'
import { family } from '../../../src/domain/funeral/households.fixture'
import { postJournals } from '../../../src/ledger'
import { portalSlugs } from '../../../src/plugins/member-portal'
import type { Platform } from '../../../src/start'
import { allRows } from '../../../src/storage/reading'
import type { Row, StreamOptions } from '../../../src/storage/types'
import { initTenant } from '../../../src/tenants/init-tenant'
import type { SystemRoleKey } from '../../../src/tenants/permissions'
import { tenantCipher } from '../../../src/tenants/personal-data'
import { Approvals } from '../../kit/approvals'
import { memberHead, subscriptionHead } from '../../kit/month'
import { openTestPlatform } from '../../kit/platform'
import { makeStaff, staffPassword, type Staff } from '../../kit/staff'
import { complaintsOf, findChromium, openBrowser, type OpenBrowser } from './browser'
import { freePort, startServerProcess, type ServerProcess } from './server'

const actor = systemActor('test')

/** Who works in the society; the member is the fifth. */
const people = {
  officer: ['Boitumelo Sello', 'member-officer'],
  treasurer: ['Mpho Tau', 'finance-officer'],
  one: ['Kabo Molefe', 'approver'],
  two: ['Lorato Kgosi', 'approver'],
  auditor: ['Thabo Seretse', 'auditor'],
} as const satisfies Record<string, [string, SystemRoleKey]>

export type Person = keyof typeof people

/** The household's terms, without waiting, and with the premium due at the beginning of its month. */
const terms = {
  ...family,
  waiting: { natural: 0, accident: 0, suicide: 12 },
  funeral: {
    ...family.funeral,
    waitingPremiums: { natural: 0, accident: 0, suicide: 12 },
    premiumDue: 'month-start',
  },
}

type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>
type Window = OpenBrowser & { page: Page }

type Parts = {
  platform: Platform
  tenant: string
  products: Record<string, string>
  accounts: Record<string, string>
  staff: Record<Person, Staff>
  server: ServerProcess
  office: Window
  pocket: Window
}

/** A society at the beginning of a month, with its office and the phone of somebody who wants to join. */
export class SocietyMonth {
  readonly today = businessDateIn('Africa/Gaborone', new Date())
  readonly period: Period = periodOf(this.today)
  readonly complaints: string[]
  /** What the server refused at the desk: status and path. */
  readonly refused: string[] = []
  /** The desk in the office: one person at a time is signed in. */
  readonly desk: Page
  readonly phone: Page
  readonly tenant: string
  readonly platform: Platform

  private readonly sessions = new Map<Person, Cookies>()

  private constructor(private readonly parts: Parts) {
    ;({ platform: this.platform, tenant: this.tenant } = parts)
    this.desk = parts.office.page
    this.phone = parts.pocket.page
    this.complaints = complaintsOf(this.desk)
    this.desk.on('response', (answer) => {
      const { pathname, search } = new URL(answer.url())
      if (answer.status() >= 400) this.refused.push(`${answer.status()} ${pathname}${search}`)
    })
    for (const page of [this.desk, this.phone]) page.setDefaultTimeout(20_000)
  }

  static async open(): Promise<SocietyMonth> {
    process.env.PAYLOAD_SECRET = randomBytes(32).toString('hex')
    process.env.MOTSHELO_MASTER_KEY = randomBytes(32).toString('base64')
    process.env.PORTAL_SHOW_CODES = 'true'
    const platform = await openTestPlatform()
    const society = { slug: 'lesedi', name: 'Lesedi Burial Society', template: 'burial' } as const
    const { tenant, products, accounts } = await initTenant(platform, { ...society, actor })
    const staff = {} as Record<Person, Staff>
    for (const [key, [name, role]] of Object.entries(people))
      staff[key as Person] = await makeStaff(platform.payload, {
        ...{ name, email: `${key}@lesedi.example` },
        memberships: [{ tenant, roles: [role] }],
      })
    const server = await startServerProcess(await freePort())
    const [office, pocket] = [await openWindow(1440, 900), await openWindow(360, 740)]
    return new SocietyMonth({
      ...{ platform, tenant, products, accounts, staff, server, office, pocket },
    })
  }

  async close(): Promise<void> {
    const { office, pocket, server, platform } = this.parts
    await office.close()
    await pocket.close()
    await server.stop()
    await platform.close()
  }

  rows<T extends Row = Row & { id: string }>(
    collection: string,
    where: StreamOptions['where'] = {},
  ): Promise<T[]> {
    return allRows<T>(this.platform.storage, { tenant: this.tenant }, collection, { where })
  }

  /** Plan, portal, workflow, the money in the bank and a member who was there before. */
  async prepare(): Promise<void> {
    const { tenant, period } = this
    const { products, accounts } = this.parts
    const { storage, payload } = this.platform
    const plan = { product: { equals: products['FUN-A'] ?? '' } }
    const [version] = await this.rows('product-versions', plan)
    const definition = { id: String(version?.id), set: { definition: terms as never } }
    await storage.updateMany({ tenant }, 'product-versions', [definition])
    const [portal] = await this.rows('portal-settings')
    await payload.update({
      ...{ collection: 'portal-settings' as never, id: String(portal?.id), overrideAccess: true },
      data: { takesApplications: true } as never,
    })
    const [address] = await this.rows('document-requirements', { code: { equals: 'ADDRESS' } })
    const notAsked = { id: String(address?.id), set: { requiredForAdmission: false } }
    await storage.updateMany({ tenant }, 'document-requirements', [notAsked])
    const chair = await makeStaff(payload, {
      ...{ name: 'Chair', email: 'chair@lesedi.example' },
      memberships: [{ tenant, roles: ['society-admin'] }],
    })
    const workflows = new Approvals(this.platform, tenant)
    await workflows.set(chair, 'claims.approve', [{ roles: ['approver'] }])
    const member = 'M000001,100000001,929523699,Baruti,Bakang,F,1985-10-07,,,GOV,2025-11-01,active,'
    await importMembers(this.platform, { tenant, actor, source: file(memberHead, member) })
    const order = `M000001,FUN-A,85.00,4471,${period},`
    await importSubscriptions(this.platform, {
      ...{ tenant, actor, source: file(subscriptionHead, order) },
    })
    const opening = {
      ...{ idempotencyKey: 'opening', businessDate: `${period}-01`, event: 'journal.manual' },
      narrative: 'Opening balance of the bank',
      postings: [
        { account: accounts['1000'] ?? '', side: 'debit' as const, amount: 5_000_000 },
        { account: accounts['3900'] ?? '', side: 'credit' as const, amount: 5_000_000 },
      ],
    }
    await storage.transaction((transaction) =>
      postJournals(transaction, { tenant, actor, journals: [opening] }),
    )
  }

  product(code: string): string {
    return this.parts.products[code] ?? ''
  }

  /** Something a person of the office enters over REST. @returns its id */
  async enter(by: Person, method: 'POST' | 'PATCH', path: string, data: object): Promise<string> {
    const answer = await this.parts.staff[by].rest(method, path, { tenant: this.tenant, ...data })
    if (answer.status >= 300) throw new Error(answer.text)
    return answer.json<{ doc: { id: string } }>().doc.id
  }

  /** Somebody sits down at the desk; who was there before is signed in already. */
  async signIn(person: Person, at: string): Promise<void> {
    const { desk, sessions } = this
    // What the page before still asks for would be refused to nobody.
    await desk.goto('about:blank')
    await desk.context().clearCookies()
    const known = sessions.get(person)
    if (known) await desk.context().addCookies(known)
    else {
      await this.open('/login')
      await desk.getByLabel('Email').fill(`${person}@lesedi.example`)
      await desk.locator('input[name=password]').fill(staffPassword)
      await desk.getByRole('button', { name: 'Login' }).click()
      await desk.getByRole('heading', { name: 'Lesedi Burial Society' }).waitFor()
      sessions.set(person, await desk.context().cookies())
    }
    await this.open(at)
  }

  async open(at: string): Promise<void> {
    await this.desk.goto(`${this.parts.server.url}/admin${at}`, { waitUntil: 'networkidle' })
  }

  async openOnPhone(at: string): Promise<void> {
    await this.phone.goto(`${this.parts.server.url}/portal${at}`, { waitUntil: 'networkidle' })
  }

  /** Clicks a button at the desk and confirms what it asks. */
  async confirm(name: string): Promise<void> {
    await this.desk.getByRole('button', { name, exact: true }).first().click()
    await this.desk.getByRole('button', { name: 'Confirm', exact: true }).click()
  }

  /** The code that was sent last to a member. */
  async codeOf(member: string): Promise<string> {
    const row = (await this.rows(portalSlugs.outbox, { member: { equals: member } })).at(-1)
    const cipher = await tenantCipher(this.platform.storage, this.tenant)
    const place = { collection: portalSlugs.outbox, id: String(row?.id), field: 'content' }
    return /\d{6}/.exec(cipher.decrypt(place, String(row?.content)))?.[0] ?? ''
  }

  /** For the documentation: `SCREENSHOTS=docs/images`. */
  async picture(page: Page, name: string): Promise<void> {
    const folder = process.env.SCREENSHOTS
    if (folder) await page.screenshot({ path: path.join(folder, `month-${name}.png`) })
  }
}

const file = (...lines: string[]) => Readable.from([Buffer.from([...lines, ''].join('\n'))])

async function openWindow(width: number, height: number): Promise<Window> {
  const browser = await openBrowser(findChromium() ?? '')
  const page = await browser.context.newPage()
  await page.setViewportSize({ width, height })
  return { ...browser, page }
}
