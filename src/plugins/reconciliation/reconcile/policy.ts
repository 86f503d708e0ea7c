import {
  defaultWaterfall,
  type AllocationMethod,
  type WaterfallEntry,
} from '../../../domain/allocation'
import type { AllocationPolicy, Tolerance } from '../../../domain/matching'
import type { Operations, Row } from '../../../storage/types'
import { allRows } from '../../../storage/reading'
import { reconciliationSlugs } from '../slugs'

export type ReconciliationPolicy = AllocationPolicy & {
  tolerance: Tolerance
  excessTo: 'suspense' | 'member-credit'
}

type PolicyRow = Row & {
  from: string
  method: AllocationMethod
  waterfall: WaterfallEntry[]
  toleranceAmount: number
  tolerancePercent: string
  excessTo: ReconciliationPolicy['excessTo']
}

/** The policy in force in a period: the latest that has begun, else the default. */
export async function policyFor(
  operations: Operations,
  tenant: string,
  period: string,
): Promise<ReconciliationPolicy> {
  const rows = await allRows<PolicyRow>(operations, { tenant }, reconciliationSlugs.policies, {
    where: { from: { less_than_equal: period } },
  })
  const row = rows.sort((a, b) => (a.from < b.from ? 1 : -1))[0]
  return {
    method: row?.method ?? 'waterfall',
    waterfall: row?.waterfall ?? defaultWaterfall,
    tolerance: { amount: row?.toleranceAmount ?? 0, percent: row?.tolerancePercent ?? '0' },
    excessTo: row?.excessTo ?? 'suspense',
  }
}
