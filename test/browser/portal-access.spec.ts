import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { firstRow } from '../../src/storage/reading'
import { tenantCipher } from '../../src/tenants/personal-data'
import { openAdmin, whatIsMissing, type OpenAdmin } from './kit/admin'
import { seriousViolations } from './kit/browser'

const missing = whatIsMissing()
const described = missing ? describe.skip : describe
if (missing) process.stderr.write(`The browser tests are skipped: there is ${missing}.\n`)

const SLOW = 240_000

described('the tab Portal of a member', () => {
  let admin: OpenAdmin

  beforeAll(async () => {
    admin = await openAdmin()
    admin.page.setDefaultTimeout(15_000)
  }, SLOW)

  afterAll(() => admin?.close(), SLOW)

  it(
    'makes an invitation that signs the member in, and ends the access',
    async () => {
      const { page, society } = admin
      await admin.open(`/collections/members/${society.member}/portal`)
      await page.getByText('Nobody has signed in to the portal').waitFor()
      await page.getByRole('button', { name: 'Make an invitation' }).click()
      await page.getByRole('button', { name: 'Confirm' }).click()
      const printed = page.getByRole('region', { name: 'Invitation to the member portal' })
      const code = await printed.locator('strong').first().innerText()
      expect(await seriousViolations(page, '.motshelo-view')).toEqual([])
      await page.setViewportSize({ width: 360, height: 740 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
      await page.setViewportSize({ width: 1440, height: 900 })

      const phone = await page.context().newPage()
      await phone.goto(new URL('/portal/invitation', page.url()).href)
      await phone.locator('#invitation').fill(code)
      await phone.locator('#identity').fill(await omangOf())
      await phone.getByRole('button', { name: 'Sign in with the invitation' }).click()
      await phone.getByRole('heading', { name: /^Dumela/ }).waitFor()

      await page.reload({ waitUntil: 'networkidle' })
      await page.getByText('The member signs in to the portal since').waitFor()
      await page.getByRole('button', { name: 'End the access' }).click()
      await page.getByRole('button', { name: 'Confirm' }).click()
      await page.getByText('Nobody has signed in to the portal').waitFor()
      await phone.reload()
      await phone.getByText('The portal of your society is closed').waitFor()
      await phone.close()
      expect(admin.complaints.filter((text) => !text.includes('403'))).toEqual([])
    },
    SLOW,
  )

  async function omangOf(): Promise<string> {
    const { platform, society } = admin
    const { member: id, tenant } = society
    const where = { id: { equals: id } }
    const row = await firstRow(platform.storage, { tenant }, 'members', where)
    const cipher = await tenantCipher(platform.storage, tenant)
    return cipher.decrypt({ collection: 'members', id, field: 'omang' }, String(row?.omang))
  }
})
