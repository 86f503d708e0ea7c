import { addDays, type BusinessDate } from '../calendar'
import { monthsLater, type CoverDecision } from '../funeral'
import { formatCurrency } from '../money'
import type { ClaimRule, Eligibility, Filed } from './types'

type Values = ClaimRule['values']

const says = (
  rule: string,
  passed: boolean | null,
  code: string,
  values: Values = {},
): ClaimRule => ({ rule, passed, code, values })

/** Everything passed pays; one rule that refuses refuses, whatever the others do not know. */
function outcome(rules: ClaimRule[], amount: number | null): Eligibility {
  if (rules.some(({ passed }) => passed === false)) return { eligible: 'no', amount: null, rules }
  if (amount === null || rules.some(({ passed }) => passed === null))
    return { eligible: 'unclear', amount: null, rules }
  return { eligible: 'yes', amount, rules }
}

/** Whether it was filed in the months that the society gives; no rule without a limit. */
function filedInTime({ filedOn, eventOn }: Filed, months: number | null): ClaimRule[] {
  if (!months) return []
  const last = monthsLater(eventOn, months)
  const code = filedOn <= last ? 'claim-in-time' : 'claim-late'
  return [says('filed', filedOn <= last, code, { filedOn, last, months })]
}

/** A death: what the policy says of it, and whether the claim came in time. */
export function funeralEligibility(
  cover: CoverDecision,
  filed: Filed,
  withinMonths: number | null,
): Eligibility {
  return outcome([...cover.rules, ...filedInTime(filed, withinMonths)], cover.amount)
}

export type BenefitFacts = Filed & {
  /** Thebe that the type pays; null when nobody has entered it. */
  benefit: number | null
  waitingMonths: number
  withinMonths: number | null
  joinedOn: BusinessDate | null
  /** The last day of membership; null for a member. */
  leftOn: BusinessDate | null
}

/** A benefit of the society's own: an amount for members after some months. */
export function benefitEligibility(facts: BenefitFacts): Eligibility {
  const { benefit, eventOn, joinedOn, leftOn, waitingMonths } = facts
  const isMember = joinedOn !== null && joinedOn <= eventOn && (!leftOn || eventOn <= leftOn)
  const rules = [
    isMember
      ? says('member', true, 'member-there', { joinedOn })
      : says('member', false, 'member-not-there', { eventOn }),
    ...waited(joinedOn, eventOn, waitingMonths),
    ...filedInTime(facts, facts.withinMonths),
    benefit === null
      ? says('benefit', null, 'benefit-unknown')
      : says('benefit', true, 'benefit-amount', { amount: formatCurrency(benefit) }),
  ]
  return outcome(rules, benefit)
}

function waited(joinedOn: BusinessDate | null, on: BusinessDate, months: number): ClaimRule[] {
  if (!joinedOn || months === 0) return []
  const end = monthsLater(joinedOn, months)
  const code = on >= end ? 'member-waited' : 'member-waiting'
  return [says('waiting', on >= end, code, { months, end, last: addDays(end, -1) })]
}

export type WithdrawalFacts = {
  /** Thebe asked for. */
  wanted: number
  /** Thebe on the account. */
  balance: number
  /** Thebe that other claims on this account will take, decided or not. */
  claimed: number
}

/** Money of the member's own: what is there and not asked for by another claim. */
export function withdrawalEligibility({ wanted, balance, claimed }: WithdrawalFacts): Eligibility {
  const free = balance - claimed
  const values = {
    ...{ wanted: formatCurrency(wanted), balance: formatCurrency(balance) },
    ...{ claimed: formatCurrency(claimed), free: formatCurrency(Math.max(0, free)) },
  }
  const isThere = wanted > 0 && wanted <= free
  const rules = [says('balance', isThere, isThere ? 'balance-enough' : 'balance-short', values)]
  return outcome(rules, wanted)
}

export type ExitFacts = {
  /** Thebe that the approved exit leaves to be paid; null without an approved exit. */
  payable: number | null
  /** Thebe of it that other claims take. */
  claimed: number
}

/** What is left to pay to somebody who left. */
export function exitEligibility({ payable, claimed }: ExitFacts): Eligibility {
  if (payable === null) return outcome([says('exit', false, 'exit-none')], null)
  const left = payable - claimed
  const values = { payable: formatCurrency(payable), left: formatCurrency(Math.max(0, left)) }
  return outcome([says('exit', left > 0, left > 0 ? 'exit-payable' : 'exit-nothing', values)], left)
}
