import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { whatIsMissing } from './kit/admin'
import { everyViolation } from './kit/browser'
import { claimWithPhoto } from '../kit/portal/claims'
import { openPortal, type OpenPortal } from './kit/portal'

const missing = whatIsMissing()
const described = missing ? describe.skip : describe
if (missing) process.stderr.write(`The browser tests are skipped: there is ${missing}.\n`)

const SLOW = 240_000
/** Bytes of script that the first page may bring, before compression. */
const MOST_SCRIPT = 150_000

/** Every page that a member opens from the menu. */
const PAGES = [
  '',
  'statements',
  'family',
  'family/lives/new',
  'family/beneficiaries',
  'claims',
  'claims/new',
  'claims/new?type=FUNERAL',
  'messages',
  'details',
  'details/change',
  'changes',
  'documents',
  'products',
  'privacy',
  'societies',
]

described('the member portal on a phone', () => {
  let portal: OpenPortal
  let page: Page

  beforeAll(async () => {
    portal = await openPortal()
    ;({ page } = portal)
    page.setDefaultTimeout(15_000)
    await enrich()
  }, SLOW)

  afterAll(() => portal?.close(), SLOW)

  /** What makes pages fuller: a field that members fill in, a notice, words of welcome. */
  async function enrich() {
    const { platform, society } = portal
    const { tenant } = society
    const field = { tenant, collection: 'members', inPortal: true, editableInPortal: true }
    for (const more of [
      { key: 'ward', type: 'choice', label: { en: 'Ward', tn: 'Kgotla' }, options: 'north\nsouth' },
      { key: 'nickname', type: 'text', label: { en: 'Nickname', tn: 'Leina la sereto' } },
    ])
      await platform.payload.create({
        ...{ collection: 'custom-fields', overrideAccess: true },
        data: { ...field, ...more } as never,
      })
    for (const collection of ['dependants', 'beneficiaries'])
      await platform.payload.create({
        ...{ collection: 'custom-fields', overrideAccess: true },
        data: {
          ...{ ...field, collection, key: 'village', type: 'text' },
          label: { en: 'Village', tn: 'Motse' },
        } as never,
      })
    const [product] = await society.rows('products', { code: { equals: 'SAV' } })
    const set = { openInPortal: true }
    await platform.storage.updateMany({ tenant }, 'products', [{ id: String(product?.id), set }])
    await society.tell(portal.member)
    const [settings] = await society.rows('portal-settings')
    await platform.payload.update({
      ...{ collection: 'portal-settings' as never, id: String(settings?.id), overrideAccess: true },
      data: {
        ...{ helpPhone: '+267 391 0000', takesApplications: true },
        welcome: { en: 'Welcome to the society.', tn: 'O amogetswe mo mokgatlhong.' },
        privacyNotice: { en: 'We keep your data.', tn: 'Re boloka tshedimosetso ya gago.' },
      } as never,
    })
  }

  const signIn = async (words: { send: string; code: string; enter: string }) => {
    const { member, society } = portal
    await page.locator('#memberNumber').fill(member.memberNumber)
    await page.locator('#identity').fill(member.omang)
    await page.getByRole('button', { name: words.send }).click()
    await page
      .getByLabel(words.code, { exact: true })
      .fill((await society.lastCode(member.id)) ?? '')
    await page.getByRole('button', { name: words.enter, exact: true }).click()
    await page.getByRole('heading', { level: 1, name: /^Dumela/ }).waitFor()
  }

  const setswana = { send: 'Nthomelele khoutu', code: 'Khoutu', enter: 'Tsena' }

  it(
    'brings almost no script, and is there without any',
    async () => {
      const scripts: Promise<number>[] = []
      page.on('response', (answer) => {
        if (/javascript/.test(answer.headers()['content-type'] ?? ''))
          scripts.push(answer.body().then(({ length }) => length))
      })
      await portal.open('')
      expect(page.url()).toContain('/portal/sign-in')
      const bytes = (await Promise.all(scripts)).reduce((sum, length) => sum + length, 0)
      expect(scripts.length).toBeGreaterThan(0)
      expect(bytes).toBeLessThan(MOST_SCRIPT)
      page.removeAllListeners('response')
    },
    SLOW,
  )

  it(
    'lets a member claim the membership in Setswana',
    async () => {
      await page.getByRole('button', { name: 'Setswana' }).click()
      await page.getByRole('heading', { level: 1, name: 'Tsena' }).waitFor()
      expect(await page.locator('html').getAttribute('lang')).toBe('tn')
      await signIn(setswana)
      await page.getByText('25.00').first().waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    },
    SLOW,
  )

  it(
    'gives the statement as PDF and as CSV',
    async () => {
      await page.getByRole('link', { name: 'Dipego tsa madi' }).first().click()
      await page.locator('main .list a').first().click()
      await page.locator('table').waitFor()
      const download = async (name: string) => {
        const [file] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('link', { name }).click(),
        ])
        return readFile(await file.path())
      }
      const csv = (await download('Ka CSV')).toString('utf8')
      expect(csv).toContain('Se se setseng')
      expect(csv).toContain('25.00')
      expect((await download('Ka PDF')).subarray(0, 5).toString()).toBe('%PDF-')
    },
    SLOW,
  )

  it(
    'keeps what the member fills in, and says what is wrong',
    async () => {
      await portal.open('/details')
      await page.getByLabel('Kgotla').selectOption('south')
      await page.getByLabel('Leina la sereto').fill('Tau e tona')
      await page.getByRole('button', { name: 'Boloka' }).click()
      await page.getByText('Go bolokilwe.').waitFor()
      expect(await page.getByLabel('Kgotla').inputValue()).toBe('south')
      await page.getByLabel('Leina la sereto').fill('x'.repeat(300))
      await page.getByRole('button', { name: 'Boloka' }).click()
      await page.getByRole('alert').waitFor()
      expect(await page.getByLabel('Leina la sereto').getAttribute('aria-invalid')).toBe('true')
    },
    SLOW,
  )

  it(
    'asks for a change by keyboard, and is shown that it waits',
    async () => {
      await portal.open('/details')
      await page.getByRole('link', { name: 'Kopa phetogo' }).focus()
      await page.keyboard.press('Enter')
      await page.getByLabel('Mogala', { exact: true }).fill('72345678')
      await page.getByLabel('Mogala', { exact: true }).press('Enter')
      await page.getByText('E emetse tshwetso').waitFor()
      await page.getByText('72345678').waitFor()
    },
    SLOW,
  )

  it(
    'adds the shares of beneficiaries up while they are written, and says the same when it is sent',
    async () => {
      await portal.open('/family/beneficiaries')
      const total = page.locator('#shares-total')
      expect(await total.innerText()).toBe('100 %')
      const second = page.locator('fieldset').nth(1)
      await second.getByLabel('Sefane').fill('Tau')
      await second.getByLabel('Maina').fill('Neo')
      await second.getByLabel('Kabelo ka %').fill('33.34')
      expect(await total.innerText()).toBe('133.34 %')
      await page.getByRole('button', { name: 'Kopa phetogo' }).click()
      expect(await page.getByRole('alert').innerText()).toContain('133.34 %')
      await page.locator('#sharePercent-0').fill('66.66')
      expect(await total.innerText()).toBe('100 %')
      await page.getByRole('button', { name: 'Kopa phetogo' }).click()
      await page.getByText('33.34 %').waitFor()
    },
    SLOW,
  )

  it(
    'applies for a product by keyboard, and is shown that it waits',
    async () => {
      await portal.open('/products')
      await page.locator('main a[href^="/portal/products/"]').focus()
      await page.keyboard.press('Enter')
      await page.getByLabel('Madi', { exact: true }).fill('50.00')
      await page.getByLabel('Madi', { exact: true }).press('Enter')
      await page.getByText('P50.00').waitFor()
    },
    SLOW,
  )

  it(
    'shows a message, and counts it no more',
    async () => {
      await portal.open('')
      await page.getByRole('link', { name: 'Melaetsa (1)' }).click()
      await page.locator('main .list a').first().click()
      await page.getByRole('heading', { level: 1, name: /Society lesedi/ }).waitFor()
      await page.getByRole('link', { name: 'Melaetsa', exact: true }).waitFor()
    },
    SLOW,
  )

  it(
    'has nothing that axe finds, in both languages and appearances, nor wider than the phone',
    async () => {
      const found: string[] = []
      const { member, society } = portal
      const claim = await claimWithPhoto(society, member, await society.signedIn(member))
      const [account] = await portal.society.rows('member-accounts', {
        member: { equals: member.id },
      })
      const [message] = await portal.society.rows('messages', { channel: { equals: 'in-app' } })
      const [life] = await portal.society.rows('dependants')
      const [heir] = await portal.society.rows('beneficiaries')
      const [product] = await portal.society.rows('products', { code: { equals: 'SAV' } })
      const paths = [
        ...PAGES.map((path) => `/${path}`),
        ...[`/statements/${String(account?.id)}`, `/messages/${String(message?.id)}`, '/x'],
        ...[`/family/lives/${String(life?.id)}`, `/family/lives/${String(life?.id)}/end`],
        ...[`/family/beneficiaries/${String(heir?.id)}`, `/products/${String(product?.id)}`, claim],
      ]
      for (const language of ['en', 'tn']) {
        await chooseLanguage(language)
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme })
          for (const path of paths) {
            await portal.open(path)
            const place = `${language} ${colorScheme} ${path}`
            found.push(...(await everyViolation(page)).map((what) => `${place}: ${what}`))
            const width = await page.evaluate(() => document.documentElement.scrollWidth)
            if (width > 360) found.push(`${place}: ${width} pixels wide`)
          }
        }
      }
      expect(found).toEqual([])
    },
    SLOW,
  )

  async function chooseLanguage(language: string) {
    await portal.open('/privacy')
    if ((await page.locator('html').getAttribute('lang')) === language) return
    await page.locator('header button').click()
    await page.locator(`html[lang=${language}]`).waitFor()
  }

  it(
    'is worked by keyboard: to the content, and through the menu',
    async () => {
      await portal.open('')
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip')
      await page.keyboard.press('Enter')
      expect(await page.evaluate(() => location.hash)).toBe('#content')
    },
    SLOW,
  )

  it(
    'shows nothing of the member without a connection, nor after signing out',
    async () => {
      await portal.open('')
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => true))
      await page.reload({ waitUntil: 'networkidle' })
      await page.context().setOffline(true)
      await page.goto(`${portal.url}/portal`).catch(() => undefined)
      await page.getByRole('heading', { name: 'You are not connected' }).waitFor()
      expect(await page.content()).not.toContain('25.00')
      const kept = await page.evaluate(async () => {
        const texts: string[] = []
        for (const name of await caches.keys()) {
          const cache = await caches.open(name)
          for (const request of await cache.keys())
            texts.push((await (await cache.match(request))?.text()) ?? '')
        }
        return texts.join('')
      })
      expect(kept).not.toContain('25.00')
      expect(kept).not.toContain(portal.member.memberNumber)
      await page.context().setOffline(false)
      await portal.open('')
      await page.locator('footer button').click()
      await page.waitForURL(/sign-in/)
      await page.goBack({ waitUntil: 'networkidle' })
      expect(await page.content()).not.toContain('25.00')
    },
    SLOW,
  )

  it(
    'has nothing that axe finds before signing in either',
    async () => {
      const found: string[] = []
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        for (const language of ['en', 'tn']) {
          for (const path of ['/sign-in', '/invitation', '/join?society=lesedi', '/offline']) {
            await portal.open(path)
            if (
              path === '/sign-in' &&
              (await page.locator('html').getAttribute('lang')) !== language
            )
              await page.locator('header button').click()
            await page.locator('h1').waitFor()
            const place = `${language} ${colorScheme} ${path}`
            found.push(...(await everyViolation(page)).map((what) => `${place}: ${what}`))
          }
        }
      }
      await portal.open('/sign-in')
      await page.locator('#memberNumber').fill('M9')
      await page.locator('#identity').fill('1')
      await page.locator('main button').click()
      await page.locator('#code').fill('000000')
      await page.locator('main button').click()
      await page.getByRole('alert').waitFor()
      found.push(...(await everyViolation(page)))
      expect(found).toEqual([])
      expect(portal.complaints.filter((text) => !/422|ERR_INTERNET|404/.test(text))).toEqual([])
    },
    SLOW,
  )
})
