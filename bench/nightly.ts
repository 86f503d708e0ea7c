import type { Where } from 'payload'
import { importMembers, importSubscriptions } from '../src/collections/imports'
import { slugs } from '../src/collections/slugs'
import { systemActor } from '../src/domain/actor'
import { runNight } from '../src/plugins/funeral-policies'
import { reconciliationSlugs } from '../src/plugins/reconciliation'
import type { Platform } from '../src/start'
import type { Row } from '../src/storage/types'
import { initTenant } from '../src/tenants/init-tenant'
import { openBench } from './database'
import { measure, round } from './measure'
import { bytesOf, membersCsv, memberNumber } from './month'
import { plainNight } from './plain-night'

const actor = systemActor('bench')
const PLAIN_POLICIES = 300
const CHUNK = 5000

/** One member in ten owes a premium, and one in ten three. */
const owes = (index: number): string[] =>
  [['2026-02'], ['2026-02', '2026-03', '2026-04']][index % 10] ?? []

/** Nights of a society with funeral policies, and what a loop over the Local API takes for the same. */
export async function benchNightly({ policies }: { policies: number }) {
  const platform = await openBench()
  try {
    const tenant = await societyOf(platform, policies)
    const { storage } = platform
    const night = (on: string) => measure(() => runNight(storage, { tenant, on, actor }))
    const made = await night('2026-01-31')
    await oweArrears(platform, tenant)
    const notices = await night('2026-04-16')
    const lapses = await night('2026-05-05')
    const quiet = await night('2026-05-06')
    const plain = await plainNight(platform, tenant, Math.min(policies, PLAIN_POLICIES))
    const perSecond = policies / lapses.seconds
    return {
      bench: 'nightly',
      policies,
      lives: policies * 3,
      nights: { made, notices, lapses, quiet },
      policiesPerSecond: Math.round(perSecond),
      peakMegabytes: Math.max(notices.peakMegabytes, lapses.peakMegabytes),
      localApi: { policiesPerSecond: round(plain), ratio: round(perSecond / plain, 1) },
    }
  } finally {
    await platform.close()
  }
}

async function societyOf(platform: Platform, policies: number): Promise<string> {
  const { storage } = platform
  const order = { slug: 'bench', name: 'Bench', template: 'burial', actor } as const
  const { tenant } = await initTenant(platform, order)
  const [version] = await rows(platform, tenant, slugs.productVersions, {
    amount: { equals: 8500 },
  })
  const set = { definition }
  await storage.updateMany({ tenant }, slugs.productVersions, [{ id: String(version?.id), set }])
  await importMembers(platform, { tenant, actor, source: bytesOf(membersCsv(policies)) })
  await importSubscriptions(platform, { tenant, actor, source: bytesOf(plansCsv(policies)) })
  const family = ['spouse', 'child']
  for await (const page of storage.stream({ tenant }, slugs.members, { pageSize: CHUNK })) {
    const dependants = page.flatMap(({ id }) =>
      family.map((relation, at) => ({
        ...{ member: id, surname: 'Tau', forenames: 'Neo', relation },
        birthDate: at ? '2012-03-04' : '1980-03-04',
      })),
    )
    await storage.insertMany({ tenant }, slugs.dependants, dependants)
  }
  return tenant
}

function* plansCsv(policies: number): Generator<string> {
  yield 'member_no,product,amount,deduction_code,start,end\n'
  for (let index = 0; index < policies; index += 1)
    yield `${memberNumber(index)},FUN-A,85.00,4471,2026-01,\n`
}

const definition = {
  amount: { rule: 'fixed', amount: 8500 },
  waiting: { natural: 6, accident: 0, suicide: 12 },
  graceMonths: 2,
  lapse: { afterMissed: 3 },
  reinstatement: { withinMonths: 11 },
  funeral: {
    limits: { child: { coverEnds: 21, studentCoverEnds: 25 } },
    lapsedDeduction: 'stop',
    tables: [{ bands: [{ from: 0, to: null }], sums: { member: [2_000_000] } }],
  },
}

/** What posted remittances would have left owing. */
async function oweArrears(platform: Platform, tenant: string): Promise<void> {
  const { storage } = platform
  const [authority] = await rows(platform, tenant, slugs.payrollAuthorities, {})
  const remittance = storage.newId()
  await storage.insertMany({ tenant }, reconciliationSlugs.remittances, [
    {
      ...{ id: remittance, title: 'GOV 2026-02', payrollAuthority: authority?.id },
      ...{ period: '2026-02', sequence: 1, status: 'posted', businessDate: '2026-02-28' },
      ...{ sha256: 'bench', lines: 0, amount: 0, fee: 0, vat: 0, importedBy: actor.id },
    },
  ])
  let index = 0
  for await (const page of storage.stream({ tenant }, slugs.subscriptions, { pageSize: CHUNK })) {
    const arrears = page.flatMap(({ id, member, product }) =>
      owes(index++).map((period) => ({
        ...{ member, product, subscription: id, deductionCode: '4471', period, remittance },
        ...{
          amount: 8500,
          outstanding: 8500,
          status: 'open',
          part: {},
          item: `${period}:${String(id)}`,
        },
      })),
    )
    await storage.insertMany({ tenant }, reconciliationSlugs.arrears, arrears)
  }
  await storage.refreshStatistics([reconciliationSlugs.arrears, slugs.dependants])
}

async function rows(
  { storage }: Platform,
  tenant: string,
  collection: string,
  where: Where,
): Promise<Row[]> {
  for await (const page of storage.stream({ tenant }, collection, { where })) return page
  return []
}
