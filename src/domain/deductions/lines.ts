import type { Period } from '../calendar'
import { assertAmount } from '../money'
import { isOrderActive } from './standing'
import type { DeductionAction, DeductionLine, DeductionPart, StandingOrder } from './types'

/** Members and codes are ids and digits: neither holds the separator. */
export const lineKey = (memberId: string, deductionCode: string): string =>
  `${memberId}:${deductionCode}`

/**
 * Adds orders up to lines, one for each member and code. Feed it in any order and in any number of
 * calls; memory grows with the lines, not with the calls.
 */
export class DeductionLines<Part extends DeductionPart = DeductionPart> {
  private readonly byKey = new Map<string, DeductionLine<Part>>()

  constructor(private readonly period: Period) {}

  /** Takes an order when it is active in the period and for more than zero. */
  add(order: Omit<StandingOrder, keyof DeductionPart> & { part: Part }): void {
    const { memberId, deductionCode, part } = order
    if (part.amount === 0 || !isOrderActive(order, this.period)) return
    const key = lineKey(memberId, deductionCode)
    const line = this.byKey.get(key)
    if (!line) {
      this.byKey.set(key, {
        memberId,
        deductionCode,
        amount: assertAmount(part.amount),
        parts: [part],
      })
      return
    }
    line.amount = assertAmount(line.amount + part.amount)
    line.parts.push(part)
  }

  get(memberId: string, deductionCode: string): DeductionLine<Part> | undefined {
    return this.byKey.get(lineKey(memberId, deductionCode))
  }

  values(): IterableIterator<DeductionLine<Part>> {
    return this.byKey.values()
  }

  get size(): number {
    return this.byKey.size
  }
}

/**
 * What a line is to the payroll, against the last file it took.
 * @param previous thebe deducted before under the same member and code; null when there was nothing
 * @param current thebe to deduct now; 0 or null when it ends
 */
export function actionFor(previous: number | null, current: number | null): DeductionAction | null {
  const before = previous ?? 0
  const now = current ?? 0
  if (before === 0) return now === 0 ? null : 'NEW'
  if (now === 0) return 'CEASE'
  return before === now ? 'NOCHANGE' : 'AMEND'
}
