import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { systemActor } from '../../src/domain/actor'
import { family } from '../../src/domain/funeral/households.fixture'
import { openPayables } from '../../src/plugins/claims'
import { runNight } from '../../src/plugins/funeral-policies'
import { allRows } from '../../src/storage/reading'
import type { Row } from '../../src/storage/types'
import type { SystemRoleKey } from '../../src/tenants/permissions'
import { Approvals } from '../kit/approvals'
import { inDays } from '../kit/members'
import { makeStaff, staffPassword, type Staff } from '../kit/staff'
import { openAdmin, whatIsMissing, type OpenAdmin } from './kit/admin'
import { seriousViolations } from './kit/browser'

const missing = whatIsMissing()
const described = missing ? describe.skip : describe
if (missing) process.stderr.write(`The browser tests are skipped: there is ${missing}.\n`)

const SLOW = 240_000
const people: [name: string, role: SystemRoleKey][] = [
  ['officer', 'member-officer'],
  ['treasurer', 'finance-officer'],
  ['one', 'approver'],
  ['two', 'approver'],
]

/** One claim through the hands of five people. */
described('a claim in a browser', () => {
  let admin: OpenAdmin
  let page: Page
  let approvals: Approvals
  let member: string
  let claim: string

  beforeAll(async () => {
    admin = await openAdmin()
    page = admin.page
    page.setDefaultTimeout(15_000)
    const { platform, society } = admin
    const { tenant } = society
    const rows = <T extends Row>(slug: string, where = {}) =>
      allRows<T>(platform.storage, { tenant }, slug, { where })
    const plans = await rows<Row & { id: string }>('products', { kind: { equals: 'funeral' } })
    const versions = await rows<Row & { id: string }>('product-versions', {
      product: { in: plans.map(({ id }) => id) },
    })
    await platform.storage.updateMany(
      { tenant },
      'product-versions',
      versions.map(({ id }) => ({ id, set: { definition: family as never } })),
    )
    await runNight(platform.storage, { tenant, on: inDays(0), actor: systemActor('test') })
    member = String((await rows('policies', { status: { equals: 'in-force' } }))[0]?.member)
    const create = (collection: string, data: object) =>
      platform.payload.create({
        ...{ collection: collection as never, data: { tenant, ...data } as never },
        overrideAccess: true,
      })
    const spouse = { member, surname: 'Tau', forenames: 'Neo', relation: 'spouse' }
    await create('dependants', { ...spouse, birthDate: '1985-03-03', coveredFrom: '2026-01-01' })
    await create('custom-fields', {
      ...{ collection: 'claims', key: 'village', type: 'text' },
      label: { en: 'Village of burial', tn: 'Motse wa phitlho' },
    })
    const staff: Staff[] = []
    for (const [name, role] of people)
      staff.push(
        await makeStaff(platform.payload, {
          ...{ name: `Staff ${name}`, email: `${name}@claims.example` },
          memberships: [{ tenant, roles: [role] }],
        }),
      )
    const administrator = await makeStaff(platform.payload, {
      ...{ name: 'Chair', email: 'chair@claims.example' },
      memberships: [{ tenant, roles: ['society-admin'] }],
    })
    approvals = new Approvals(platform, tenant)
    await approvals.set(administrator, 'claims.approve', [{ roles: ['approver'] }])
  }, SLOW)

  afterAll(() => admin?.close(), SLOW)

  async function signIn(name: string, path: string): Promise<void> {
    await page.context().clearCookies()
    await admin.open('/login')
    await page.getByLabel('Email').fill(`${name}@claims.example`)
    await page.locator('input[name=password]').fill(staffPassword)
    await page.getByRole('button', { name: 'Login' }).click()
    await page.getByRole('heading', { name: 'Lesedi Burial Society' }).waitFor()
    await admin.open(path)
  }

  const confirm = async (button: string) => {
    await page.getByRole('button', { name: button, exact: true }).first().click()
    await page.getByRole('button', { name: 'Confirm' }).click()
  }
  const onClaim = () => `/collections/claims/${claim}`

  it(
    'is taken in with its documents, and who is paid is named',
    async () => {
      await signIn('officer', `/collections/members/${member}/claims`)
      await page.getByText('File a claim').first().click()
      const form = page.getByRole('form', { name: 'File a claim' })
      await form.getByLabel('Type of claim').selectOption({ label: 'Funeral' })
      const who = form.getByLabel('Who died')
      await who.selectOption({ index: (await who.locator('option').count()) - 1 })
      await form.getByLabel('Day of death or event').fill(inDays(-2))
      await form.getByLabel(/^Cause/).selectOption({ label: 'Accident' })
      await form.getByLabel(/^Claimant/).fill('Mpho Tau')
      await form.getByLabel('Village of burial').fill('Kanye')
      await form.getByRole('button', { name: 'File a claim' }).click()
      await page.getByRole('link', { name: /CLM-000001/ }).click()
      await page.waitForURL(/\/collections\/claims\//)
      claim = /claims\/([\w-]{36})/.exec(page.url())?.[1] ?? ''
      await page.getByText('The clock begins when the documents are complete.').first().waitFor()
      await page.getByText('Add a document').first().click()
      const papers = page.getByRole('form', { name: 'Add a document' })
      for (const [at, paper] of ['DEATH', 'OMANG', 'POLICE'].entries()) {
        await papers.getByLabel('Document').selectOption(paper)
        const file = { name: `${paper}.pdf`, mimeType: 'application/pdf' }
        await papers
          .locator('input[type=file]')
          .setInputFiles({ ...file, buffer: Buffer.from('%PDF-1.7 a scan') })
        await papers.getByRole('button', { name: 'Add a document' }).click()
        await page.getByText('To be checked').nth(at).waitFor()
      }
    },
    SLOW,
  )

  it(
    'names an undertaker by an amount and the member by the rest',
    async () => {
      await page.getByText('Name who is paid').first().click()
      const form = page.getByRole('form', { name: 'Name who is paid' })
      const payee = (number: number) => form.getByRole('group', { name: `Payee ${number}` })
      await payee(1).getByLabel('How').selectOption('wallet')
      await payee(1).getByLabel('Number of the wallet').fill('+267 71 234 567')
      await form.getByRole('button', { name: 'Add an undertaker' }).click()
      await payee(2).getByLabel('Name').fill('Kagiso Funerals')
      await payee(2).getByLabel('Amount').fill('15000.00')
      await payee(2).getByLabel('How').selectOption('bank')
      await payee(2).getByLabel('Bank').fill('First Bank')
      await payee(2).getByLabel('Account number').fill('62001234567')
      await form.getByRole('button', { name: 'Save who is paid' }).click()
      await page.getByRole('cell', { name: 'Kagiso Funerals' }).waitFor()
      await page.getByText('Change details of the society').click()
      const own = page.getByRole('form', { name: 'Change details of the society' })
      await own.getByLabel('Village of burial').fill('Moshupa')
      await own.getByRole('button', { name: 'Save the details' }).click()
      await page.getByText('The details are saved.').waitFor()
      await admin.open('/collections/claims')
      await page.getByText('Moshupa').first().waitFor()
    },
    SLOW,
  )

  it(
    'has its documents verified by a second person and is assessed rule by rule',
    async () => {
      await signIn('one', onClaim())
      for (const left of [2, 1, 0]) {
        await confirm('Verify')
        await page.waitForFunction(
          (count) =>
            [...document.querySelectorAll('button')].filter(
              (button) => button.textContent.trim() === 'Verify',
            ).length === count,
          left,
        )
      }
      await page.getByText('0 of 24 hours').waitFor()
      await signIn('treasurer', onClaim())
      await confirm('Assess')
      await page.getByText('Eligible: P40,000.00').waitFor()
      await page.getByText('By accident 200 % of P20,000.00 is paid: P40,000.00.').waitFor()
    },
    SLOW,
  )

  it.each(['en', 'tn'])(
    'reads well in both appearances, wide and on a phone, in %s',
    async (language) => {
      await signIn('officer', onClaim())
      const url = new URL(page.url()).origin
      const cookie = (name: string, value: string) =>
        page.context().addCookies([{ name, value, url }])
      await cookie('payload-lng', language)
      for (const theme of ['light', 'dark']) {
        await cookie('payload-theme', theme)
        await page.setViewportSize({ width: 1440, height: 900 })
        await admin.open(onClaim())
        for (const summary of await page.locator('main details > summary').all())
          await summary.click()
        for (const width of [1440, 360]) {
          await page.setViewportSize({ width, height: 900 })
          await picture(`${language}-${theme}-${width}`)
          expect([theme, width, await seriousViolations(page, '.motshelo-stack')]).toEqual([
            theme,
            width,
            [],
          ])
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
        }
      }
      await cookie('payload-lng', 'en')
      await cookie('payload-theme', 'light')
      await page.setViewportSize({ width: 1440, height: 900 })
    },
    SLOW,
  )

  it(
    'is approved by two and released, and is then owed to whom it names',
    async () => {
      await signIn('one', onClaim())
      await confirm('Approve')
      await page.getByRole('link', { name: /asked for by Staff one/ }).waitFor()
      const request = (await approvals.requests())[0]?.id ?? ''
      await signIn('two', `/collections/approval-requests/${request}`)
      await page.getByLabel('Comment').fill('Seen with the papers.')
      await page.getByRole('button', { name: 'Approve', exact: true }).click()
      await page.getByText('Your decision is recorded.').waitFor()
      expect((await approvals.carriedOut(request)).status).toBe('executed')
      await signIn('treasurer', onClaim())
      await confirm('Release for payment')
      await page.getByText('To be paid').first().waitFor()
      const { platform, society } = admin
      const owed = await openPayables(platform.storage, society.tenant)
      expect(owed.map(({ name, amount, method }) => [name, amount, method])).toEqual([
        [expect.any(String), 2_500_000, 'wallet'],
        ['Kagiso Funerals', 1_500_000, 'bank'],
      ])
      // The approval that was asked for is answered as a conflict.
      expect(admin.complaints.filter((each) => !each.includes('409 (Conflict)'))).toEqual([])
    },
    SLOW,
  )

  /** For whoever wants to look: `PICTURES=<folder>`. */
  async function picture(name: string): Promise<void> {
    const folder = process.env.PICTURES
    if (folder) await page.screenshot({ path: `${folder}/claim-${name}.png`, fullPage: true })
  }
})
