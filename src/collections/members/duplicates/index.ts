import type { Where } from 'payload'
import type { Operations } from '../../../storage/types'
import { slugs } from '../../slugs'
import { DuplicateIndex, MOST_SHARING } from './duplicate-index'
import type { Candidate, Duplicate, Known } from './types'

export { DuplicateIndex } from './duplicate-index'
export type { Candidate, Duplicate, DuplicateReason } from './types'

const keys = ['payrollNumber', 'phone', 'birthDate'] as const
type Key = (typeof keys)[number]

const select = ['memberNumber', 'status', 'surname', 'forenames', ...keys]

/**
 * Members of the society who may be the same people, whatever their status: by payroll number, by
 * telephone, by a similar name with the same birth date. Two questions a key, however many candidates.
 * @returns a list for each candidate, in their order
 */
export async function findDuplicates(
  operations: Operations,
  tenant: string,
  candidates: Candidate[],
): Promise<Duplicate[][]> {
  const index = await indexFor(operations, tenant, candidates)
  return candidates.map((candidate) => index.find(candidate))
}

/** Whoever of the society has a key in common with one of the candidates. */
export async function indexFor(
  operations: Operations,
  tenant: string,
  candidates: Candidate[],
): Promise<DuplicateIndex> {
  const index = new DuplicateIndex()
  const addThoseOf = async (field: Key) => {
    const values = await tellingValues(operations, tenant, { field, candidates })
    if (!values.length) return
    const where: Where = { [field]: { in: values } }
    const pages = operations.stream({ tenant }, slugs.members, { where, select })
    for await (const page of pages) for (const row of page) index.add(row as Known)
  }
  await Promise.all(keys.map(addThoseOf))
  return index
}

/** Without what too many have in common, such as a date that stands for an unknown one. */
async function tellingValues(
  operations: Operations,
  tenant: string,
  { field, candidates }: { field: Key; candidates: Candidate[] },
): Promise<string[]> {
  const values = [...new Set(candidates.flatMap((candidate) => candidate[field] || []))]
  if (!values.length) return []
  const groups = await operations.sum({ tenant }, slugs.members, {
    where: { [field]: { in: values } },
    groupBy: [field],
    fields: [],
  })
  return groups.filter(({ count }) => count <= MOST_SHARING).map((group) => String(group[field]))
}
