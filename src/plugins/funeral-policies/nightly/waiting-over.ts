import { addDays, type BusinessDate } from '../../../domain/calendar'
import { funeralTermsOf, monthsLater, premiumsSince } from '../../../domain/funeral'
import type { LifeRow, PolicyRow } from '../policies/types'
import type { Found } from './decide'
import type { Page } from './load'

/** A life that a natural death is covered of from a day on, after it waited. */
export type WaitingOver = {
  policy: PolicyRow
  life: LifeRow
  /** From when on it waited. */
  from: BusinessDate
  on: BusinessDate
}

/** Nights that were missed are made up for; what ended before is no news any more. */
const DAYS_OF_NEWS = 7

const COVERED = new Set(['in-force', 'grace'])

/**
 * The lives whose waiting has ended by now and had not before: by the months of these days, or by a
 * premium that came since the last night. The same life may be found on several nights.
 */
export function waitingOver({ covered }: Page, found: Found[], on: BusinessDate): WaitingOver[] {
  return found.flatMap((each) => {
    const { policy, change, terms } = each
    const months = terms.waiting.natural
    const premiums = funeralTermsOf(terms).waitingPremiums.natural
    const status = change?.status ?? policy.status
    if ((!months && !premiums) || !COVERED.has(status) || change?.waitAgain) return []
    return (covered.lives.get(policy.id) ?? []).flatMap((life): WaitingOver[] => {
      if (life.until || life.ageEnded) return []
      const from = later(life.from, policy.waitingSince)
      const monthsEnd = monthsLater(from, months)
      const received = receivedSince(each, from)
      const isOver = on >= monthsEnd && received.now >= premiums
      const isNews = monthsEnd > addDays(on, -DAYS_OF_NEWS) || received.before < premiums
      return isOver && isNews ? [{ policy, life, from, on }] : []
    })
  })
}

/** Premiums for the months since a day, with and without those that came since the last night. */
function receivedSince(
  { policy, premiums: { paid } }: Found,
  from: BusinessDate,
): { now: number; before: number } {
  const { premiumsFrom, premiumsBefore, paidTo } = policy
  const count = (months: string[]) =>
    premiumsSince({ from: premiumsFrom, before: premiumsBefore, months }, from)
  // A policy that no night has looked at yet: what came for it came before.
  const known = paidTo === null ? paid.slice(0, -1) : paid.filter((month) => month <= paidTo)
  return { now: count(paid), before: count(known) }
}

const later = (one: string, other: string | null): string => (other && other > one ? other : one)
