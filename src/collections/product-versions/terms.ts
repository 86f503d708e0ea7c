import type { Period } from '../../domain/calendar'
import { formatAmount } from '../../domain/money'
import {
  chosenProblem,
  readDefinition,
  type AmountRuleName,
  type ProductDefinition,
} from '../../domain/products'
import type { FieldProblem } from '../rules/refusal'

/** The terms that a list can show and an API can ask for; the definition has them all. In thebe and months. */
export type PlainTerms = {
  amountRule: AmountRuleName
  amount?: number | null
  minimum?: number | null
  maximum?: number | null
  step?: number | null
  waitingMonths?: number | null
  graceMonths?: number | null
}

/** What a version of a product asks of a member, from a month on. Amounts are in thebe. */
export type ProductTerms = PlainTerms & {
  from: Period
  /** None in terms from before there were definitions: the plain terms say it all. */
  definition?: unknown
}

/** What happens to the subscriptions that are there when terms are published. */
export const existingChoices = ['stay', 'move'] as const
export type ExistingChoice = (typeof existingChoices)[number]

/** While terms are published or withdrawn, a job moves the amounts of subscriptions. */
export const versionStatuses = [
  'draft',
  'publishing',
  'published',
  'withdrawing',
  'withdrawn',
] as const
export type VersionStatus = (typeof versionStatuses)[number]

/** A version of a product as it is stored. */
export type VersionRow = ProductTerms & {
  id: string
  tenant: string
  product: string
  usedIn: Period | null
  /** None in terms from before they were published: they are in force. */
  status: VersionStatus | null
  existing: ExistingChoice | null
}

type WithStatus = { status?: VersionStatus | null }

/** True for terms that members may be charged by. */
export const isInForce = ({ status }: WithStatus): boolean => !status || status === 'published'

/** True for terms that whoever subscribes now gets: those in force, and those that are about to be. */
export const isOffered = (version: WithStatus): boolean =>
  isInForce(version) || version.status === 'publishing'

/** True for terms that may still be written and thrown away. */
export const isDraft = ({ status }: WithStatus): boolean => status === 'draft'

const known = new WeakMap<ProductTerms, ProductDefinition>()

/**
 * The whole terms of a version, also of one that has only plain ones: read once, not for each member.
 * @throws PRODUCT_DEFINITION_INVALID for what no save would have kept
 */
export function definitionOf(terms: ProductTerms): ProductDefinition {
  const read = known.get(terms)
  if (read) return read
  const definition = readDefinition(terms.definition ?? plainDefinition(terms))
  known.set(terms, definition)
  return definition
}

/** A definition, as yet unchecked, that says what plain terms say. */
export function plainDefinition(terms: PlainTerms): unknown {
  const { amountRule: rule, amount, minimum, maximum, step, waitingMonths, graceMonths } = terms
  const limits = Object.entries({ minimum, maximum, step }).filter(([, value]) => value)
  return {
    amount: rule === 'fixed' ? { rule, amount } : { rule, ...Object.fromEntries(limits) },
    waiting: { natural: waitingMonths ?? 0, accident: 0, suicide: 0 },
    graceMonths: graceMonths ?? 0,
  }
}

/** The part of a definition that lists show. */
export function plainTermsOf({ amount, waiting, graceMonths }: ProductDefinition): PlainTerms {
  const chosen = amount.rule === 'member-chosen' ? amount : undefined
  return {
    amountRule: amount.rule,
    amount: amount.rule === 'fixed' ? amount.amount : null,
    minimum: chosen?.minimum ?? null,
    maximum: chosen?.maximum ?? null,
    step: chosen?.step ?? null,
    waitingMonths: waiting.natural,
    graceMonths,
  }
}

/** @returns the terms in force in a month: the latest that have begun, or undefined before the first */
export function versionFor<Version extends { from: Period }>(
  versions: readonly Version[],
  period: Period,
): Version | undefined {
  let found: Version | undefined
  for (const version of versions) {
    if (version.from <= period && (!found || version.from > found.from)) found = version
  }
  return found
}

/**
 * @returns every version in force in one of the months from `from` to `until`, in their order; when the
 * product began only after `from`, those that began since
 */
export function versionsDuring<Version extends { from: Period }>(
  versions: readonly Version[],
  from: Period,
  until: Period,
): Version[] {
  const first = versionFor(versions, from)
  const later = versions
    .filter((version) => version.from > from && version.from <= until)
    .sort((one, other) => (one.from < other.from ? -1 : 1))
  return first ? [first, ...later] : later
}

/** @returns why the terms refuse an amount in thebe that somebody entered, or null */
export function amountProblem(terms: ProductTerms, amount: number): string | null {
  if (terms.amountRule === 'member-chosen') return chosenProblem(terms, amount)
  return amount === terms.amount ? null : `The amount is ${formatAmount(terms.amount ?? 0)}.`
}

/** @returns what is wrong with plain terms themselves, or null */
export function termsProblem<Terms extends PlainTerms>(terms: Terms): FieldProblem | null {
  const { amountRule, amount, minimum, maximum, step } = terms
  if (amountRule === 'fixed') {
    if (!amount) return { field: 'amount', message: 'Enter the amount, above zero.' }
    const extra = (['minimum', 'maximum', 'step'] as const).find((field) => terms[field])
    return extra ? { field: extra, message: 'A fixed amount has no limits.' } : null
  }
  if (amountRule !== 'member-chosen')
    return { field: 'definition', message: 'This rule needs a definition.' }
  if (amount)
    return { field: 'amount', message: 'The member chooses the amount: leave this empty.' }
  if (maximum && maximum < (minimum ?? 0)) {
    return { field: 'maximum', message: 'The highest amount is below the lowest.' }
  }
  if (step === 0) return { field: 'step', message: 'A step is above zero.' }
  return null
}
