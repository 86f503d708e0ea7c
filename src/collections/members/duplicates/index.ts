import type { Where } from 'payload'
import type { Operations } from '../../../storage/types'
import { slugs } from '../../slugs'
import { DuplicateIndex, MOST_SHARING } from './duplicate-index'
import type { Candidate, Duplicate, Known } from './types'

export { DuplicateIndex } from './duplicate-index'
export type { Candidate, Duplicate, DuplicateReason } from './types'

const fields = ['surname', 'forenames', 'birthDate', 'phone', 'payrollNumber'] as const

/**
 * Members of the society who may be the same people, whatever their status: by payroll number, by
 * telephone, by a similar name with the same birth date. Three questions, however many candidates.
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
  for (const field of ['payrollNumber', 'phone', 'birthDate'] as const) {
    const values = tellingValues(candidates.flatMap((candidate) => candidate[field] || []))
    if (!values.length) continue
    const where: Where = { [field]: { in: values } }
    const select = ['memberNumber', 'status', ...fields]
    for await (const page of operations.stream({ tenant }, slugs.members, { where, select })) {
      for (const row of page) index.add(row as Known)
    }
  }
  return index
}

/** Without what too many have in common, such as a date that stands for an unknown one. */
function tellingValues(values: string[]): string[] {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts.keys()].filter((value) => (counts.get(value) ?? 0) <= MOST_SHARING)
}
