import type { BusinessDate } from '../../calendar'
import { explain } from '../../formula'
import { assertAmount, formatAmount, LARGEST_AMOUNT, sumAmounts } from '../../money'
import type { AmountRule, ProductDefinition } from '../definition/schema'
import { compileAmount } from '../definition/variables'
import { productErrors } from '../errors'
import { formulaInputs } from '../formula-inputs'
import type { Household } from '../household'
import { chosenAmount } from './chosen'
import { percentOf } from './percent'
import { tableLines } from './table'
import type { Premium, PremiumLine } from './types'

type Rule<Name extends AmountRule['rule']> = Extract<AmountRule, { rule: Name }>

/**
 * The premium of a household on a day, with a line for each life that adds to it. The lines always
 * add up to the amount.
 * @param on ages and cover are those of this day
 * @returns thebe, above zero
 * @throws PREMIUM_PLAN_UNKNOWN, PREMIUM_AMOUNT_MISSING, PREMIUM_AMOUNT_REFUSED, PREMIUM_BIRTH_DATE_MISSING,
 * PREMIUM_BIRTH_DATE_AFTER, PREMIUM_MEMBER_NOT_PRICED, PREMIUM_SALARY_MISSING, PREMIUM_FORMULA_FAILED,
 * PREMIUM_OUT_OF_RANGE
 */
export function premiumFor(
  definition: ProductDefinition,
  household: Household,
  on: BusinessDate,
): Premium {
  const { rule } = definition.amount
  const lines = linesFor(definition, household, on)
  const amount = sumAmounts(lines.map((line) => line.amount))
  if (amount > 0 && amount <= LARGEST_AMOUNT) return { amount, lines }
  throw productErrors.PREMIUM_OUT_OF_RANGE(`The terms give an amount of ${formatAmount(amount)}.`, {
    rule,
    amount,
  })
}

function linesFor(
  definition: ProductDefinition,
  household: Household,
  on: BusinessDate,
): PremiumLine[] {
  const { amount, fields } = definition
  switch (amount.rule) {
    case 'fixed':
      return [whole(household, amount.amount, 'Fixed amount.')]
    case 'by-plan':
      return [planLine(amount, household)]
    case 'price-table':
      return tableLines(amount, household, on)
    case 'salary-percent':
      return [salaryLine(amount, household)]
    case 'formula':
      return [formulaLine(amount, { household, on, fields })]
    case 'member-chosen':
      return [whole(household, chosenAmount(amount, household), 'Chosen by the member.')]
  }
}

function whole({ member: { id, name } }: Household, amount: number, note: string): PremiumLine {
  const life = { life: id, name, relation: 'member' as const, age: null, band: null }
  return { ...life, amount: assertAmount(amount), covered: true, note }
}

function planLine({ plans }: Rule<'by-plan'>, household: Household): PremiumLine {
  const chosen = household.choice.plan
  const plan = plans.find(({ key }) => key === chosen)
  if (plan) return whole(household, plan.amount, `Plan ${plan.name.en}.`)
  const keys = plans.map(({ key }) => key).join(', ')
  const message = chosen ? `There is no plan "${chosen}".` : 'No plan was chosen.'
  throw productErrors.PREMIUM_PLAN_UNKNOWN(`${message} The plans are ${keys}.`, { rule: 'by-plan' })
}

function salaryLine(terms: Rule<'salary-percent'>, household: Household): PremiumLine {
  const { percent, salaryField, rounding, roundTo, minimum, maximum } = terms
  const salary = household.member.custom[salaryField]
  if (!Number.isSafeInteger(salary) || Number(salary) < 0) {
    throw productErrors.PREMIUM_SALARY_MISSING(`The member has no ${salaryField}.`, {
      rule: 'salary-percent',
      field: salaryField,
    })
  }
  const exact = percentOf(Number(salary), percent, { rounding, step: roundTo })
  const amount = Math.min(Math.max(exact, minimum ?? 0), maximum ?? LARGEST_AMOUNT)
  const limited = amount === exact ? '' : `, held to ${formatAmount(amount)}`
  const note = `${percent} % of ${formatAmount(Number(salary))}, rounded ${rounding} to ${formatAmount(roundTo)}${limited}.`
  return whole(household, amount, note)
}

function formulaLine(
  { formula: text }: Rule<'formula'>,
  {
    household,
    on,
    fields,
  }: { household: Household; on: BusinessDate } & Pick<ProductDefinition, 'fields'>,
): PremiumLine {
  const compiled = compileAmount(text, fields)
  if (!compiled.ok) throw failed(compiled.error)
  const trace = explain(compiled.formula, formulaInputs(household, on))
  if ('error' in trace.result) throw failed(trace.result.error)
  return { ...whole(household, trace.result.value, `Formula: ${text}`), trace }
}

const failed = ({ code: cause, message }: { code: string; message: string }) =>
  productErrors.PREMIUM_FORMULA_FAILED(message, { rule: 'formula', cause })
