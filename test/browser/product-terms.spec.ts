import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { openAdmin, whatIsMissing, type OpenAdmin } from './kit/admin'
import { seriousViolations } from './kit/browser'

const missing = whatIsMissing()
const described = missing ? describe.skip : describe
if (missing) process.stderr.write(`The browser tests are skipped: there is ${missing}.\n`)

const SLOW = 240_000

described('the terms of a product in a browser', () => {
  let admin: OpenAdmin
  let page: Page

  beforeAll(async () => {
    admin = await openAdmin()
    page = admin.page
  }, SLOW)

  afterAll(() => admin?.close(), SLOW)

  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const open = () => admin.open(`/collections/product-versions/${admin.society.draftTerms}`)

  it(
    'become a price table, with a price for each relation and band',
    async () => {
      await open()
      await page.getByLabel('Start with a common plan').selectOption('family')
      await button('Add an age band').click()
      await page.getByLabel('Relation', { exact: true }).selectOption('parent')
      await button('Add the relation').click()
      const cell = page.getByLabel('Parent, ages 18–64: price')
      await cell.fill('45.25')
      await cell.press('ArrowDown')
      await page.keyboard.type('60')
      expect(await page.getByLabel('Parent, ages 65–74: price').inputValue()).toBe('60')
      await button('Remove the ages 85+').click()
      expect(await seriousViolations(page, '.product-editor')).toEqual([])
      await button('Save').click()
      await page.getByText('successfully', { exact: false }).first().waitFor()
      const stored = await admin.platform.payload.findByID({
        collection: 'product-versions',
        id: admin.society.draftTerms,
        depth: 0,
        overrideAccess: true,
      })
      expect(stored).toMatchObject({
        amountRule: 'price-table',
        amount: null,
        definition: { amount: { prices: { parent: [null, 4525, 6000, null] } } },
      })
    },
    SLOW,
  )

  it(
    'are tried on a member and previewed, and their writer cannot publish them',
    async () => {
      await open()
      await page.getByLabel('Member number').fill('M000001')
      await button('Work it out').click()
      await page.getByText(/The age at entry is 18 to 64/).waitFor()
      await button('Preview the changes').click()
      await page.getByText('Get another amount when moved').waitFor()
      await page.getByLabel('Subscriptions that are there').selectOption('move')
      await button('Publish').click()
      await button('Confirm').click()
      await page.getByText(/wrote these terms and cannot publish them/).waitFor()
    },
    SLOW,
  )

  it(
    'fit a telephone',
    async () => {
      await page.setViewportSize({ width: 360, height: 740 })
      await open()
      await page.getByLabel('Parent, ages 18–64: price').waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
      expect(admin.complaints.filter((text) => !/403/.test(text))).toEqual([])
    },
    SLOW,
  )
})
