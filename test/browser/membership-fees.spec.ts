import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { systemActor } from '../../src/domain/actor'
import { billFees } from '../../src/plugins/membership-fees'
import { addFeeProduct } from '../kit/fees'
import { PayrollMonth } from '../kit/payroll-month'
import { openAdmin, whatIsMissing, type OpenAdmin } from './kit/admin'
import { seriousViolations } from './kit/browser'

const missing = whatIsMissing()
const described = missing ? describe.skip : describe
if (missing) process.stderr.write(`The browser tests are skipped: there is ${missing}.\n`)

const SLOW = 240_000

described("a member's fees in a browser", () => {
  let admin: OpenAdmin
  let page: Page

  beforeAll(async () => {
    admin = await openAdmin()
    page = admin.page
    const { platform, society } = admin
    const month = new PayrollMonth(platform, society.tenant, '2026-11')
    await addFeeProduct(month, { code: 'JOIN', frequency: 'once', amount: 20_000 })
    await month.subscribe('M000001,JOIN,200.00,4471,2026-10,')
    await billFees(platform.storage, { tenant: society.tenant, actor: systemActor('test') })
    await admin.open(`/collections/members/${society.member}/fees`)
  }, SLOW)

  afterAll(() => admin?.close(), SLOW)

  it(
    'shows what is owed, and takes a receipt that says first what it pays',
    async () => {
      await page.getByText('JOIN 2026-10').waitFor()
      await admin.open(`/collections/members/${admin.society.member}/receipts`)
      const form = page.getByRole('form', { name: 'Write a receipt' })
      const write = form.getByRole('button', { name: 'Write a receipt' })
      await form.getByLabel('Reference').fill('BOOK-17')
      await form.getByLabel('Amount').fill('150.00')
      await form.getByRole('button', { name: 'Show what it pays' }).click()
      await form.getByText('JOIN, Fee, 2026-10').waitFor()
      expect(await seriousViolations(page, '.motshelo-view')).toEqual([])
      await write.click()
      await page.getByText('Receipt 1 is written.').waitFor()
      const takeBack = page.getByRole('button', { name: 'Take back' })
      expect(await takeBack.isDisabled()).toBe(true)
      await admin.open(`/collections/members/${admin.society.member}/fees`)
      await page.getByText('Partly settled').waitFor()
    },
    SLOW,
  )

  it(
    'proposes a waiver, which somebody else decides, also on a phone',
    async () => {
      await page.getByRole('button', { name: 'Waive', exact: true }).click()
      await page.getByLabel('Reason').fill('Pensioner')
      await page.getByRole('button', { name: 'Confirm' }).click()
      await page.getByRole('link', { name: 'Pensioner' }).waitFor()
      expect(await page.getByRole('button', { name: 'Approve' }).isDisabled()).toBe(true)
      expect(await seriousViolations(page, '.motshelo-view')).toEqual([])
      await page.setViewportSize({ width: 360, height: 740 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
      await page.setViewportSize({ width: 1440, height: 900 })
    },
    SLOW,
  )

  it('complains about nothing', () => expect(admin.complaints).toEqual([]))
})
