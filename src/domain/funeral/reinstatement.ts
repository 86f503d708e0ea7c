import type { BusinessDate } from '../calendar'
import type { ProductDefinition } from '../products'
import { monthsLater } from './dates'

export type Lapsed = {
  lapsedOn: BusinessDate
  /** Premiums owed for months up to now. */
  owed: number
  /** Whole premiums that came since the lapse. */
  receivedSince: number
}

export type Reinstatement =
  | { reinstates: true; waitAgain: boolean }
  | { reinstates: false; code: 'never' | 'too-late' | 'arrears' | 'no-premium' }

/** Whether a lapsed policy comes back on a day. */
export function reinstatementOn(
  { reinstatement }: Pick<ProductDefinition, 'reinstatement'>,
  { lapsedOn, owed, receivedSince }: Lapsed,
  on: BusinessDate,
): Reinstatement {
  if (!reinstatement) return { reinstates: false, code: 'never' }
  const { withinMonths, payArrears, waitAgain } = reinstatement
  if (on > monthsLater(lapsedOn, withinMonths)) return { reinstates: false, code: 'too-late' }
  if (payArrears && owed > 0) return { reinstates: false, code: 'arrears' }
  if (!payArrears && receivedSince < 1) return { reinstates: false, code: 'no-premium' }
  return { reinstates: true, waitAgain }
}
