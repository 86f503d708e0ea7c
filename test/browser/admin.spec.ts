import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { randomBytes } from 'node:crypto'
import type { BrowserContext, Page } from 'playwright-core'
import type { Platform } from '../../src/start'
import { openTestPlatform } from '../kit/platform'
import { staffPassword } from '../kit/staff'
import {
  complaintsOf,
  findChromium,
  openBrowser,
  seriousViolations,
  type OpenBrowser,
} from './kit/browser'
import { freePort, isBuilt, startServerProcess, type ServerProcess } from './kit/server'
import { seedSociety, type SeededSociety } from './kit/society'

const chromium = findChromium()
const missing = [chromium ? '' : 'no Chromium', isBuilt() ? '' : 'no build (npm run build)']
  .filter(Boolean)
  .join(' and ')
const described = missing ? describe.skip : describe
if (missing) process.stderr.write(`The browser tests are skipped: there is ${missing}.\n`)

const SLOW = 120_000

described('the admin in a browser', () => {
  let platform: Platform
  let society: SeededSociety
  let server: ServerProcess
  let browser: OpenBrowser
  let page: Page
  let complaints: string[]

  beforeAll(async () => {
    // A production server refuses secrets that look like examples.
    process.env.PAYLOAD_SECRET = randomBytes(32).toString('hex')
    process.env.MOTSHELO_MASTER_KEY = randomBytes(32).toString('base64')
    platform = await openTestPlatform()
    society = await seedSociety(platform)
    server = await startServerProcess(await freePort())
    browser = await openBrowser(chromium ?? '')
    page = await signIn(browser.context, society.administrator)
    complaints = complaintsOf(page)
  }, SLOW)

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await platform?.close()
  }, SLOW)

  async function signIn(context: BrowserContext, email: string): Promise<Page> {
    const opened = await context.newPage()
    await opened.goto(`${server.url}/admin/login`)
    await opened.getByLabel('Email').fill(email)
    await opened.locator('input[name=password]').fill(staffPassword)
    await opened.getByRole('button', { name: 'Login' }).click()
    await opened.getByRole('heading', { name: 'Lesedi Burial Society' }).waitFor()
    return opened
  }

  const open = (path: string) =>
    page.goto(`${server.url}/admin${path}`, { waitUntil: 'networkidle' })
  const button = (name: string) => page.getByRole('button', { name, exact: true })

  it(
    'shows the society at a glance',
    async () => {
      await open('/')
      const dashboard = page.getByRole('region', { name: 'Lesedi Burial Society' })
      await expect(
        dashboard.getByText('Deduction cycle of November 2026').isVisible(),
      ).resolves.toBe(true)
      const current = dashboard.locator('li[aria-current=step]')
      expect(await current.innerText()).toContain('Run approved')
      expect(await dashboard.getByText('294').isVisible()).toBe(true)
      await dashboard.getByText('Show the figures as a table').click()
      const months = await dashboard.getByRole('table').getByRole('row').count()
      expect(months).toBe(13)
      // What is in suspense came in, but not for what was expected.
      const month = await dashboard.getByRole('row', { name: /2026-11/ }).innerText()
      expect(month.split(/\s+/)).toEqual(['2026-11', 'P129,700.75', 'P121,811.44', 'P4,599.33'])
      expect(await seriousViolations(page, '.motshelo-dashboard')).toEqual([])
    },
    SLOW,
  )

  it(
    'fits a telephone without scrolling sideways',
    async () => {
      await page.setViewportSize({ width: 360, height: 740 })
      await open('/')
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
      await page.setViewportSize({ width: 1440, height: 900 })
    },
    SLOW,
  )

  it(
    'shows what is in a run and whether it can be made again',
    async () => {
      await open('/collections/deduction-runs')
      await page.getByRole('link', { name: '2026-11' }).click()
      await page.getByRole('heading', { name: 'First lines of the file' }).waitFor()
      expect(await page.getByText('P129,700.75').isVisible()).toBe(true)
      await button('Check regeneration').click()
      await page.getByText('Regenerated: the bytes equal the stored file.').waitFor()
      await button('Approve').click()
      await button('Confirm').click()
      await button('Mark as submitted').waitFor()
      expect(await page.getByText('Neo Kgosi').first().isVisible()).toBe(true)
      expect(await seriousViolations(page, '.motshelo-view')).toEqual([])
    },
    SLOW,
  )

  it(
    'leads through a remittance to the ledger',
    async () => {
      await open(`/collections/remittances/${society.remittance}/workbench`)
      const tie = page.getByText('agrees')
      expect(await tie.count()).toBe(2)
      await page.getByRole('button', { name: 'Short paid' }).click()
      const rows = page.getByRole('region', { name: 'Items' }).getByRole('row')
      await rows.nth(13).waitFor({ state: 'detached' })
      expect(await rows.count()).toBe(13)
      await page
        .getByRole('button', { name: /^Open item of/ })
        .first()
        .click()
      await page.getByText('Expected and allocated by product').waitFor()
      await page.getByText('Matched by').waitFor()
      await page.keyboard.press('Escape')
      await button('Post to the ledger').click()
      await button('Confirm').click()
      await button('Reverse the posting').waitFor({ timeout: 30_000 })
      await page
        .getByRole('button', { name: /^Open item of/ })
        .first()
        .click()
      const journal = page.getByRole('link', { name: /^Journal \d+$/ }).first()
      await journal.waitFor()
      expect(await journal.getAttribute('href')).toMatch(
        /\/admin\/collections\/journals\/[0-9a-f-]{36}$/,
      )
      await page.keyboard.press('Escape')
      expect(await seriousViolations(page, '.motshelo-view')).toEqual([])
    },
    SLOW,
  )

  it(
    'has what to do with suspense proposed by one person and approved by another',
    async () => {
      await open(`/collections/remittances/${society.remittance}/workbench`)
      await page.getByRole('tab', { name: 'Suspense' }).click()
      const held = page.getByRole('region', { name: 'Suspense' })
      const item = held.getByRole('row', { name: /Unidentified/ }).first()
      await item.getByRole('button', { name: 'Propose a resolution' }).click()
      await page.getByLabel('What is to happen').selectOption('return')
      await page.getByLabel('Reason').fill('Nobody of this number is a member.')
      await page.getByRole('form').getByRole('button', { name: 'Propose a resolution' }).click()
      await page.getByText('Proposed by Neo Kgosi').waitFor()
      const proposed = held.getByRole('row', { name: /Proposed by Neo Kgosi/ })
      expect(await proposed.getByRole('button', { name: 'Propose a resolution' }).count()).toBe(0)
      expect(await page.getByRole('button', { name: 'Approve', exact: true }).count()).toBe(0)
      expect(await seriousViolations(page, '.motshelo-view')).toEqual([])

      const other = await openBrowser(chromium ?? '')
      try {
        const approver = await signIn(other.context, society.approver)
        await approver.goto(
          `${server.url}/admin/collections/remittances/${society.remittance}/workbench`,
        )
        await approver.getByRole('tab', { name: 'Suspense' }).click()
        await approver.getByRole('button', { name: 'Approve', exact: true }).click()
        await approver.getByText(/^Return to the employer, P[\d,.]+: .+ Approving posts/).waitFor()
        await approver.getByRole('button', { name: 'Confirm', exact: true }).click()
        await approver.getByText(/Return to the employer .* \(approved\)/).waitFor()
      } finally {
        await other.close()
      }
    },
    SLOW,
  )

  it(
    'edits a format with the lines of real members beside it',
    async () => {
      await open(`/collections/file-format-versions/${society.draftFormat}`)
      const preview = page.getByRole('region', { name: 'Live preview' })
      await preview.getByText(/^D,000001,/).waitFor()
      await page.getByRole('button', { name: 'Move payroll_no up' }).click()
      await preview.getByText(/^D,\d{9},000001,/).waitFor()
      expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
        'Move payroll_no up',
      )
      await page.getByLabel('File name').fill('')
      await preview.getByText('The format cannot be used yet').waitFor()
      expect(await seriousViolations(page, '.format-editor')).toEqual([])
    },
    SLOW,
  )

  it(
    'offers a new version instead of saving a published one, and starts it with its layout',
    async () => {
      await open(`/collections/file-format-versions/${society.usedFormat}`)
      await page.getByRole('link', { name: 'New version from this one' }).waitFor()
      expect(await button('Save').count()).toBe(0)
      await page.getByRole('link', { name: 'New version from this one' }).click()
      const preview = page.getByRole('region', { name: 'Live preview' })
      await preview.getByText(/^D,000001,/).waitFor()
      expect(await page.locator('#field-from').inputValue()).toMatch(/^\d{4}-\d{2}$/)
      await button('Save').click()
      await page.getByRole('button', { name: 'Publish', exact: true }).waitFor()
      const { docs } = await platform.payload.find({
        collection: 'file-format-versions',
        sort: '-createdAt',
        limit: 1,
        depth: 0,
        overrideAccess: true,
      })
      expect(docs[0]).toMatchObject({ status: 'draft', number: 3 })
      await open('/collections/file-format-versions/create')
      await page.getByText('Choose the format').first().waitFor()
      expect(await page.getByText('This is not valid JSON.').count()).toBe(0)
      expect(await page.getByText('Choose the society').count()).toBe(0)
    },
    SLOW,
  )

  it(
    'tells what happened to a member',
    async () => {
      await open(`/collections/members/${society.member}/history`)
      await page.getByRole('row', { name: /surname/ }).waitFor()
      expect(await seriousViolations(page, '.motshelo-view')).toEqual([])
    },
    SLOW,
  )

  it(
    'enters the beneficiaries of a member as one set',
    async () => {
      await open(`/collections/members/${society.member}/beneficiaries`)
      const save = button('Save the beneficiaries')
      const add = async (number: number, share: string) => {
        await button('Add a beneficiary').click()
        const row = page.getByRole('group', { name: `Beneficiary ${number}` })
        await row.getByLabel('Surname').fill('Tau')
        await row.getByLabel('Forenames').fill(`Neo ${number}`)
        await row.getByLabel('Share in %').fill(share)
      }
      await add(1, '50')
      await page.getByText('50 % still to give').waitFor()
      expect(await save.isDisabled()).toBe(true)
      await add(2, '50')
      expect(await seriousViolations(page, '.motshelo-view')).toEqual([])
      await save.click()
      await page.getByText('The beneficiaries are saved.').waitFor()
      await open(`/collections/members/${society.member}/beneficiaries`)
      expect(await page.getByLabel('Forenames').nth(1).inputValue()).toBe('Neo 2')
      await open('/collections/beneficiaries/create')
      await page.getByRole('link', { name: 'Open the members' }).waitFor()
      expect(await button('Save').count()).toBe(0)
    },
    SLOW,
  )

  it(
    'closes a month that nothing was posted in, and opens it again',
    async () => {
      await open('/collections/accounting-periods')
      const form = page.getByRole('form', { name: 'Close a month' })
      await form.getByLabel('Month').fill('2026-03')
      await form.getByLabel('Reason').fill('The books of March agree.')
      await form.getByRole('button', { name: 'Close a month' }).click()
      await page.getByText('2026-03 is closed.').waitFor()
      await page.getByRole('link', { name: '2026-03' }).click()
      await button('Reopen 2026-03').click()
      await page.getByRole('dialog').getByLabel('Reason').fill('A receipt was forgotten.')
      await button('Confirm').click()
      await button('Close 2026-03').waitFor()
      const { docs } = await platform.payload.find({
        collection: 'accounting-periods',
        where: { period: { equals: '2026-03' } },
        overrideAccess: true,
      })
      expect(docs[0]).toMatchObject({ status: 'open', reason: 'A receipt was forgotten.' })
    },
    SLOW,
  )

  it(
    'reverses a manual journal with a date and a reason',
    async () => {
      await open(`/collections/journals/${society.manualJournal}`)
      await button('Reverse this journal').click()
      const dialog = page.getByRole('dialog')
      await dialog.getByLabel('Date of the reversal').fill('2026-11-20')
      await dialog.getByLabel('Reason').fill('The amount was wrong.')
      await button('Confirm').click()
      await page.getByText('Reversed by').waitFor()
      expect(await button('Reverse this journal').count()).toBe(0)
      const { totalDocs } = await platform.payload.count({
        collection: 'journals',
        where: { reverses: { equals: society.manualJournal } },
        overrideAccess: true,
      })
      expect(totalDocs).toBe(1)
    },
    SLOW,
  )

  it(
    'generates the file of the next month and shows it in the list',
    async () => {
      await open('/collections/deduction-runs')
      await page.getByLabel('Month', { exact: false }).first().fill('2026-12')
      await button('Generate').click()
      await page.getByText('The deduction file is generated.').waitFor()
      await page.getByRole('link', { name: '2026-12' }).waitFor()
      expect(await page.locator('progress').count()).toBe(0)
    },
    SLOW,
  )

  it(
    'says that a run was there already, and shows no bar when the work fails',
    async () => {
      await open('/collections/deduction-runs')
      const form = page.getByRole('form', { name: 'Generate a deduction file' })
      await form.getByLabel('Month').fill('2026-12')
      await button('Generate').click()
      await page.getByText(/^Nothing changed: the file of 2026-12 was generated on/).waitFor()
      await platform.payload.update({
        collection: 'members',
        id: society.member,
        data: { surname: 'Married' },
        overrideAccess: true,
      })
      await button('Generate').click()
      await form.getByText(/changed since the run of 2026-12/).waitFor()
      expect(await form.locator('progress').count()).toBe(0)
    },
    SLOW,
  )

  it(
    'shows the month that is worked on, also when it is not this one',
    async () => {
      await open('/')
      await page.getByText('Deduction cycle of December 2026').waitFor()
      await page.getByText('Show the figures as a table').click()
      await page.getByRole('row', { name: /2026-12/ }).waitFor()
    },
    SLOW,
  )

  it(
    'says that a remittance was imported already, and when',
    async () => {
      await open('/collections/remittances')
      await page.getByText('Import a remittance').click()
      const form = page.getByRole('form', { name: 'Import a remittance' })
      await form.getByLabel('Month').fill('2026-11')
      await page.getByLabel('Remittance file').setInputFiles('test/fixtures/case-a/remittance.csv')
      await button('Import').click()
      await page.getByText(/^Nothing changed: this file was imported on/).waitFor()
    },
    SLOW,
  )

  it('met no error of a script, the console or the content policy', () => {
    expect(complaints).toEqual([])
  })

  it(
    'takes amounts with decimals and refuses text instead of saving another amount',
    async () => {
      await open(`/collections/product-versions/${society.productVersion}`)
      const amount = page.locator('#field-amount')
      expect(await amount.inputValue()).toBe('25.00')
      await amount.fill('26 pula')
      await button('Save').click()
      await page.getByText('Write an amount such as 145.50.').first().waitFor()
      const stored = await platform.payload.findByID({
        collection: 'product-versions',
        id: society.productVersion,
        depth: 0,
        overrideAccess: true,
      })
      expect(stored.amount).toBe(2500)
    },
    SLOW,
  )

  it(
    'names the bad rows of a remittance and imports nothing',
    async () => {
      await open('/collections/remittances')
      await page.getByText('Import a remittance').click()
      const rows = ['payroll_no,omang,name,deduction_code,amount', '007603222,,Masire,4471,abc']
      const file = {
        name: 'december.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(rows.join('\r\n')),
      }
      await page.getByLabel('Remittance file').setInputFiles(file)
      await button('Import').click()
      const row = page.getByRole('region', { name: 'Rows to correct' }).getByRole('row').nth(1)
      expect(await row.innerText()).toContain('abc')
      const { totalDocs } = await platform.payload.count({
        collection: 'remittances',
        overrideAccess: true,
      })
      expect(totalDocs).toBe(1)
    },
    SLOW,
  )
})
