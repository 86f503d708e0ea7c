import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { openTarget } from '../kit/gl-export'
import { openAdmin, whatIsMissing, type OpenAdmin } from './kit/admin'
import { seriousViolations } from './kit/browser'

const missing = whatIsMissing()
const described = missing ? describe.skip : describe
if (missing) process.stderr.write(`The browser tests are skipped: there is ${missing}.\n`)

const SLOW = 240_000

described('journals for another program in a browser', () => {
  let admin: OpenAdmin
  let page: Page
  let target: string

  beforeAll(async () => {
    admin = await openAdmin()
    page = admin.page
    target = await openTarget(admin.platform, admin.society.tenant)
  }, SLOW)

  afterAll(() => admin?.close(), SLOW)

  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const open = () => admin.open(`/collections/gl-export-targets/${target}/export`)

  it(
    'are refused while accounts are not mapped, which stand first, and exported once they are',
    async () => {
      await open()
      await page.getByText('2 accounts with postings are not mapped yet').waitFor()
      await button('Show what it would be').click()
      await page.getByText(/The other program has no account for 1000 .*, 5000 /).waitFor()
      expect(await button('Export as batch 1').count()).toBe(0)
      const first = page.locator('tbody tr').first()
      expect(await first.textContent()).toContain('has postings')
      await page.getByLabel(/^1000 .*: Account there$/).fill('8400000')
      await page.getByLabel(/^5000 .*: Account there$/).fill('4200000')
      expect(await seriousViolations(page, 'main')).toEqual([])
      await button('Save the accounts').click()
      await page.getByText('Every account with postings is mapped').waitFor()
      await button('Show what it would be').click()
      await page.getByText('9,02/11/2026,G,4200000').waitFor()
      expect(await seriousViolations(page, 'main')).toEqual([])
      await button('Export as batch 1').click()
      await button('Confirm').click()
      await page.waitForURL(/gl-export-batches/)
    },
    SLOW,
  )

  it(
    'are a batch that is made again and compared, and marked as imported',
    async () => {
      const [batch] = (
        await admin.platform.payload.find({
          collection: 'gl-export-batches',
          where: { target: { equals: target } },
          depth: 0,
          overrideAccess: true,
        })
      ).docs
      await admin.open(`/collections/gl-export-batches/${String(batch?.id)}`)
      await page.getByText('9,02/11/2026,G,4200000').waitFor()
      await button('Make it again and compare').click()
      await page.getByText('The file made again has the same bytes.').waitFor()
      expect(await button('Withdraw').isDisabled()).toBe(true)
      expect(await seriousViolations(page, 'main')).toEqual([])
      await button('It is imported').click()
      await button('Confirm').click()
      await page.getByText('Marked as imported.').waitFor()
    },
    SLOW,
  )

  it(
    'fit a telephone',
    async () => {
      await page.setViewportSize({ width: 360, height: 740 })
      await open()
      await page.getByText('Every account with postings is mapped').waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
      expect(admin.complaints.filter((text) => !/403|409/.test(text))).toEqual([])
    },
    SLOW,
  )
})
