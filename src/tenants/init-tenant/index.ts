import type { Payload } from 'payload'
import { slugs } from '../../collections/slugs'
import type { Actor } from '../../domain/actor'
import { platformOf, type SeedContext } from '../../platform'
import type { Storage, Transaction } from '../../storage/types'
import { templates, type TemplateName } from '../templates'
import { createChart, type Ids } from './chart'
import { creator } from './create'
import { initTenantErrors } from './errors'
import { createPayroll, createProducts } from './products'
import { assertNewTenant, type NewTenant } from './validate'

export { initTenantErrors } from './errors'
export type { NewTenant } from './validate'

export type InitTenant = NewTenant & { actor: Actor }

/** Ids of what was made, by code. */
export type InitialisedTenant = {
  tenant: string
  accounts: Ids
  payrollAuthorities: Ids
  deductionCodes: Ids
  products: Ids
}

const TENANTS_LOCK = 'tenants'

/**
 * Makes a society from a template: chart of accounts, posting rules, payroll authority with its
 * deduction codes, products, and what the plugins add. All of it in one transaction.
 * @throws SLUG_INVALID, NAME_INVALID, TEMPLATE_UNKNOWN, SLUG_TAKEN; nothing is made then
 */
export async function initTenant(
  { payload, storage }: { payload: Payload; storage: Storage },
  { slug, name, template, actor }: InitTenant,
): Promise<InitialisedTenant> {
  assertNewTenant({ slug, name, template })
  return storage.transaction(async (transaction) => {
    await assertFree(transaction, slug)
    const create = creator(payload, transaction, actor)
    const society = { slug, name: name.trim(), kind: template, status: 'active' }
    const tenant = await create(slugs.tenants, society)
    return furnishTenant({ payload, storage, transaction, tenant, template, actor })
  })
}

/**
 * Gives a society that was just made what its kind needs: chart of accounts, posting rules, payroll
 * authority, deduction codes, products, and what the plugins add.
 */
export async function furnishTenant(context: SeedContext): Promise<InitialisedTenant> {
  const { payload, transaction, tenant, actor } = context
  const create = creator(payload, transaction, actor)
  const definition = templates[context.template as TemplateName]
  const platform = platformOf(payload)
  const accounts = await createChart(
    transaction,
    { tenant, actor },
    definition,
    platform.postingEvents,
  )
  const payroll = await createPayroll(create, tenant, definition)
  const { deductionCodes } = payroll
  const products = await createProducts(create, tenant, definition, { accounts, deductionCodes })
  for (const { seed } of platform.seedTenant) await seed(context)
  return { tenant, accounts, ...payroll, products }
}

/** Two calls with one slug wait for each other, so that the second gets a clear answer. */
async function assertFree(transaction: Transaction, slug: string): Promise<void> {
  await transaction.nextNumbers({ platform: true }, TENANTS_LOCK, 0)
  const options = { where: { slug: { equals: slug } }, select: ['slug'] }
  for await (const [taken] of transaction.stream({ platform: true }, slugs.tenants, options)) {
    if (taken) {
      throw initTenantErrors.SLUG_TAKEN(`slug: a society named "${slug}" exists already.`, {
        field: 'slug',
        slug,
      })
    }
  }
}
