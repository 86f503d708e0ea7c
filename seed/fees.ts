import { slugs } from '../src/collections/slugs'
import { systemActor } from '../src/domain/actor'
import { billFees, feeSlugs } from '../src/plugins/membership-fees'
import type { Platform } from '../src/start'
import { allRows, firstRow } from '../src/storage/reading'
import type { Row } from '../src/storage/types'
import { PERIOD } from './societies'

/** Members who owe the joining fee, which is paid at the office and not by payroll. */
const OWING = ['M000001', 'M000002']
const FEE = 20_000

const actor = systemActor('demo')

/** A joining fee, billed to two members who have not paid it yet. */
export async function billJoiningFeesOnce(platform: Platform, tenant: string): Promise<void> {
  const { storage } = platform
  if (await firstRow(storage, { tenant }, feeSlugs.fees, {})) return
  const product = await joiningFee(platform, tenant)
  const members = await allRows<Row & { id: string }>(storage, { tenant }, slugs.members, {
    where: { memberNumber: { in: OWING } },
  })
  for (const { id: member } of members) {
    const order = { tenant, member, product, amount: FEE, from: PERIOD }
    await create(platform, slugs.subscriptions, order)
  }
  await billFees(storage, { tenant, to: PERIOD, actor })
}

async function joiningFee(platform: Platform, tenant: string): Promise<string> {
  const { storage } = platform
  const known = await firstRow(storage, { tenant }, slugs.products, { code: { equals: 'JOIN' } })
  if (known) return String(known.id)
  const income = await firstRow(storage, { tenant }, slugs.accounts, { code: { equals: '4000' } })
  const product = await create(platform, slugs.products, {
    ...{ tenant, code: 'JOIN', name: 'Joining fee', kind: 'joining-fee', status: 'active' },
    ...{ account: income?.id, billedFrom: PERIOD },
  })
  const definition = { amount: { rule: 'fixed', amount: FEE }, frequency: 'once' }
  const terms = { tenant, product, from: PERIOD, status: 'published', definition }
  await create(platform, slugs.productVersions, terms)
  return product
}

async function create(
  { payload }: Platform,
  collection: 'products' | 'product-versions' | 'subscriptions',
  data: object,
): Promise<string> {
  const { id } = await payload.create({
    ...{ collection, data: data as never, depth: 0, overrideAccess: true, context: { actor } },
  })
  return String(id)
}
