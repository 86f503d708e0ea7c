import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { importMembers } from '../../src/collections/imports'
import { startWorker, type Worker } from '../../src/jobs'
import { memberHead } from '../kit/month'
import { openAdmin, whatIsMissing, type OpenAdmin } from './kit/admin'
import { seriousViolations } from './kit/browser'

const missing = whatIsMissing()
const described = missing ? describe.skip : describe
if (missing) process.stderr.write(`The browser tests are skipped: there is ${missing}.\n`)

const SLOW = 240_000
const EDIT = 'Edit many records'

described('many records at once', () => {
  let admin: OpenAdmin
  let page: Page
  let worker: Worker
  let change: string

  beforeAll(async () => {
    admin = await openAdmin()
    ;({ page } = admin)
    page.setDefaultTimeout(30_000)
    worker = startWorker(admin.platform)
    const rows = [1, 2].map(
      (n) => `B${n},,99900011${n},Bulk,Neo,F,1980-02-03,,,,2026-01-01,active,`,
    )
    const report = await importMembers(admin.platform, {
      ...{ tenant: admin.society.tenant, actor: { id: 'user:maker', name: 'Maker' } },
      file: 'late.csv',
      source: (async function* () {
        yield Buffer.from([memberHead, ...rows, ''].join('\n'))
      })(),
    })
    change = report.change ?? ''
  }, SLOW)

  afterAll(async () => {
    await worker?.stop()
    await admin?.close()
  }, SLOW)

  const addresses = async () => {
    const { docs } = await admin.platform.payload.find({
      collection: 'members',
      where: { surname: { equals: 'Bulk' } },
      overrideAccess: true,
    })
    return docs.map(({ address }) => address)
  }

  it(
    'are edited as the list is filtered, after a preview',
    async () => {
      await admin.open('/collections/members?where[surname][equals]=Bulk')
      await page.getByText(EDIT).click()
      const form = page.getByRole('form', { name: EDIT })
      await form.getByLabel('Field', { exact: false }).first().selectOption({ label: 'Address' })
      await form.getByLabel('New value').fill('Plot 7, Maun')
      await form.getByRole('button', { name: 'Show the preview' }).click()
      await form.getByText('2 records fit.', { exact: false }).waitFor()
      expect(await addresses()).toEqual([null, null])
      expect(await seriousViolations(page, '.motshelo-card')).toEqual([])
      await page.setViewportSize({ width: 360, height: 740 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
      await page.setViewportSize({ width: 1440, height: 900 })
      await form.getByRole('button', { name: 'Change 2 records' }).click()
      await form.getByText('Open the record of this change').waitFor()
      await form.getByText('finished', { exact: false }).first().waitFor()
      expect(await addresses()).toEqual(['Plot 7, Maun', 'Plot 7, Maun'])
    },
    SLOW,
  )

  it(
    'have no drawer of Payload’s own to edit them in',
    async () => {
      await admin.open('/collections/members')
      await page.locator('.cell-_select input').first().check()
      await page.locator('.list-selection').first().waitFor()
      expect(await page.locator('.edit-many').count()).toBe(0)
    },
    SLOW,
  )

  it(
    'of an import are taken back on its page, those that were changed since named before',
    async () => {
      await admin.open(`/collections/bulk-changes/${change}`)
      await page.getByRole('button', { name: 'What would undoing do?' }).click()
      await page.getByText('Would take back 0, put back 0 and leave 2', { exact: false }).waitFor()
      await page.getByText('Changed since').first().waitFor()
      expect(await seriousViolations(page, '.motshelo-stack')).toEqual([])
      await page.getByRole('button', { name: 'Undo', exact: true }).click()
      await page.getByLabel('Reason').fill('The wrong file')
      await page.getByRole('button', { name: 'Confirm' }).click()
      await page.getByText('Would stay as they are').first().waitFor()
      await page.getByText('B1').first().waitFor()
      expect(await addresses()).toHaveLength(2)
    },
    SLOW,
  )
})
