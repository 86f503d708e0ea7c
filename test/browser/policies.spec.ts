import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { family } from '../../src/domain/funeral/households.fixture'
import { systemActor } from '../../src/domain/actor'
import { runNight } from '../../src/plugins/funeral-policies'
import { allRows } from '../../src/storage/reading'
import type { Row } from '../../src/storage/types'
import { openAdmin, whatIsMissing, type OpenAdmin } from './kit/admin'
import { seriousViolations } from './kit/browser'

const missing = whatIsMissing()
const described = missing ? describe.skip : describe
if (missing) process.stderr.write(`The browser tests are skipped: there is ${missing}.\n`)

const SLOW = 240_000

described('funeral policies in a browser', () => {
  let admin: OpenAdmin
  let page: Page
  let member: string

  beforeAll(async () => {
    admin = await openAdmin()
    page = admin.page
    const { platform, society } = admin
    const { tenant } = society
    const versions = await allRows<Row & { id: string }>(
      platform.storage,
      { tenant },
      'product-versions',
      { where: { amountRule: { equals: 'fixed' }, amount: { greater_than: 5000 } } },
    )
    await platform.storage.updateMany(
      { tenant },
      'product-versions',
      versions.map(({ id }) => ({ id, set: { definition: family } })),
    )
    const actor = systemActor('test')
    await runNight(platform.storage, { tenant, on: '2026-03-31', actor })
    const [policy] = await allRows<Row>(platform.storage, { tenant }, 'policies', {})
    member = String(policy?.member)
    const data = { tenant, member, surname: 'Tau', forenames: 'Neo', birthDate: '2020-02-03' }
    await platform.payload.create({
      collection: 'dependants',
      data: { ...data, relation: 'child' } as never,
      overrideAccess: true,
    })
  }, SLOW)

  afterAll(() => admin?.close(), SLOW)

  const fitsPhone = () => page.evaluate(() => document.documentElement.scrollWidth)

  it(
    'shows who is covered, how far the waiting is and what happened, also on a phone',
    async () => {
      await admin.open(`/collections/members/${member}/policies`)
      await page.getByText('Lives covered').first().waitFor()
      await page.getByText('Neo Tau').first().waitFor()
      expect(await page.getByRole('progressbar').count()).toBeGreaterThan(0)
      await page.getByText('Life added').first().waitFor()
      expect(await seriousViolations(page, '.motshelo-view')).toEqual([])
      await page.setViewportSize({ width: 360, height: 740 })
      expect(await fitsPhone()).toBe(360)
      await page.setViewportSize({ width: 1440, height: 900 })
    },
    SLOW,
  )

  it(
    'says whether a death would be covered, rule by rule',
    async () => {
      const question = page.getByRole('form', { name: 'Would a death be covered?' })
      await page.getByText('Would a death be covered?').click()
      await question.getByLabel('Day of death').fill('2020-01-01')
      await question.getByRole('button', { name: 'Work it out' }).click()
      await question.getByText('Not covered', { exact: true }).waitFor()
      await question
        .getByText(/The policy began on|was covered only from/)
        .first()
        .waitFor()
      expect(await seriousViolations(page, '.motshelo-view')).toEqual([])
    },
    SLOW,
  )

  it(
    'gives the certificate as a file',
    async () => {
      const download = page.waitForEvent('download')
      await page.getByRole('link', { name: 'Certificate in Setswana (PDF)' }).click()
      expect((await download).suggestedFilename()).toMatch(/^POL-\d{6}-.*-tn\.pdf$/)
      expect(admin.complaints).toEqual([])
    },
    SLOW,
  )
})
