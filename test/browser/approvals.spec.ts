import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { postRemittance } from '../../src/plugins/reconciliation'
import { approveRun } from '../../src/plugins/payroll-file'
import { Approvals } from '../kit/approvals'
import { makeStaff, type Staff } from '../kit/staff'
import { openAdmin, whatIsMissing, type OpenAdmin } from './kit/admin'
import { seriousViolations } from './kit/browser'

const missing = whatIsMissing()
const described = missing ? describe.skip : describe
if (missing) process.stderr.write(`The browser tests are skipped: there is ${missing}.\n`)

// Two servers start at the same moment where both browser tests run: that takes its time.
const SLOW = 240_000

described('approvals in a browser', () => {
  let admin: OpenAdmin
  let page: Page
  let approvals: Approvals
  let maker: Staff
  let request: string

  beforeAll(async () => {
    admin = await openAdmin()
    page = admin.page
    const { platform, society } = admin
    const { tenant, remittance } = society
    approvals = new Approvals(platform, tenant)
    maker = await makeStaff(platform.payload, {
      name: 'Mpho Tau',
      email: 'mpho@lesedi.example',
      memberships: [{ tenant, roles: ['society-admin'] }],
    })
    await approvals.set(maker, 'remittance.post', [{ roles: ['society-admin'] }])
    const actor = { id: maker.id, name: 'Mpho Tau' }
    await approveRun(platform.storage, { tenant, run: society.run, actor })
    await postRemittance(platform, { tenant, remittance, actor }).catch(() => undefined)
    request = (await approvals.requests())[0]?.id ?? ''
  }, SLOW)

  afterAll(() => admin?.close(), SLOW)

  it(
    'counts what waits, shows it on the record, and is decided by keyboard at 360 px',
    async () => {
      await page.setViewportSize({ width: 360, height: 740 })
      await admin.open('')
      await page.getByRole('heading', { name: 'Approvals' }).waitFor()
      await admin.open(`/collections/remittances/${admin.society.remittance}`)
      await page.getByRole('link', { name: 'Post a remittance: asked for by Mpho Tau' }).waitFor()
      await admin.open('/collections/approval-requests')
      await page.getByRole('heading', { name: 'Waiting for you (1)' }).waitFor()
      await page.getByRole('link', { name: 'Post a remittance' }).first().waitFor()
      await admin.open(`/collections/approval-requests/${request}`)
      await page.getByLabel('Comment').fill('Agrees with the bank.')
      expect(await seriousViolations(page, '.motshelo-stack')).toEqual([])
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width).toBeLessThanOrEqual(360)
      await page.getByRole('button', { name: 'Approve', exact: true }).focus()
      await page.keyboard.press('Enter')
      await page.getByText('Your decision is recorded.').waitFor()
      expect((await approvals.carriedOut(request)).status).toBe('executed')
    },
    SLOW,
  )

  it(
    'lets an administrator set a workflow in the form',
    async () => {
      await page.setViewportSize({ width: 1280, height: 800 })
      await admin.open('/collections/approval-workflows/create')
      await page.getByLabel('What needs approval').selectOption('journal.reverse')
      await page.getByRole('button', { name: 'Add Step' }).click()
      await page.locator('#field-steps__0__roles').getByRole('combobox').fill('Approver')
      await page.locator('.rs__option', { hasText: 'Approver' }).first().click()
      await page.getByRole('button', { name: 'Save' }).click()
      await page.waitForURL(/approval-workflows\/[0-9a-f-]{36}/)
      const rows = await approvals.workflows()
      expect(rows.map(({ operation }) => operation)).toContain('journal.reverse')
      expect(admin.complaints).toEqual([])
    },
    SLOW,
  )
})
