import { allocate, priorityOf, type AllocationMethod, type WaterfallEntry } from '../allocation'
import { assertAmount, sumAmounts } from '../money'
import { matchingErrors } from './errors'
import type { DuePart } from './types'

export type AllocationPolicy = { method: AllocationMethod; waterfall: WaterfallEntry[] }

/** What becomes of the money of one item: of each part what is paid and what stays owing. */
export type Settlement<Part extends DuePart = DuePart> = {
  parts: (Part & { allocated: number; owing: number })[]
  allocated: number
  /** Goes to suspense or to the member's credit. */
  excess: number
  /** New arrears of the month less the older arrears that were settled. */
  arrears: number
}

/**
 * Divides what came for one member and code over its products.
 * @param received thebe, not negative
 * @throws SETTLEMENT_BROKEN when received ≠ allocated + excess or expected ≠ allocated + arrears
 */
export function settle<Part extends DuePart>(
  received: number,
  parts: Part[],
  policy: AllocationPolicy,
): Settlement<Part> {
  const due = parts.map((part) => ({
    key: part.key,
    amount: part.amount,
    priority: priorityOf(policy.waterfall, part.productKind, part.due),
  }))
  const { lines, excess } = allocate(received, policy.method, due)
  const settled = parts.map((part, index) => {
    const allocated = (lines[index] as { amount: number }).amount
    return { ...part, allocated, owing: part.amount - allocated }
  })
  const allocated = sumAmounts(settled.map((part) => part.allocated))
  const expected = sumAmounts(settled.filter(isCurrent).map((part) => part.amount))
  const created = sumAmounts(settled.filter(isCurrent).map((part) => part.owing))
  const repaid = sumAmounts(
    settled.filter((part) => !isCurrent(part)).map((part) => part.allocated),
  )
  const arrears = assertAmount(created - repaid)
  if (allocated + excess !== received || allocated + arrears !== expected) {
    throw matchingErrors.SETTLEMENT_BROKEN('The parts of an item do not add up.')
  }
  return { parts: settled, allocated, excess, arrears }
}

const isCurrent = (part: DuePart): boolean => part.due === 'current'
