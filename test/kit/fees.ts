import type { CollectionSlug } from 'payload'
import { slugs } from '../../src/collections/slugs'
import type { Frequency } from '../../src/domain/products'
import type { Row } from '../../src/storage/types'
import { maker, type PayrollMonth } from './payroll-month'

type FeeTerms = {
  code: string
  frequency: Frequency
  /** Thebe. */
  amount: number
  kind?: string
  onAdmission?: boolean
}

/** A product that is due once or each year, under the society's own deduction code, billed from 2026-01. */
export async function addFeeProduct(
  month: PayrollMonth,
  { code, frequency, amount, kind = 'joining-fee', onAdmission = false }: FeeTerms,
): Promise<string> {
  const { tenant, platform } = month
  const create = async (collection: string, data: object) => {
    const { id } = await platform.payload.create({
      ...{ collection: collection as CollectionSlug, data: { tenant, ...data } as never },
      ...{ depth: 0, overrideAccess: true, context: { actor: maker } },
    })
    return String(id)
  }
  const [dues] = await month.rows<Row & { account: string; deductionCode: string }>(
    slugs.products,
    { code: { equals: 'DUES' } },
  )
  const product = await create(slugs.products, {
    ...{ code, name: code, kind, onAdmission, billedFrom: '2026-01', status: 'active' },
    ...{ account: dues?.account, deductionCode: dues?.deductionCode },
  })
  await create(slugs.productVersions, {
    ...{ product, from: '2020-01', status: 'published' },
    definition: { amount: { rule: 'fixed', amount }, frequency },
  })
  return product
}
