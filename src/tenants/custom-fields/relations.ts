import { isEmpty, type CustomProblem, type CustomValues } from '../../domain/custom-fields'
import type { Operations } from '../../storage/types'
import type { SocietyField } from './load'

type Pointing = { before: CustomValues; after: CustomValues }

/**
 * For each record the relations that point at nothing in the society: a record of another one is no
 * other than one that never was. One query a field.
 */
export async function danglingProblems(
  operations: Operations,
  { tenant, fields }: { tenant: string; fields: readonly SocietyField[] },
  records: readonly Pointing[],
): Promise<CustomProblem[][]> {
  const problems: CustomProblem[][] = records.map(() => [])
  for (const { key, target, type } of fields) {
    if (type !== 'relation' || !target) continue
    const asked = records.map((record) => changedTo(record, key))
    const known = await knownIds(operations, { tenant, collection: target }, asked)
    for (const [at, id] of asked.entries())
      if (id && !known.has(id))
        problems[at]?.push({ key, message: 'The society has no such record.' })
  }
  return problems
}

function changedTo({ before, after }: Pointing, key: string): string | null {
  const id = after[key]
  return typeof id === 'string' && !isEmpty(id) && id !== before[key] ? id : null
}

async function knownIds(
  operations: Operations,
  { tenant, collection }: { tenant: string; collection: string },
  asked: (string | null)[],
): Promise<Set<string>> {
  const ids = [...new Set(asked.filter((id) => id !== null))]
  const known = new Set<string>()
  if (!ids.length) return known
  const where = { id: { in: ids } }
  for await (const page of operations.stream({ tenant }, collection, { where, select: ['id'] }))
    for (const { id } of page) known.add(String(id))
  return known
}
