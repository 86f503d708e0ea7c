import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { systemActor } from '../../src/domain/actor'
import { initTenant } from '../../src/tenants/init-tenant'
import { makeStaff, staffPassword } from '../kit/staff'
import { openAdmin, whatIsMissing, type OpenAdmin } from './kit/admin'
import { seriousViolations } from './kit/browser'

const missing = whatIsMissing()
const described = missing ? describe.skip : describe
if (missing) process.stderr.write(`The browser tests are skipped: there is ${missing}.\n`)

const SLOW = 240_000
const IMPORT = 'Import members from a CSV file'
const STRANGER = 'administrator@thuto.example'

described('a society that adds a field without code', () => {
  let admin: OpenAdmin
  let page: Page

  beforeAll(async () => {
    admin = await openAdmin()
    ;({ page } = admin)
    page.setDefaultTimeout(15_000)
    const { tenant } = await initTenant(admin.platform, {
      ...{ slug: 'thuto', name: 'Thuto Burial Society', template: 'burial' as const },
      actor: systemActor('test'),
    })
    await makeStaff(admin.platform.payload, {
      ...{ name: 'Mpho Tau', email: STRANGER },
      memberships: [{ tenant, roles: ['society-admin'] }],
    })
  }, SLOW)

  afterAll(() => admin?.close(), SLOW)

  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const choose = async (field: string, option: string) => {
    await page.locator(`#field-${field} .rs__control`).click()
    await page.locator('.rs__option', { hasText: new RegExp(`^${option}$`) }).click()
  }

  it(
    'defines a required choice',
    async () => {
      await admin.open('/collections/custom-fields/create')
      await choose('type', 'Choice')
      await page.locator('#field-options').fill('north = North | Bokone\nsouth = South')
      await choose('collection', 'Members')
      await page.locator('#field-key').fill('ward')
      await page.locator('#field-label__en').fill('Ward')
      await page.locator('#field-required').check()
      await button('Save').click()
      await page.waitForURL(/custom-fields\/[0-9a-f-]{36}/)
      expect(await seriousViolations(page, '.motshelo-card')).toEqual([])
    },
    SLOW,
  )

  it(
    'sees the form refuse a member without it',
    async () => {
      await admin.open('/collections/members/create')
      await page.locator('#field-surname').fill('Kgosi')
      await page.locator('#field-forenames').fill('Lorato')
      await page.locator('#field-omang').fill('298765432')
      await page.locator('#field-joinedOn').fill('2020-01-01')
      const ward = page.getByLabel('Ward')
      await ward.waitFor()
      await button('Save').click()
      await page.getByText('This field is required.').first().waitFor()
      expect(page.url()).toContain('/create')
      await ward.selectOption({ label: 'South' })
      await button('Save').click()
      await page.waitForURL(/members\/[0-9a-f-]{36}/)
      expect(await page.getByLabel('Ward').inputValue()).toBe('south')
      expect(await seriousViolations(page, '.motshelo-custom')).toEqual([])
    },
    SLOW,
  )

  it(
    'imports 1,000 members with it',
    async () => {
      await admin.open('/collections/members')
      await page.getByText(IMPORT).click()
      const form = page.getByRole('form', { name: IMPORT })
      await form.locator('input[type=file]').setInputFiles({
        ...{ name: 'members.csv', mimeType: 'text/csv', buffer: Buffer.from(wardFile(1000)) },
      })
      await form.getByRole('checkbox').uncheck()
      await form.getByRole('button', { name: 'Import' }).click()
      await form.getByRole('status').getByText('1000', { exact: false }).first().waitFor()
      expect(await form.getByRole('status').innerText()).toContain('1000')
    },
    SLOW,
  )

  it(
    'filters and sorts the list by it',
    async () => {
      const { society, platform } = admin
      await admin.open('/collections/members')
      await page.locator('#heading-custom__ward').getByText('Ward').waitFor()
      await page.locator('#toggle-list-filters').click()
      await button('Add Filter').click()
      await page.locator('.condition__field .rs__control').click()
      await page.locator('.rs__option', { hasText: /^Ward$/ }).click()
      await page.locator('.condition__value .rs__control').click()
      await page.locator('.rs__option', { hasText: /^North$/ }).click()
      await page.waitForURL(/custom\.ward/)
      await page.locator('.cell-custom__ward', { hasText: 'North' }).first().waitFor()
      await page
        .locator('.cell-custom__ward', { hasText: '—' })
        .first()
        .waitFor({ state: 'detached' })
      const { totalDocs } = await platform.payload.count({
        collection: 'members',
        where: { tenant: { equals: society.tenant }, 'custom.ward': { equals: 'north' } },
        overrideAccess: true,
      })
      expect(totalDocs).toBe(500)
      await page.getByText('of 500').first().waitFor()
      expect(await page.getByRole('link', { name: 'Download this list as CSV' }).count()).toBe(1)
      await page.setViewportSize({ width: 360, height: 740 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
      await page.setViewportSize({ width: 1440, height: 900 })
    },
    SLOW,
  )

  it(
    'puts it into a new version of the payroll file',
    async () => {
      const { society } = admin
      await admin.open(`/collections/file-format-versions/${society.draftFormat}`)
      const preview = page.getByRole('region', { name: 'Live preview' })
      await preview.getByText(/^D,000001,/).waitFor()
      await button('Add a column').click()
      const columns = page.getByRole('listitem').filter({ has: page.getByLabel('Source') })
      const added = columns.last()
      await added.getByLabel('Source').selectOption({ label: 'Field of the society’s own' })
      await added.getByLabel('Field key').fill('ward')
      await preview.getByText(/^D,000001,.*,(north|south)?$/).waitFor()
      await button('Save').click()
      await page.getByText('Updated successfully').first().waitFor()
    },
    SLOW,
  )

  it(
    'is not seen by another society',
    async () => {
      await page.context().clearCookies()
      await admin.open('/login')
      await page.getByLabel('Email').fill(STRANGER)
      await page.locator('input[name=password]').fill(staffPassword)
      await button('Login').click()
      await page.getByRole('heading', { name: 'Thuto Burial Society' }).waitFor()
      await admin.open('/collections/members/create')
      await page.locator('#field-surname').waitFor()
      expect(await page.getByLabel('Ward').count()).toBe(0)
      for (const path of ['/collections/members', '/collections/custom-fields']) {
        await admin.open(path)
        expect(await page.locator('main, .template-default').first().innerText()).not.toContain(
          'Ward',
        )
      }
    },
    SLOW,
  )
})

function wardFile(members: number): string {
  const head =
    'member_no,payroll_no,omang,surname,forenames,sex,date_of_birth,phone,email,payroll_authority,joined_on,status,status_date,ward'
  const rows = Array.from({ length: members }, (_, at) => {
    const number = String(at).padStart(4, '0')
    return `W${number},77${number},31000${number},Tau,Neo ${number},,,,,GOV,2020-01-01,active,,${at % 2 ? 'north' : 'south'}`
  })
  return [head, ...rows, ''].join('\n')
}
