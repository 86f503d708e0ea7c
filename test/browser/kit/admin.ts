import { randomBytes } from 'node:crypto'
import type { Page } from 'playwright-core'
import type { Platform } from '../../../src/start'
import { openTestPlatform } from '../../kit/platform'
import { staffPassword } from '../../kit/staff'
import { complaintsOf, findChromium, openBrowser } from './browser'
import { freePort, isBuilt, startServerProcess } from './server'
import { seedSociety, type SeededSociety } from './society'

/** A seeded society whose administrator is signed in to a server of its own. */
export type OpenAdmin = {
  platform: Platform
  society: SeededSociety
  page: Page
  complaints: string[]
  open: (path: string) => Promise<unknown>
  close: () => Promise<void>
}

/** @returns what a browser test lacks on this machine, or an empty text */
export const whatIsMissing = (): string =>
  [findChromium() ? '' : 'no Chromium', isBuilt() ? '' : 'no build (npm run build)']
    .filter(Boolean)
    .join(' and ')

export async function openAdmin(): Promise<OpenAdmin> {
  // A production server refuses secrets that look like examples.
  process.env.PAYLOAD_SECRET = randomBytes(32).toString('hex')
  process.env.MOTSHELO_MASTER_KEY = randomBytes(32).toString('base64')
  const platform = await openTestPlatform()
  const society = await seedSociety(platform)
  const server = await startServerProcess(await freePort())
  const browser = await openBrowser(findChromium() ?? '')
  const page = await browser.context.newPage()
  const complaints = complaintsOf(page)
  await page.goto(`${server.url}/admin/login`)
  await page.getByLabel('Email').fill(society.administrator)
  await page.locator('input[name=password]').fill(staffPassword)
  await page.getByRole('button', { name: 'Login' }).click()
  await page.getByRole('heading', { name: 'Lesedi Burial Society' }).waitFor()
  return {
    ...{ platform, society, page, complaints },
    open: (path) => page.goto(`${server.url}/admin${path}`, { waitUntil: 'networkidle' }),
    close: async () => {
      await browser.close()
      await server.stop()
      await platform.close()
    },
  }
}
