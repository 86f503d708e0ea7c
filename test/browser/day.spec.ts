import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { openAdmin, whatIsMissing, type OpenAdmin } from './kit/admin'
import { seriousViolations } from './kit/browser'

const missing = whatIsMissing()
const described = missing ? describe.skip : describe
if (missing) process.stderr.write(`The browser tests are skipped: there is ${missing}.\n`)

const SLOW = 240_000

described("the society's day in a browser", () => {
  let admin: OpenAdmin
  let page: Page

  beforeAll(async () => {
    admin = await openAdmin()
    page = admin.page
    await page.setViewportSize({ width: 360, height: 740 })
    await admin.open('')
  }, SLOW)

  afterAll(() => admin?.close(), SLOW)

  it(
    'shows its tiles on a phone',
    async () => {
      await page.getByRole('heading', { name: 'Tasks and approvals' }).waitFor()
      await page.getByRole('heading', { name: 'Money in and out' }).waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
      expect(await seriousViolations(page, '.motshelo-dashboard')).toEqual([])
    },
    SLOW,
  )

  it(
    'finds a member by the keyboard alone',
    async () => {
      await page.locator('body').press('/')
      const box = page.getByRole('searchbox', { name: 'Search' })
      await box.waitFor()
      await page.keyboard.type('m000001')
      await page.getByText('Found: 1').waitFor()
      expect(await seriousViolations(page, '.motshelo-search')).toEqual([])
      await page.keyboard.press('Escape')
      expect(await box.isVisible()).toBe(false)
      await page.keyboard.press('Control+k')
      await box.waitFor()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.waitForURL(new RegExp(`/collections/members/${admin.society.member}`))
    },
    SLOW,
  )

  it(
    'shows what was recorded, and lets it be filtered',
    async () => {
      await admin.open('/collections/audit-log')
      await page.getByRole('heading', { name: 'Audit log', level: 1 }).waitFor()
      await page.getByLabel('Kind of record').selectOption('members')
      await page.getByRole('button', { name: 'Show' }).click()
      await page.waitForURL(/kind=members/)
      await page.getByRole('link', { name: /Download all of this/ }).waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
      expect(await seriousViolations(page, '.motshelo-view')).toEqual([])
    },
    SLOW,
  )

  it('complains about nothing', () => expect(admin.complaints).toEqual([]))
})
