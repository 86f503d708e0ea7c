import type { BusinessDate } from '../calendar'
import { monthsLater } from './dates'
import { premiumsSince } from './premiums'
import { funeralTermsOf } from './terms'
import type { Cause, LifeFacts, PolicyFacts } from './types'

/** How far the waiting of a life is for a cause of death. */
export type Waiting = {
  /** From when on it is counted: the life's first day, or a reinstatement that begins anew. */
  from: BusinessDate
  months: number
  /** The first day on which the months are over. */
  monthsEnd: BusinessDate
  premiums: number
  received: number
  isOver: boolean
}

/** The waiting on a day: months since the life began, and premiums received for them. Both must be over. */
export function waitingOn(
  policy: PolicyFacts,
  life: Pick<LifeFacts, 'from'>,
  { on, cause }: { on: BusinessDate; cause: Cause },
): Waiting {
  const from = waitingFrom(policy, life, on)
  const months = policy.terms.waiting[cause]
  const premiums = funeralTermsOf(policy.terms).waitingPremiums[cause]
  const received = premiumsSince(policy.premiums, from)
  const monthsEnd = monthsLater(from, months)
  return {
    ...{ from, months, monthsEnd, premiums, received },
    isOver: on >= monthsEnd && received >= premiums,
  }
}

function waitingFrom(
  { history }: PolicyFacts,
  { from }: Pick<LifeFacts, 'from'>,
  on: BusinessDate,
): BusinessDate {
  const again = history.findLast((since) => since.waitAgain && since.on <= on)
  return again && again.on > from ? again.on : from
}
