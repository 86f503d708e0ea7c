import type { PayloadRequest } from 'payload'
import {
  formulaProblems,
  readDefinition,
  type CustomProblem,
  type WrittenDefinition,
} from '../../domain/custom-fields'
import { operationsOf } from '../../hooks/request-storage'
import { loadFields } from '../../tenants/custom-fields/load'
import { recordVariables } from '../../tenants/custom-fields/record-variables'
import type { Redefinition } from '../../tenants/custom-fields/rewrite'

/** A definition as it is to be saved. */
export type Proposal = {
  tenant: string
  collection: string
  definition: WrittenDefinition
  /** Of the stored definition; null for a new one. */
  id: string | null
}

/** The proposed definition among the fields that the collection has. */
export async function redefinitionOf(
  req: PayloadRequest,
  { tenant, collection, definition, id }: Proposal,
): Promise<Redefinition> {
  const stored = await loadFields(await operationsOf(req), tenant, collection)
  const before = stored.find((field) => field.id === id) ?? null
  const { field: after } = readDefinition(definition)
  const others = stored.filter((field) => field !== before)
  const config = req.payload.config.collections.find(({ slug }) => slug === collection)
  const record = recordVariables(config ?? { fields: [] })
  return { tenant, collection, before, after, fields: [...others, after], record }
}

/** What is wrong with its formulas, and with those of others that name it. */
export function brokenFormulas({ after, fields, record }: Redefinition): CustomProblem[] {
  return fields.flatMap((field) => {
    const problems = field.archived && field !== after ? [] : formulaProblems(field, fields, record)
    if (field === after) return problems
    return problems.map(({ message }) => ({
      key: 'type',
      message: `The formula of "${field.key}" would no longer work: ${message}`,
    }))
  })
}
