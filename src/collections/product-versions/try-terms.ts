import { firstDay, type Period } from '../../domain/calendar'
import { isMotsheloError } from '../../domain/errors'
import {
  eligibilityOf,
  premiumFor,
  type Premium,
  type ProductDefinition,
  type RuleResult,
} from '../../domain/products'
import { firstRow } from '../../storage/reading'
import type { Operations } from '../../storage/types'
import { slugs } from '../slugs'
import { loadHouseholds } from '../subscriptions/households'
import { versionErrors } from './errors'

export type TryTerms = {
  tenant: string
  definition: ProductDefinition
  memberNumber: string
  /** Ages are those of its first day. */
  period: Period
  plan?: string
  /** Thebe that the member chose. */
  amount?: number
}

export type Trial = {
  name: string
  rules: RuleResult[]
  premium: Premium | null
  /** Why there is no premium. */
  problem: { code: string; message: string; next: string } | null
}

/**
 * What terms would ask of a real member. Nothing is stored.
 * @throws MEMBER_UNKNOWN
 */
export async function tryTerms(
  operations: Operations,
  { tenant, definition, memberNumber, period, plan, amount }: TryTerms,
): Promise<Trial> {
  const where = { memberNumber: { equals: memberNumber } }
  const member = await firstRow(operations, { tenant }, slugs.members, where)
  const id = String(member?.id)
  const facts = member && (await loadHouseholds(operations, tenant, [id])).get(id)
  if (!facts) {
    throw versionErrors.MEMBER_UNKNOWN(`The society has no member ${memberNumber}.`, {
      field: 'memberNumber',
    })
  }
  const household = { ...facts, choice: { plan, amount } }
  const on = firstDay(period)
  const rules = eligibilityOf(definition, household, on)
  return {
    name: facts.member.name,
    rules,
    ...premiumOrProblem(() => premiumFor(definition, household, on)),
  }
}

function premiumOrProblem(work: () => Premium): Pick<Trial, 'premium' | 'problem'> {
  try {
    return { premium: work(), problem: null }
  } catch (error) {
    if (!isMotsheloError(error)) throw error
    const { code, message, next } = error
    return { premium: null, problem: { code, message, next } }
  }
}
