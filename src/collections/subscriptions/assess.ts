import { firstDay, type Period } from '../../domain/calendar'
import { isMotsheloError } from '../../domain/errors'
import { formatAmount } from '../../domain/money'
import {
  eligibilityOf,
  premiumFor,
  type Household,
  type Premium,
  type ProductDefinition,
} from '../../domain/products'
import { amountProblem, definitionOf, type VersionRow } from '../product-versions/terms'
import type { FieldProblem } from '../rules/refusal'
import type { HouseholdFacts } from './households'
import { spanProblem, termsOf, type Span } from './rules'

/** A subscription that somebody wants; without an amount the terms work it out. */
export type WantedSubscription = Span & { amount: number | null; plan: string | null }

/** An amount in thebe that holds from a month on, and the terms that gave it. */
export type WorkedAmount = { from: Period; amount: number; version: string; premium: Premium }

export type Assessment =
  | { problem: FieldProblem }
  /** `worked` begins with the first amount when terms worked it out; then those of later terms that moved. */
  | { amount: number; worked: WorkedAmount[] }

/** True when a definition asks anything of the member beyond what is on the subscription itself. */
export const asksHousehold = ({ amount, eligibility }: ProductDefinition): boolean =>
  ['price-table', 'salary-percent', 'formula'].includes(amount.rule) ||
  Object.values(eligibility).some((rule) => rule !== undefined)

/** True when the amount is not entered: a person could only repeat what the terms give. */
export const isWorkedOut = ({ amount }: ProductDefinition): boolean =>
  amount.rule !== 'fixed' && amount.rule !== 'member-chosen'

/**
 * Whether a member may subscribe, and for how much: by the terms in force in the first month. An amount
 * that was entered must be one that the terms gave in some month of the subscription.
 * @param facts the member's household; needed where `asksHousehold` says so
 * @param today the society's current month
 */
export function assessSubscription(
  wanted: WantedSubscription,
  { versions, facts, today }: { versions: VersionRow[]; facts?: HouseholdFacts; today: Period },
): Assessment {
  const problem = spanProblem(wanted)
  if (problem) return { problem }
  const terms = termsOf(wanted, versions, today)
  const [first] = terms
  if (!first)
    return { problem: { field: 'from', message: `The product has no terms in ${wanted.from}.` } }
  const household = householdOf(facts, wanted)
  const refused = refusedRule(definitionOf(first), household, firstDay(wanted.from))
  if (refused) return { problem: { field: 'member', message: refused } }
  const amount = amountOf(wanted, { first, terms, household, today })
  if ('problem' in amount) return amount
  const worked = [...(amount.worked ? [amount.worked] : [])]
  worked.push(...movedAmounts(wanted, { amount: amount.amount, first, versions, household }))
  return { amount: amount.amount, worked }
}

/** The household with what was chosen; nobody where the terms ask nothing of it. */
export function householdOf(
  facts: HouseholdFacts | undefined,
  wanted: Pick<WantedSubscription, 'amount' | 'plan'>,
): Household {
  const { amount, plan } = wanted
  const nobody = { id: '', name: '', birthDate: null, joinedOn: null, status: '', custom: {} }
  const known = facts ?? { member: nobody, dependants: [] }
  return { ...known, choice: { plan, amount } }
}

function refusedRule(
  definition: ProductDefinition,
  household: Household,
  on: string,
): string | null {
  const failed = eligibilityOf(definition, household, on).find(({ passed }) => !passed)
  return failed?.words ?? null
}

type Basis = { first: VersionRow; terms: VersionRow[]; household: Household; today: Period }
type Amount = { problem: FieldProblem } | { amount: number; worked?: WorkedAmount }

function amountOf(wanted: WantedSubscription, basis: Basis): Amount {
  const { first, terms, household, today } = basis
  const premium = workOut(first, household, wanted.from)
  if (wanted.amount === null || isWorkedOut(definitionOf(first))) {
    if ('problem' in premium) return premium
    const worked = { from: wanted.from, version: first.id, premium, amount: premium.amount }
    const isWorked = isWorkedOut(definitionOf(first))
    if (wanted.amount === null || wanted.amount === premium.amount)
      return { amount: premium.amount, ...(isWorked ? { worked } : {}) }
  }
  const problems = terms.map((version) => enteredProblem(version, wanted, { household, today }))
  if (problems.includes(null)) return { amount: wanted.amount }
  return { problem: { field: 'amount', message: problems.at(-1) ?? 'The terms refuse it.' } }
}

/**
 * Why a version refuses an amount that was entered, or null. Also today's age counts: a member who comes
 * from elsewhere brings what is deducted now.
 */
export function enteredProblem(
  version: VersionRow,
  wanted: WantedSubscription,
  { household, today }: Pick<Basis, 'household' | 'today'>,
): string | null {
  const entered = wanted.amount ?? 0
  if (!isWorkedOut(definitionOf(version))) return amountProblem(version, entered)
  const start = version.from > wanted.from ? version.from : wanted.from
  const periods = [start, today > start ? today : start]
  const premiums = periods.map((period) => workOut(version, household, period))
  if (premiums.some((premium) => 'amount' in premium && premium.amount === entered)) return null
  const [premium] = premiums
  if (!premium || 'problem' in premium) return premium?.problem.message ?? null
  return `The amount is ${formatAmount(premium.amount)}.`
}

/** Terms that moved everybody who was there move whoever is entered later as well. */
function movedAmounts(
  { from, until }: Span,
  {
    amount,
    first,
    versions,
    household,
  }: { amount: number; first: VersionRow; versions: VersionRow[]; household: Household },
): WorkedAmount[] {
  const worked: WorkedAmount[] = []
  const moving = versions
    .filter((version) => version.existing === 'move' && version.from > first.from)
    .filter((version) => version.from > from && (!until || version.from <= until))
    .sort((one, other) => (one.from < other.from ? -1 : 1))
  let current = amount
  for (const version of moving) {
    const premium = workOut(version, household, version.from)
    if ('problem' in premium || premium.amount === current) continue
    current = premium.amount
    worked.push({ from: version.from, version: version.id, premium, amount: current })
  }
  return worked
}

/** The premium of a household by a version's terms in a month, or the field that hinders it. */
export function workOut(
  version: VersionRow,
  household: Household,
  period: Period,
): Premium | { problem: FieldProblem } {
  try {
    return premiumFor(definitionOf(version), household, firstDay(period))
  } catch (error) {
    if (!isMotsheloError(error)) throw error
    const field = error.code === 'PREMIUM_PLAN_UNKNOWN' ? 'plan' : 'amount'
    return { problem: { field, message: error.message } }
  }
}
