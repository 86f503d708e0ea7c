import { slugs } from '../../collections/slugs'
import { defaultWaterfall } from '../../domain/allocation'
import type { SeedTenant } from '../../platform'
import { allRows } from '../../storage/reading'
import { reconciliationSlugs } from './slugs'

/** Old enough for any month a society brings with it. */
const FROM = '2000-01'

/** Gives a new society its policy, so that it is there to be changed, and the posting rule of take-backs. */
export const seedReconciliation: SeedTenant = async ({ transaction, tenant }) => {
  await transaction.insertMany({ tenant }, reconciliationSlugs.policies, [
    {
      from: FROM,
      method: 'waterfall',
      waterfall: defaultWaterfall,
      toleranceAmount: 0,
      tolerancePercent: '0',
      excessTo: 'suspense',
    },
  ])
  const rules = await allRows(transaction, { tenant }, slugs.postingRules, {
    where: { event: { equals: 'remittance.suspense' } },
  })
  const suspense = rules[0]?.creditAccount
  if (!suspense) return
  await transaction.insertMany(
    { tenant },
    slugs.postingRules,
    [
      {
        event: 'suspense.taken-back',
        debitFrom: 'product',
        creditFrom: 'account',
        creditAccount: suspense,
      },
    ],
    { onConflict: 'skip' },
  )
}
