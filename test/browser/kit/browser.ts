import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type BrowserContext, type Page } from 'playwright-core'

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The Chromium of this machine, or null: nothing is downloaded for a test. */
export function findChromium(): string | null {
  try {
    return (
      execFileSync('sh', ['-c', 'command -v chromium || command -v chromium-browser'], {
        encoding: 'utf8',
      }).trim() || null
    )
  } catch {
    return null
  }
}

export type OpenBrowser = { context: BrowserContext; close(): Promise<void> }

/** A browser with a profile of its own. */
export async function openBrowser(executablePath: string): Promise<OpenBrowser> {
  const profile = await mkdtemp(path.join(tmpdir(), 'browser-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: flags,
    viewport: { width: 1440, height: 900 },
  })
  return {
    context,
    close: async () => {
      await context.close()
      await rm(profile, { recursive: true, force: true })
    },
  }
}

/** Collects what the browser complains of: errors of scripts, of the console, of the content policy. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  return complaints
}

type Violation = { id: string; impact?: string | null; help: string; nodes: { html: string }[] }

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

/** What axe finds serious or critical on a part of the page, in words. */
export async function seriousViolations(page: Page, within: string): Promise<string[]> {
  const violations = await violationsOf(page, within)
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(inWords)
}

/** Everything that axe finds on the whole page, in words. */
export async function everyViolation(page: Page): Promise<string[]> {
  return (await violationsOf(page, 'html')).map(inWords)
}

async function violationsOf(page: Page, within: string): Promise<Violation[]> {
  await page.evaluate(await readFile(axePath, 'utf8'))
  return page.evaluate(async (selector) => {
    const { axe } = window as unknown as {
      axe: { run(context: string, options: object): Promise<{ violations: Violation[] }> }
    }
    return (await axe.run(selector, { resultTypes: ['violations'] })).violations
  }, within)
}

const inWords = ({ id, help, nodes }: Violation) =>
  `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`
