import { sameValue, type CustomProblem, type CustomValues } from '../../../domain/custom-fields'
import type { Row, Transaction } from '../../../storage/types'
import { BulkFields } from '../../../tenants/custom-fields/bulk-fields'
import { loadFields, type SocietyField } from '../../../tenants/custom-fields/load'
import { recordVariables } from '../../../tenants/custom-fields/record-variables'
import { Claims } from '../collections/claims'
import { claimErrors } from '../errors'
import { claimSlugs } from '../slugs'

/** What somebody says in the society's own fields of a claim, and which of them that person may change. */
export type SentFields = {
  given: Record<string, unknown>
  mayChange: (field: SocietyField) => boolean
}

/** Of code that asks nobody: nothing is said, and nothing is asked for. */
export const noFields: SentFields = { given: {}, mayChange: () => false }

type Saving = {
  tenant: string
  id: string
  /** The claim's other fields, for formulas. */
  record: Row
  /** Null for a claim that is filed now. */
  before: CustomValues | null
}

/**
 * Holds what was sent to the society's definitions, as the forms of members do, and keeps the index of
 * unique values in step.
 * @returns the values to store with the claim
 * @throws CLAIM_FORM naming each field
 */
export async function ownFields(
  transaction: Transaction,
  { tenant, id, record, before }: Saving,
  { given, mayChange }: SentFields,
): Promise<CustomValues> {
  const collection = claimSlugs.claims
  const fields = await loadFields(transaction, tenant, collection)
  const locked = fields.filter((field) => !mayChange(field))
  const own = await BulkFields.load(transaction, {
    ...{ tenant, collection, record: recordVariables(Claims) },
    locked: locked.map(({ key }) => key),
  })
  const { allowed, problems } = allowedOf(locked, given, before)
  const checked = own.check({ given: allowed, before, record })
  problems.push(...checked.problems)
  const saved = { id, before: before ?? {}, after: checked.values }
  if (!problems.length) {
    const [taken = []] = await own.taken(transaction, [saved])
    const [dangling = []] = await own.dangling(transaction, [saved])
    problems.push(...taken, ...dangling)
  }
  if (problems.length) throw refusal(fields, problems)
  await own.keepUnique(transaction, [saved])
  return checked.values
}

/** What a role may not change may still be sent as it is. */
function allowedOf(
  locked: readonly SocietyField[],
  given: Record<string, unknown>,
  before: CustomValues | null,
): { allowed: Record<string, unknown>; problems: CustomProblem[] } {
  const allowed = { ...given }
  const problems: CustomProblem[] = []
  for (const { key, type, defaultValue } of locked) {
    if (!(key in given)) continue
    const kept = before ? before[key] : defaultValue
    delete allowed[key]
    if (type === 'formula' || sameValue(given[key], kept)) continue
    problems.push({ key, message: 'Your role may not change this field.' })
  }
  return { allowed, problems }
}

function refusal(fields: readonly SocietyField[], problems: readonly CustomProblem[]) {
  const labels = new Map(fields.map(({ key, label }) => [key, label.en]))
  const told = problems.map(({ key, message }) => ({
    ...{ field: `custom.${key}`, message: `${labels.get(key) ?? key}: ${message}` },
  }))
  return claimErrors.CLAIM_FORM(told.map(({ message }) => message).join(' '), {
    ...{ field: told[0]?.field, problems: told },
  })
}
