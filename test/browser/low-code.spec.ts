import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { evaluateAlerts } from '../../src/plugins/alerts'
import { openAdmin, whatIsMissing, type OpenAdmin } from './kit/admin'
import { seriousViolations } from './kit/browser'

const missing = whatIsMissing()
const described = missing ? describe.skip : describe
if (missing) process.stderr.write(`The browser tests are skipped: there is ${missing}.\n`)

const SLOW = 240_000

described('what a society shapes itself, in a browser', () => {
  let admin: OpenAdmin
  let page: Page

  beforeAll(async () => {
    admin = await openAdmin()
    ;({ page } = admin)
    page.setDefaultTimeout(20_000)
  }, SLOW)

  afterAll(() => admin?.close(), SLOW)

  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const choose = async (field: string, option: string) => {
    await page.locator(`#field-${field} .rs__control`).click()
    await page.locator('.rs__option', { hasText: new RegExp(`^${option}$`) }).click()
  }
  const width = () => page.evaluate(() => document.documentElement.scrollWidth)
  const begin = async (type: string, key: string, label: string) => {
    await admin.open('/collections/custom-fields/create')
    await choose('type', type)
    await choose('collection', 'Members')
    await page.locator('#field-key').fill(key)
    await page.locator('#field-label__en').fill(label)
  }
  const saved = async () => {
    await button('Save').click()
    await page.waitForURL(/custom-fields\/[0-9a-f-]{36}/)
  }

  it(
    'checks a formula while it is written, and lists what it may name',
    async () => {
      await begin('Computed', 'initial', 'Initial')
      const formula = page.getByLabel('Formula', { exact: true })
      await formula.fill('member.surnme')
      await page
        .getByText(/Line 1, character/)
        .first()
        .waitFor()
      await formula.fill('member.surname + ", " + member.forenames')
      await page.getByText('The formula can be used.').first().waitFor()
      const help = page.locator('details', { hasText: 'member.surname' }).first()
      await help.locator('summary').focus()
      await page.keyboard.press('Enter')
      await help.getByRole('cell', { name: 'member.surname', exact: true }).waitFor()
      expect(await seriousViolations(page, '#field-formula, .motshelo-details')).toEqual([])
      await saved()
    },
    SLOW,
  )

  it(
    'chooses another record by its name, and keeps a file, by keyboard and on a telephone',
    async () => {
      await begin('Another record', 'sponsor', 'Sponsor')
      await choose('target', 'Members')
      await saved()
      await begin('File', 'certificate', 'Certificate')
      await page.locator('#field-fileTypes').fill('pdf')
      await saved()
      await page.setViewportSize({ width: 360, height: 740 })
      await admin.open(`/collections/members/${admin.society.member}`)
      const own = page.getByRole('group', { name: 'Details of the society' })
      await own.getByRole('combobox').first().fill('M000002')
      await page.locator('.rs__option').first().click()
      const file = own.getByLabel('Certificate', { exact: true })
      await file.setInputFiles({
        ...{ name: 'Mma.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') },
      })
      await own.getByText(/by its content the file is none of pdf/).waitFor()
      await file.setInputFiles({
        ...{ name: 'Mma.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 x') },
      })
      await own.getByText('Mma.pdf', { exact: true }).waitFor()
      await button('Save').click()
      const link = own.getByRole('link', { name: 'Mma.pdf' })
      await link.waitFor()
      const [download] = await Promise.all([page.waitForEvent('download'), link.press('Enter')])
      expect(download.suggestedFilename()).toBe('Mma.pdf')
      expect(await width()).toBe(360)
      expect(await seriousViolations(page, '.motshelo-custom')).toEqual([])
      await own.getByRole('button', { name: 'Take off: Certificate' }).press('Enter')
      await own.getByText('Mma.pdf').waitFor({ state: 'detached' })
      await page.setViewportSize({ width: 1440, height: 900 })
    },
    SLOW,
  )

  it(
    'begins new terms as a funeral plan, and shows of real members who would pay more',
    async () => {
      const { platform, society } = admin
      const { docs } = await platform.payload.find({
        ...{ collection: 'products', where: { code: { equals: 'DUES' } }, depth: 0 },
        overrideAccess: true,
      })
      const draft = await platform.payload.create({
        collection: 'product-versions',
        data: {
          ...{ tenant: society.tenant, product: docs[0]?.id, from: '2031-01' },
          ...{ amountRule: 'fixed', amount: 3000 },
        } as never,
        overrideAccess: true,
      })
      await admin.open(`/collections/product-versions/${draft.id}`)
      await button('Preview the changes').click()
      const table = page.getByRole('table', { name: /first/i })
      await table.getByRole('cell', { name: 'M000001' }).waitFor()
      const cells = await table.getByRole('row').nth(1).getByRole('cell').allInnerTexts()
      expect(cells).toEqual(expect.arrayContaining(['M000001', 'P25.00', 'P30.00']))
      await page.getByLabel('Start with a common plan').selectOption({
        label: 'Funeral plan for a family',
      })
      await page.getByLabel('Spouse, ages 18–64: price').waitFor()
      expect(await page.getByLabel('Member, ages 18–64: price').inputValue()).toBe('40.00')
      expect(await button('Preview the changes').isDisabled()).toBe(true)
    },
    SLOW,
  )

  it(
    'is told of what it asked for: tried, kept, on the dashboard and on the record',
    async () => {
      await admin.open('/collections/alerts/create')
      await page.locator('#field-code').fill('NAMED')
      await page.locator('#field-name__en').fill('Named in full')
      const formula = page.getByLabel('Tells of a record when')
      await formula.fill('member.surname =')
      await page
        .getByText(/Line 1, character/)
        .first()
        .waitFor()
      await formula.fill('member.surname != ""')
      await button('Work it out').click()
      await page.getByText('It would tell of').waitFor()
      expect(await seriousViolations(page, '.document-fields')).toEqual([])
      await button('Save').click()
      await page.waitForURL(/alerts\/[0-9a-f-]{36}/)
      const { tenant, member } = admin.society
      await evaluateAlerts({ ...admin.platform, tenant, input: {} })
      await admin.open('')
      await page.getByRole('heading', { name: 'Alerts' }).waitFor()
      await page.getByRole('link', { name: 'Named in full' }).click()
      await page.waitForURL(/alert-hits/)
      await page.getByRole('table').getByText(/NAMED/).first().waitFor()
      await page.setViewportSize({ width: 360, height: 740 })
      await admin.open(`/collections/members/${member}`)
      await page.getByRole('link', { name: 'Named in full' }).click()
      await page.getByRole('link', { name: 'Open the record' }).waitFor()
      expect(await width()).toBe(360)
      expect(admin.complaints.filter((text) => !/40[0-9]/.test(text))).toEqual([])
    },
    SLOW,
  )
})
