import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { openAdmin, whatIsMissing, type OpenAdmin } from './kit/admin'
import { everyViolation } from './kit/browser'

const missing = whatIsMissing()
const SLOW = 120_000

const suite = missing ? describe.skip : describe
suite(missing || 'the books', () => {
  let admin: OpenAdmin
  let page: Page

  beforeAll(async () => {
    admin = await openAdmin()
    page = admin.page
  }, 240_000)

  afterAll(() => admin?.close(), 60_000)

  it(
    'lead from a figure to its postings, and from there to the journal',
    async () => {
      // The navigation is folded in: its links are there and take no clicks.
      const link = page.locator('nav a', { hasText: /^Books$/ })
      expect(await link.getAttribute('href')).toBe('/admin/books')
      await admin.open('/books')
      await page.getByRole('heading', { name: 'Books' }).waitFor()
      await page.getByRole('button', { name: 'Search', exact: true }).waitFor()
      await page.getByLabel('As of').fill('2026-11-30')
      await page.getByRole('button', { name: 'Show' }).click()
      const claims = page.getByRole('row', { name: /^5000 Funeral claims/ })
      await claims.getByText('P25.00').waitFor()
      expect(await everyViolation(page)).toEqual([])
      await claims.getByRole('link', { name: 'Funeral claims' }).click()
      const posting = page.getByRole('row', { name: /A payment by hand/ })
      await posting.getByText('Written by hand').waitFor()
      expect(await page.getByLabel('From').inputValue()).toBe('2026-01-01')
      expect(await everyViolation(page)).toEqual([])
      await posting.getByRole('link').first().click()
      await page.waitForURL(`**/journals/${admin.society.manualJournal}*`)
    },
    SLOW,
  )

  it(
    'show what was earned and moved, also on a phone, and are taken as files',
    async () => {
      await admin.open('/books?report=income&to=2026-11-30')
      await page.getByRole('cell', { name: 'Deficit' }).waitFor()
      expect(await page.getByRole('cell', { name: '-P25.00' }).count()).toBe(1)
      await admin.open('/books?report=cash-flow&to=2026-11-30')
      await page.getByRole('cell', { name: 'Cash and bank at the end' }).waitFor()
      expect(await everyViolation(page)).toEqual([])
      const link = await page.getByRole('link', { name: 'XLSX' }).getAttribute('href')
      const file = await page.evaluate(async (path) => {
        const answer = await fetch(path)
        return [answer.status, (await answer.arrayBuffer()).byteLength > 1000]
      }, String(link))
      expect(file).toEqual([200, true])
      await page.setViewportSize({ width: 360, height: 740 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    },
    SLOW,
  )

  it('complains about nothing', () => expect(admin.complaints).toEqual([]))
})
