import type { BusinessDate } from '../calendar'
import { evaluate } from '../formula'
import type { ProductDefinition, Words } from './definition/schema'
import { compileCondition } from './definition/variables'
import { ageOn, formulaInputs, membershipMonths } from './formula-inputs'
import type { Household } from './household'

export type EligibilityRule = 'entry-age' | 'status' | 'membership' | 'condition'

/** What one rule says about a member, in plain words. */
export type RuleResult = { rule: EligibilityRule; passed: boolean; words: string }

/** @returns one result for each rule that the terms have, in their order; none when everybody may join */
export function eligibilityOf(
  definition: ProductDefinition,
  household: Household,
  on: BusinessDate,
): RuleResult[] {
  return [
    ageResult(definition, household, on),
    statusResult(definition, household),
    membershipResult(definition, household, on),
    conditionResult(definition, household, on),
  ].filter((result) => result !== null)
}

function ageResult(
  { eligibility: { youngest, oldest } }: ProductDefinition,
  { member }: Household,
  on: BusinessDate,
): RuleResult | null {
  if (youngest === undefined && oldest === undefined) return null
  const asked = `The age at entry is ${rangeInWords(youngest, oldest)}`
  const age = ageOn(member.birthDate, on)
  const passed = age !== null && age >= (youngest ?? 0) && age <= (oldest ?? Infinity)
  const is = age === null ? 'no date of birth is known' : `the member is ${age} on ${on}`
  return { rule: 'entry-age', passed, words: `${asked}; ${is}.` }
}

function rangeInWords(youngest?: number, oldest?: number): string {
  if (youngest === undefined) return `at most ${oldest}`
  return oldest === undefined ? `at least ${youngest}` : `${youngest} to ${oldest}`
}

function statusResult(
  { eligibility: { statuses } }: ProductDefinition,
  { member: { status } }: Household,
): RuleResult | null {
  if (!statuses) return null
  const passed = statuses.some((each) => each === status)
  const words = `The member must be ${statuses.join(' or ')}; the status is ${status}.`
  return { rule: 'status', passed, words }
}

function membershipResult(
  { eligibility: { membershipMonths: asked } }: ProductDefinition,
  household: Household,
  on: BusinessDate,
): RuleResult | null {
  if (!asked) return null
  const months = membershipMonths(household, on)
  const passed = months !== null && months >= asked
  const words = `Members may join after ${asked} months of membership; it is ${months ?? 0} on ${on}.`
  return { rule: 'membership', passed, words }
}

function conditionResult(
  { eligibility: { condition }, fields }: ProductDefinition,
  household: Household,
  on: BusinessDate,
): RuleResult | null {
  if (!condition) return null
  const compiled = compileCondition(condition.formula, fields)
  const outcome = compiled.ok ? evaluate(compiled.formula, formulaInputs(household, on)) : compiled
  if (!outcome.ok) return conditionOf(condition.words, false, ` ${outcome.error.message}`)
  return conditionOf(condition.words, outcome.value, '')
}

const conditionOf = ({ en }: Words, passed: boolean, more: string): RuleResult => ({
  rule: 'condition',
  passed,
  words: `${en}${more}`,
})
