import type { Where } from 'payload'
import { slugs } from '../../collections/slugs'
import {
  fileOf,
  isEmpty,
  type CustomProblem,
  type CustomValue,
  type CustomValues,
} from '../../domain/custom-fields'
import type { Operations } from '../../storage/types'
import { keptNames, OWN_FIELD_FILE } from './files'
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
  for (const field of fields) {
    const target = targetOf(field)
    if (!target) continue
    const { key } = field
    const asked = records.map((record) => changedTo(record, key))
    const known = await knownIds(operations, { tenant, ...target }, asked)
    for (const [at, id] of asked.entries())
      if (id && !known.has(id)) problems[at]?.push({ key, message: target.message })
  }
  return problems
}

type Target = { collection: string; where: Where; message: string }

/** What the values of a field point at, if they do. */
function targetOf({ key, target, type }: SocietyField): Target | null {
  if (type === 'relation' && target)
    return { collection: target, where: {}, message: 'The society has no such record.' }
  if (type !== 'file') return null
  const where = { purpose: { equals: OWN_FIELD_FILE }, name: { in: keptNames(key) } }
  return { collection: slugs.storedFiles, where, message: 'Add the file again: it is not there.' }
}

function changedTo({ before, after }: Pointing, key: string): string | null {
  const [id, old] = [idIn(after[key]), idIn(before[key])]
  return id !== old ? id : null
}

const idIn = (value: CustomValue | undefined): string | null =>
  fileOf(value)?.file ?? (typeof value === 'string' && !isEmpty(value) ? value : null)

async function knownIds(
  operations: Operations,
  { tenant, collection, where }: { tenant: string } & Omit<Target, 'message'>,
  asked: (string | null)[],
): Promise<Set<string>> {
  const ids = [...new Set(asked.filter((id) => id !== null))]
  const known = new Set<string>()
  if (!ids.length) return known
  const pages = operations.stream({ tenant }, collection, {
    where: { id: { in: ids }, ...where },
    select: ['id'],
  })
  for await (const page of pages) for (const { id } of page) known.add(String(id))
  return known
}
