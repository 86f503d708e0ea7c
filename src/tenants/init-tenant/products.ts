import { slugs } from '../../collections/slugs'
import type { ProductTemplate, SocietyTemplate } from '../templates'
import type { Ids } from './chart'
import type { Create } from './create'

/** Payroll authorities with their deduction codes. */
export async function createPayroll(
  create: Create,
  tenant: string,
  { payrollAuthorities }: SocietyTemplate,
): Promise<{ payrollAuthorities: Ids; deductionCodes: Ids }> {
  const authorities: Ids = {}
  const deductionCodes: Ids = {}
  for (const { code, name, deductionCodes: codes } of payrollAuthorities) {
    const authority = { tenant, code, name, fileMode: 'full', status: 'active' }
    const payrollAuthority = await create(slugs.payrollAuthorities, authority)
    authorities[code] = payrollAuthority
    for (const deductionCode of codes) {
      const data = { tenant, ...deductionCode, payrollAuthority, status: 'active' }
      deductionCodes[deductionCode.code] = await create(slugs.deductionCodes, data)
    }
  }
  return { payrollAuthorities: authorities, deductionCodes }
}

/** Products, each with its first terms. */
export async function createProducts(
  create: Create,
  tenant: string,
  { products, productsFrom }: SocietyTemplate,
  { accounts, deductionCodes }: { accounts: Ids; deductionCodes: Ids },
): Promise<Ids> {
  const ids: Ids = {}
  for (const product of products) {
    const { code, name, kind } = product
    const id = await create(slugs.products, {
      tenant,
      code,
      name,
      kind,
      deductionCode: deductionCodes[product.deductionCode],
      account: accounts[product.account],
      status: 'active',
    })
    await create(slugs.productVersions, {
      tenant,
      product: id,
      from: productsFrom,
      status: 'published',
      ...terms(product),
    })
    ids[code] = id
  }
  return ids
}

function terms({ amount, terms: more }: ProductTemplate) {
  if (amount === undefined) return { amountRule: 'member-chosen' }
  const plain = { amountRule: 'fixed', amount }
  return more ? { ...plain, definition: { amount: { rule: 'fixed', amount }, ...more } } : plain
}
