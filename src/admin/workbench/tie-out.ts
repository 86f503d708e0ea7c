import { assertAmount } from '../../domain/money'
import type { TextKey } from '../translations'
import type { CategoryTotal, RemittanceFigures } from './types'

export type Tie = { label: TextKey; left: number; right: number | null; difference: number | null }

export type Totals = Omit<CategoryTotal, 'category'>

/** Adds the categories up. */
export function totalOf(categories: CategoryTotal[]): Totals {
  const total: Totals = {
    lines: 0,
    items: 0,
    expected: 0,
    received: 0,
    allocated: 0,
    suspense: 0,
    arrears: 0,
  }
  for (const category of categories) {
    for (const key of Object.keys(total) as (keyof Totals)[])
      total[key] = assertAmount(total[key] + category[key])
  }
  return total
}

/**
 * The three ways in which a month must agree. They are worked out from the items, not from what the
 * reconciliation wrote down, so that the screen shows a difference wherever one is.
 */
export function tiesOf(remittance: RemittanceFigures, categories: CategoryTotal[]): Tie[] {
  const { expected, allocated, suspense, arrears } = totalOf(categories)
  const { amount, fee, vat, bankReceipt } = remittance
  return [
    tie('tieReceived', amount, allocated + suspense),
    tie('tieExpected', expected, allocated + arrears),
    tie('tieBank', amount - fee - vat, bankReceipt),
  ]
}

function tie(label: TextKey, left: number, right: number | null): Tie {
  return { label, left, right, difference: right === null ? null : left - right }
}
