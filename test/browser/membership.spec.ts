import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { openAdmin, whatIsMissing, type OpenAdmin } from './kit/admin'
import { seriousViolations } from './kit/browser'

const missing = whatIsMissing()
const described = missing ? describe.skip : describe
if (missing) process.stderr.write(`The browser tests are skipped: there is ${missing}.\n`)

const SLOW = 240_000

described("a member's tabs in a browser", () => {
  let admin: OpenAdmin
  let page: Page
  let applicant: string

  beforeAll(async () => {
    admin = await openAdmin()
    page = admin.page
    const { platform, society } = admin
    const made = await platform.payload.create({
      collection: 'members',
      data: {
        ...{ tenant: society.tenant, surname: 'Tau', forenames: 'Neo', status: 'applicant' },
        ...{ joinedOn: '2026-01-01', phone: '71234567' },
      } as never,
      overrideAccess: true,
    })
    applicant = String(made.id)
  }, SLOW)

  afterAll(() => admin?.close(), SLOW)

  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const fitsPhone = () => page.evaluate(() => document.documentElement.scrollWidth)

  it(
    'tells what happened, of one kind, also on a phone',
    async () => {
      await admin.open(`/collections/members/${admin.society.member}/timeline`)
      await page.getByText('Subscription: Created').first().waitFor()
      await page.getByLabel('Show', { exact: true }).selectOption('payroll')
      await page.getByText('Subscription: Created').first().waitFor({ state: 'detached' })
      await page.getByText('This is where it begins.').waitFor()
      expect(await page.locator('.motshelo-timeline > li').count()).toBe(1)
      expect(await seriousViolations(page, '.motshelo-view')).toEqual([])
      await page.setViewportSize({ width: 360, height: 740 })
      expect(await fitsPhone()).toBe(360)
      await page.setViewportSize({ width: 1440, height: 900 })
    },
    SLOW,
  )

  it(
    'keeps a document and shows it in the checklist',
    async () => {
      await admin.open(`/collections/members/${applicant}/documents`)
      await page.getByText('Add a document').click()
      const form = page.getByRole('form', { name: 'Add a document' })
      await form.getByRole('combobox', { name: 'Document' }).selectOption({ label: 'Photo' })
      const scan = { name: 'photo.png', mimeType: 'image/png' }
      const png = Buffer.from('89504e470d0a1a0a', 'hex')
      await form.getByLabel('Scan').setInputFiles({ ...scan, buffer: png })
      await form.getByRole('button', { name: 'Keep the document' }).click()
      await page.getByText('You added this document').waitFor()
      expect(await button('Verify').isDisabled()).toBe(true)
      expect(await seriousViolations(page, '.motshelo-view')).toEqual([])
      await page.setViewportSize({ width: 360, height: 740 })
      expect(await fitsPhone()).toBe(360)
      await page.setViewportSize({ width: 1440, height: 900 })
    },
    SLOW,
  )

  it(
    'names what keeps an applicant out, and declines with a reason',
    async () => {
      await admin.open(`/collections/members/${applicant}`)
      await page.getByText('Proof of address is missing.').waitFor()
      expect(await button('Admit').isDisabled()).toBe(true)
      await button('Decline').click()
      await page.getByRole('dialog').getByLabel('Reason').fill('Lives elsewhere')
      await button('Confirm').click()
      await page.getByText('Lives elsewhere').waitFor()
    },
    SLOW,
  )

  it(
    'warns of somebody who is there already',
    async () => {
      await admin.open('/collections/members/create')
      await page.locator('input[name=phone]').fill('71234567')
      await page.getByText('This may be somebody who is there already').waitFor()
      await page.getByRole('link', { name: /^Tau, Neo/ }).waitFor()
    },
    SLOW,
  )

  it(
    'shows the family as a tree',
    async () => {
      await admin.open(`/collections/members/${admin.society.member}/family`)
      await page.getByText('Dependants (0)').waitFor()
      expect(await seriousViolations(page, '.motshelo-view')).toEqual([])
      expect(admin.complaints).toEqual([])
    },
    SLOW,
  )
})
