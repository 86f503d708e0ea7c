import type { Platform } from '../src/start'
import { createPeople, refuseRealInstallation } from './people'
import { describePortal } from './portal'
import { readResult, type DemoResult } from './result'
import { demoSocieties, type DemoSociety } from './societies'
import { ensureSociety, fillSociety } from './society'

/** Called before each society, with its name. */
export type OnSociety = (name: string) => void

/**
 * Makes the demo's societies, people and months; what is there already stays as it is.
 * @throws DEMO_REFUSED where real people work
 */
export async function seedDemo(
  platform: Platform,
  onSociety: OnSociety = () => undefined,
): Promise<DemoResult[]> {
  await refuseRealInstallation(platform.payload)
  const made: [DemoSociety, string][] = []
  for (const society of demoSocieties) made.push([society, await ensureSociety(platform, society)])
  await createPeople(
    platform.payload,
    Object.fromEntries(made.map(([{ slug }, tenant]) => [slug, tenant])),
  )
  const results: DemoResult[] = []
  for (const [society, tenant] of made) {
    onSociety(society.name)
    await fillSociety(platform, society, tenant)
    await describePortal(platform, { slug: society.slug, tenant })
    results.push(await readResult(platform, society, tenant))
  }
  return results
}
