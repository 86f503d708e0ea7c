import { ageAt, type BusinessDate } from '../calendar'
import type { FormulaInputs } from '../formula'
import { monthsBetween } from '../formula/functions/months'
import { CUSTOM } from './definition/variables'
import { livesOn, type Household } from './household'

/** The values that formulas of a product read; what is not known is empty. */
export function formulaInputs(household: Household, on: BusinessDate): FormulaInputs {
  const { member, choice } = household
  const lives = livesOn(household, on)
  return {
    'member.age': ageOn(member.birthDate, on),
    'member.membershipMonths': membershipMonths(household, on),
    'member.status': member.status,
    'household.lives': lives.length,
    'household.children': lives.filter(({ relation }) => relation === 'child').length,
    plan: choice.plan ?? null,
    ...Object.fromEntries(
      Object.entries(member.custom).map(([key, value]) => [`${CUSTOM}${key}`, value]),
    ),
  }
}

/** Completed years on a day; null when the birth is not known or after it. */
export const ageOn = (birthDate: BusinessDate | null, on: BusinessDate): number | null =>
  birthDate && birthDate <= on ? ageAt(birthDate, on) : null

/** Full months since the member joined, with those of former service that count; null when not known. */
export const membershipMonths = (
  { member: { joinedOn, creditedMonths = 0 } }: Household,
  on: BusinessDate,
): number | null => (joinedOn ? monthsBetween(joinedOn, on) + creditedMonths : null)
