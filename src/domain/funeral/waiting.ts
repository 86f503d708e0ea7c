import type { BusinessDate } from '../calendar'
import { monthsLater } from './dates'
import { premiumsSince } from './premiums'
import { funeralTermsOf } from './terms'
import type { Cause, LifeFacts, PolicyFacts } from './types'

/** How far the waiting of a life is for a cause of death. */
export type Waiting = {
  /** From when on it is counted: the life's first day, or a reinstatement that begins anew. */
  from: BusinessDate
  /** As many as are left to wait, without what an earlier membership counts for. */
  months: number
  /** Months of an earlier membership that were taken off. */
  credited: number
  /** The first day on which the months are over. */
  monthsEnd: BusinessDate
  premiums: number
  received: number
  isOver: boolean
}

/**
 * The waiting on a day: months since the life began, and premiums received for them. Both must be over. An
 * earlier membership that counts makes both less; not after a reinstatement, from which everybody waits anew.
 */
export function waitingOn(
  policy: PolicyFacts,
  life: WaitingLife,
  { on, cause }: { on: BusinessDate; cause: Cause },
): Waiting {
  const from = waitingFrom(policy, life, on)
  const asked = policy.terms.waiting[cause]
  const credit = from === life.from ? life.creditedMonths : 0
  const months = Math.max(0, asked - credit)
  const premiums = Math.max(0, funeralTermsOf(policy.terms).waitingPremiums[cause] - credit)
  const received = premiumsSince(policy.premiums, from)
  const monthsEnd = monthsLater(from, months)
  return {
    ...{ from, months, credited: asked - months, monthsEnd, premiums, received },
    isOver: on >= monthsEnd && received >= premiums,
  }
}

type WaitingLife = Pick<LifeFacts, 'from' | 'creditedMonths'>

function waitingFrom(
  { history }: PolicyFacts,
  { from }: WaitingLife,
  on: BusinessDate,
): BusinessDate {
  const again = history.findLast((since) => since.waitAgain && since.on <= on)
  return again && again.on > from ? again.on : from
}
