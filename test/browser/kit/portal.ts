import { randomBytes } from 'node:crypto'
import type { Page } from 'playwright-core'
import type { Platform } from '../../../src/start'
import { openTestPlatform } from '../../kit/platform'
import { PortalSocietyKit, type PortalMember } from '../../kit/portal/society'
import { complaintsOf, findChromium, openBrowser } from './browser'
import { freePort, startServerProcess } from './server'

/** A society with one member, and a phone of 360 pixels on which nobody is signed in. */
export type OpenPortal = {
  platform: Platform
  society: PortalSocietyKit
  member: PortalMember
  page: Page
  complaints: string[]
  url: string
  open(path: string): Promise<unknown>
  close(): Promise<void>
}

export async function openPortal(): Promise<OpenPortal> {
  process.env.PAYLOAD_SECRET = randomBytes(32).toString('hex')
  process.env.MOTSHELO_MASTER_KEY = randomBytes(32).toString('base64')
  // Codes wait to be read: nothing is set up that could send them.
  process.env.PORTAL_SHOW_CODES = 'true'
  const platform = await openTestPlatform()
  const society = await PortalSocietyKit.make(platform, 'lesedi')
  const member = await society.member('Tau', { omang: '300000001' })
  const server = await startServerProcess(await freePort())
  const browser = await openBrowser(findChromium() ?? '')
  const page = await browser.context.newPage()
  await page.setViewportSize({ width: 360, height: 740 })
  return {
    ...{ platform, society, member, page, url: server.url, complaints: complaintsOf(page) },
    open: (path) => page.goto(`${server.url}/portal${path}`, { waitUntil: 'networkidle' }),
    close: async () => {
      await browser.close()
      await server.stop()
      await platform.close()
    },
  }
}
