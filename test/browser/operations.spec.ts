import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import type { Platform } from '../../src/start'
import { openAdmin, whatIsMissing, type OpenAdmin } from './kit/admin'
import { seriousViolations } from './kit/browser'
import type { SeededSociety } from './kit/society'

const missing = whatIsMissing()
const described = missing ? describe.skip : describe
if (missing) process.stderr.write(`The browser tests are skipped: there is ${missing}.\n`)

// Two servers start at the same moment where both browser tests run: that takes its time.
const SLOW = 240_000

described('forms and operations in a browser', () => {
  let admin: OpenAdmin
  let platform: Platform
  let society: SeededSociety
  let page: Page

  beforeAll(async () => {
    admin = await openAdmin()
    ;({ platform, society, page } = admin)
  }, SLOW)

  afterAll(() => admin?.close(), SLOW)

  const open = (path: string) => admin.open(path)
  const button = (name: string) => page.getByRole('button', { name, exact: true })

  it(
    'enters the beneficiaries of a member as one set',
    async () => {
      const { tenant } = society
      const clan = { key: 'clan', type: 'text', label: { en: 'Clan' } }
      await platform.payload.create({
        ...{ collection: 'custom-fields', overrideAccess: true },
        data: { tenant, collection: 'beneficiaries', ...clan } as never,
      })
      await open(`/collections/members/${society.member}/beneficiaries`)
      const save = button('Save the beneficiaries')
      const add = async (number: number, share: string) => {
        await button('Add a beneficiary').click()
        const row = page.getByRole('group', { name: `Beneficiary ${number}` })
        await row.getByLabel('Surname').fill('Tau')
        await row.getByLabel('Forenames').fill(`Neo ${number}`)
        await row.getByLabel('Share in %').fill(share)
        await row.getByLabel('Clan').fill(`Clan ${number}`)
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
      expect(await page.getByLabel('Clan').nth(1).inputValue()).toBe('Clan 2')
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
    'offers a new version instead of saving a published one, and starts it with its layout',
    async () => {
      await open(`/collections/file-format-versions/${society.usedFormat}`)
      await page.getByRole('link', { name: 'New version from this one' }).waitFor()
      expect(await button('Save').count()).toBe(0)
      await page.getByRole('link', { name: 'New version from this one' }).click()
      await page.waitForURL(/create\?original=/)
      const preview = page.getByRole('region', { name: 'Live preview' })
      await preview.getByText(/^D,000001,/).waitFor()
      expect((await page.locator('#field-from').inputValue()) > '2026-11').toBe(true)
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
    'says that a run was there already, and shows no bar when the work fails',
    async () => {
      await open('/collections/deduction-runs')
      const form = page.getByRole('form', { name: 'Generate a deduction file' })
      await form.getByLabel('Month').fill('2026-12')
      await button('Generate').click()
      await page.getByText('The deduction file is generated.').waitFor()
      expect(await form.locator('progress').count()).toBe(0)
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
      const figures = page.getByRole('figure', { name: 'Collected against expected' })
      await figures.getByText('Show the figures as a table').click()
      await figures.getByRole('row', { name: /2026-12/ }).waitFor()
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
    expect(admin.complaints).toEqual([])
  })
})
