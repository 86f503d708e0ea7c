import { sumAmounts } from '../money'

/** What the society holds for the member on one of the member's accounts. */
export type HeldBalance = {
  memberAccount: string
  number: string
  /** Id of the control account. */
  account: string
  /** Thebe, above zero. */
  amount: number
}

/** What the member still owes for a month of a subscription. */
export type OwedMonth = {
  /** Id of the arrears, or of the bill. */
  arrears: string
  /** True for a bill of a fee. */
  isFee?: boolean
  subscription: string
  period: string
  /** Thebe, above zero. */
  amount: number
}

export type Settlement = {
  /** Thebe that the society owes the member. */
  held: number
  /** Thebe that the member owes the society. */
  owed: number
  /** What is kept back for arrears, oldest month first. */
  withheld: (OwedMonth & { paid: number })[]
  withheldTotal: number
  /** Thebe to pay out: held less withheld. */
  payable: number
  /** Thebe of arrears that stay owing. */
  stillOwed: number
}

/**
 * Works out what is owed both ways when a member leaves.
 * @param withhold keeps arrears back from what is held, as far as it goes, the oldest month first
 */
export function settle(
  held: readonly HeldBalance[],
  owed: readonly OwedMonth[],
  { withhold }: { withhold: boolean },
): Settlement {
  const total = sumAmounts(held.map(({ amount }) => amount))
  const owing = sumAmounts(owed.map(({ amount }) => amount))
  const withheld = withhold ? payOldest(total, owed) : []
  const withheldTotal = sumAmounts(withheld.map(({ paid }) => paid))
  return {
    held: total,
    owed: owing,
    withheld,
    withheldTotal,
    payable: total - withheldTotal,
    stillOwed: owing - withheldTotal,
  }
}

/** What an amount pays of what is owed, the oldest month first. @param available thebe */
export function payOldest(available: number, owed: readonly OwedMonth[]): Settlement['withheld'] {
  const kept: Settlement['withheld'] = []
  let left = available
  for (const month of [...owed].sort(byAge)) {
    const paid = Math.min(left, month.amount)
    if (paid === 0) break
    left -= paid
    kept.push({ ...month, paid })
  }
  return kept
}

/** Of one month the order is that of the ids, so that the same statement always settles the same way. */
function byAge(left: OwedMonth, right: OwedMonth): number {
  if (left.period !== right.period) return left.period < right.period ? -1 : 1
  return left.arrears < right.arrears ? -1 : 1
}
