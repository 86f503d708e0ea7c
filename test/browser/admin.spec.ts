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
      const figures = dashboard.getByRole('figure', { name: 'Collected against expected' })
      await figures.getByText('Show the figures as a table').click()
      const months = await figures.getByRole('table').getByRole('row').count()
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
    'shows a workbench on a telephone without scrolling sideways, also in Setswana',
    async () => {
      await page.setViewportSize({ width: 360, height: 740 })
      const language = { name: 'payload-lng', url: server.url }
      for (const value of ['tn', 'en']) {
        await browser.context.addCookies([{ ...language, value }])
        await open(`/collections/remittances/${society.remittance}/workbench`)
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
      }
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
      const total = page.getByRole('region', { name: 'By category' }).locator('tfoot tr')
      expect(await total.innerText()).toMatch(/Total\s+\d+\s+\d+/)
      const tie = page.getByText('agrees')
      expect(await tie.count()).toBe(2)
      await page.getByRole('button', { name: 'Short paid' }).click()
      const rows = page.getByRole('region', { name: 'Items' }).getByRole('row')
      await rows.nth(13).waitFor({ state: 'detached' })
      expect(await rows.count()).toBe(13)
      expect(page.url()).toContain('category=SHORT')
      await page.reload({ waitUntil: 'networkidle' })
      expect(await page.getByLabel('Category', { exact: true }).inputValue()).toBe('SHORT')
      await rows.nth(12).waitFor()
      await page
        .getByRole('button', { name: /^Open item of/ })
        .first()
        .click()
      await page.getByText('Expected and allocated by product').waitFor()
      await page.getByText('Matched by').waitFor()
      await page.keyboard.press('Escape')
      const steps = page.locator('.step-nav')
      expect(await steps.getByRole('link', { name: 'Remittances' }).count()).toBe(1)
      await button('Post to the ledger').click()
      expect(await page.getByRole('dialog').first().innerText()).toContain('2026-11')
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
      const surname = page
        .getByRole('listitem')
        .filter({ has: page.locator('input[value=surname]') })
      await surname.getByLabel('Source').selectOption({ label: 'Formula' })
      const formula = surname.getByLabel('Formula', { exact: true })
      expect(await formula.inputValue()).toBe('member.surname')
      await formula.fill('lower(member.surnam)')
      await surname.getByText(/^Line 1, character 7: .* Did you mean member\.surname\?$/).waitFor()
      await surname.getByText('Names and functions').click()
      expect(await seriousViolations(page, '.format-editor')).toEqual([])
      await formula.fill('size(member.surname) > 0 ? "named" : "not named"')
      await surname.getByText('The formula can be used.').waitFor()
      await preview.getByText(/^D,\d{9},000001,[^,]*,NAMED,/).waitFor()
      await page.getByLabel('File name').fill('')
      await preview.getByText('The format cannot be used yet').waitFor()
      expect(await seriousViolations(page, '.format-editor')).toEqual([])
    },
    SLOW,
  )

  it(
    'tells what happened to a member',
    async () => {
      await open(`/collections/members/${society.member}/history`)
      await page.getByRole('row', { name: /Surname/ }).waitFor()
      expect(await seriousViolations(page, '.motshelo-view')).toEqual([])
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

  it('met no error of a script, the console or the content policy', () => {
    expect(complaints).toEqual([])
  })

  it(
    'takes amounts with decimals and refuses text instead of saving another amount',
    async () => {
      await open(`/collections/subscriptions/${society.subscription}`)
      const amount = page.locator('#field-amount')
      expect(await amount.inputValue()).toBe('25.00')
      await amount.fill('26 pula')
      await button('Save').click()
      await page.getByText('Write an amount such as 145.50.').first().waitFor()
      const stored = await platform.payload.findByID({
        collection: 'subscriptions',
        id: society.subscription,
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
