import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { DEMO_PASSWORD } from '../seed/people'
import { findChromium, openBrowser } from '../test/browser/kit/browser'

/**
 * Takes the pictures of the documentation from the running demo: `npm run demo` first, then
 * `npm run screenshots`. `SCREENSHOTS_URL`, `SCREENSHOTS_EMAIL` and `SCREENSHOTS_PASSWORD` name
 * another server and person.
 */
const base = process.env.SCREENSHOTS_URL ?? 'http://localhost:3000'
const email = process.env.SCREENSHOTS_EMAIL ?? 'finance@lesedi.example'
const password = process.env.SCREENSHOTS_PASSWORD ?? DEMO_PASSWORD
/** Until the navigation has come in. */
const SLIDE_MILLISECONDS = 500
const folder = path.resolve('docs/images')

const executable = findChromium()
if (!executable) throw new Error('There is no Chromium on this machine; install one and try again.')

await mkdir(folder, { recursive: true })
const { context, close } = await openBrowser(executable)
try {
  const page = await context.newPage()
  await signIn(page)
  await picture(page, 'dashboard', '/')
  await picture(page, 'run', `/collections/deduction-runs/${await newest('deduction-runs')}/file`)
  const remittance = await newest('remittances')
  await picture(page, 'workbench', `/collections/remittances/${remittance}/workbench`)
  const format = await newest('file-format-versions', {
    'where[format.purpose][equals]': 'deduction',
    'where[status][equals]': 'draft',
  })
  await picture(page, 'format-editor', `/collections/file-format-versions/${format}`, {
    top: '.format-editor',
    ready: '.format-lines pre',
  })
} finally {
  await close()
}

async function signIn(page: Page): Promise<void> {
  await page.goto(`${base}/admin/login`)
  await page.locator('input[name=email]').fill(email)
  await page.locator('input[name=password]').fill(password)
  await page.locator('button[type=submit]').click()
  await page.waitForURL(/\/admin\/?$/)
}

/** Each page begins with it closed at this width. */
async function openNavigation(page: Page): Promise<void> {
  if ((await page.locator('.nav--nav-open').count()) > 0) return
  await page.locator('button.nav-toggler').first().click()
  await page.locator('.nav--nav-open').waitFor()
  await page.waitForTimeout(SLIDE_MILLISECONDS)
}

/** The id of the newest document that the signed-in person sees. */
async function newest(collection: string, where: Record<string, string> = {}): Promise<string> {
  const query = new URLSearchParams({ limit: '1', sort: '-createdAt', depth: '0', ...where })
  const answer = await context.request.get(`${base}/api/${collection}?${query}`)
  const { docs } = (await answer.json()) as { docs: { id: string }[] }
  if (!docs[0]) throw new Error(`The demo has nothing in ${collection}.`)
  return docs[0].id
}

/** What must be there before the picture is taken, and what is brought to its top. */
type Scene = { ready?: string; top?: string }

async function picture(
  page: Page,
  name: string,
  address: string,
  scene: Scene = {},
): Promise<void> {
  await page.goto(`${base}/admin${address}`, { waitUntil: 'networkidle' })
  await openNavigation(page)
  if (scene.ready) await page.locator(scene.ready).first().waitFor()
  if (scene.top) await page.locator(scene.top).evaluate((element) => element.scrollIntoView())
  await page.screenshot({ path: path.join(folder, `${name}.png`) })
  console.log(`docs/images/${name}.png`)
}
