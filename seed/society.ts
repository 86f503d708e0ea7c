import { createReadStream } from 'node:fs'
import { importMembers, importSubscriptions } from '../src/collections/imports'
import { slugs } from '../src/collections/slugs'
import { systemActor, type Actor } from '../src/domain/actor'
import type { Platform } from '../src/start'
import { initTenant } from '../src/tenants/init-tenant'
import { demoErrors } from './errors'
import { draftFormatOnce } from './draft-format'
import { createFamilies } from './families'
import { billJoiningFeesOnce } from './fees'
import { seedFile } from './files'
import { runMonth } from './month'
import { desksOf } from './people'
import { proposeOnce } from './proposal'
import type { DemoSociety } from './societies'

/** Finds the society by its slug, or makes it from its template. @returns its id */
export async function ensureSociety(
  platform: Platform,
  { slug, name, template }: DemoSociety,
): Promise<string> {
  const where = { slug: { equals: slug } }
  const pages = platform.storage.stream({ platform: true }, slugs.tenants, { where, select: [] })
  for await (const [row] of pages) if (row) return String(row.id)
  const actor = systemActor('demo')
  const { tenant } = await initTenant(platform, { slug, name, template, actor })
  return tenant
}

/** Brings the members in and runs the months, each step on the name of the person whose work it is. */
export async function fillSociety(
  platform: Platform,
  society: DemoSociety,
  tenant: string,
): Promise<void> {
  const { slug, months, proposal, hasJoiningFee } = society
  const desks = await desksOf(platform.payload, slug)
  if (!(await hasMembers(platform, tenant))) await importAll(platform, slug, tenant, desks.members)
  await createFamilies(platform, { slug, tenant, memberOfficer: desks.members.id })
  for (const period of months) await runMonth(platform, { slug, tenant, period, desks })
  await draftFormatOnce(platform, { tenant, financeOfficer: desks.finance.id })
  if (hasJoiningFee) await billJoiningFeesOnce(platform, tenant)
  if (proposal) await proposeOnce(platform, { tenant, proposal, actor: desks.finance })
}

/** Subscriptions come last: with them the import is complete, and what people changed since stays. */
async function hasMembers({ storage }: Platform, tenant: string): Promise<boolean> {
  const [found] = await storage.sum({ tenant }, slugs.subscriptions, { where: {}, fields: [] })
  return (found?.count ?? 0) > 0
}

async function importAll(
  platform: Platform,
  slug: string,
  tenant: string,
  actor: Actor,
): Promise<void> {
  const importers = { members: importMembers, subscriptions: importSubscriptions }
  for (const [name, importer] of Object.entries(importers)) {
    const source = createReadStream(seedFile(slug, `${name}.csv`))
    const { refused, errors } = await importer(platform, { tenant, source, actor })
    if (refused === 0) continue
    const [first] = errors
    throw demoErrors.DEMO_DATA_REFUSED(
      `seed/${slug}/${name}.csv, row ${first?.row}, ${first?.field}: ${first?.message}`,
    )
  }
}
