import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { makeStaff, staffPassword } from '../kit/staff'
import { openAdmin, whatIsMissing, type OpenAdmin } from './kit/admin'
import { everyViolation, findChromium, openBrowser, type OpenBrowser } from './kit/browser'

const missing = whatIsMissing()
const described = missing ? describe.skip : describe
if (missing) process.stderr.write(`The browser tests are skipped: there is ${missing}.\n`)

const SLOW = 240_000
const treasurer = 'treasurer@two.example'

/** axe looks at whole pages here: Payload's templates, navigation and selector, and what is ours. */
described('the pages of the admin, to somebody who does not see them', () => {
  let admin: OpenAdmin
  let other: OpenBrowser
  let page: Page
  let origin: string

  beforeAll(async () => {
    admin = await openAdmin()
    const { payload } = admin.platform
    const data = { name: 'Second Society', slug: 'second' } as never
    const second = await payload.create({ collection: 'tenants', data, overrideAccess: true })
    await makeStaff(payload, {
      name: 'Mpho Tau',
      email: treasurer,
      memberships: [admin.society.tenant, String(second.id)].map((tenant) => ({
        tenant,
        roles: ['society-admin'],
      })),
    })
    other = await openBrowser(findChromium() ?? '')
    page = await other.context.newPage()
    origin = new URL(admin.page.url()).origin
  }, SLOW)

  afterAll(async () => {
    await other?.close()
    await admin?.close()
  }, SLOW)

  const speak = (value: string) =>
    other.context.addCookies([{ name: 'payload-lng', value, url: origin }])

  const look = async (path: string) => {
    await page.goto(`${origin}/admin${path}`, { waitUntil: 'networkidle' })
    await page.getByRole('main').waitFor()
    return everyViolation(page)
  }

  describe.each(['en', 'tn'])('in %s', (language) => {
    beforeAll(() => speak(language))

    it.each(['/login', '/forgot', '/reset/a-token'])(
      'has nothing wrong on %s',
      async (path) => {
        expect(await look(path)).toEqual([])
      },
      SLOW,
    )
  })

  it(
    'has a selector of the society with a name',
    async () => {
      await speak('en')
      await look('/login')
      await page.getByLabel('Email').fill(treasurer)
      await page.locator('input[name=password]').fill(staffPassword)
      await page.getByRole('button', { name: 'Login' }).click()
      await page.getByRole('combobox', { name: 'Society' }).waitFor()
    },
    SLOW,
  )

  it.each(['en', 'tn'])(
    'has nothing wrong on the pages of who is signed in, in %s',
    async (language) => {
      await speak(language)
      const { member, remittance, run } = admin.society
      const found: Record<string, string[]> = {}
      for (const path of [
        '/',
        '/account',
        '/collections/members',
        `/collections/members/${member}`,
        '/collections/products/create',
        `/collections/deduction-runs/${run}`,
        `/collections/remittances/${remittance}/workbench`,
      ]) {
        const violations = await look(path)
        if (violations.length) found[path] = violations
      }
      expect(found).toEqual({})
    },
    SLOW,
  )

  it.each([
    ['en', 'light', 1440],
    ['tn', 'dark', 360],
  ])(
    'has nothing wrong on any page of the navigation and any tab of a member, in %s, %s, at %d pixels',
    async (language, theme, width) => {
      await speak(language)
      await other.context.addCookies([{ name: 'payload-theme', value: theme, url: origin }])
      await page.setViewportSize({ width, height: 900 })
      await page.goto(`${origin}/admin/collections/members/${admin.society.member}`)
      await page.locator('.doc-tabs__tabs a').first().waitFor()
      const links = await page
        .locator('nav a, .doc-tabs__tabs a')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
      const paths = [...new Set(links)]
        .filter((href) => href.startsWith('/admin/') && !href.endsWith('/logout'))
        .map((href) => href.slice('/admin'.length))
      expect(paths.length).toBeGreaterThan(80)
      const found: Record<string, string[]> = {}
      for (const path of paths) {
        const violations = await look(path)
        const isWide = await page.evaluate(
          () => document.documentElement.scrollWidth > window.innerWidth,
        )
        if (isWide) violations.push('wider than the screen')
        if (violations.length) found[path] = violations
      }
      expect(found).toEqual({})
    },
    3 * SLOW,
  )
})
