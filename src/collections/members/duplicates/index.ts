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
const indexFor = (operations: Operations, tenant: string, candidates: Candidate[]) =>
  new KnownPeople().joinedBy(operations, tenant, candidates)

/** More are forgotten, so that a run needs the same memory however long it is. */
const MOST_KEPT = 50_000

/** For a run: what was asked for once is not asked for again. */
export class KnownPeople {
  private index = new DuplicateIndex()
  private asked = new Set<string>()

  /** Whoever of the society has a key in common with one of the candidates, and others asked for before. */
  async joinedBy(
    operations: Operations,
    tenant: string,
    candidates: Candidate[],
  ): Promise<DuplicateIndex> {
    if (this.index.size > MOST_KEPT) {
      this.index = new DuplicateIndex()
      this.asked = new Set()
    }
    const { index } = this
    const addThoseOf = async (field: Key) => {
      const values = await tellingValues(operations, tenant, {
        field,
        values: this.unasked(field, candidates),
      })
      if (!values.length) return
      const where: Where = { [field]: { in: values } }
      const pages = operations.stream({ tenant }, slugs.members, { where, select })
      for await (const page of pages) for (const row of page) index.add(row as Known)
    }
    await Promise.all(keys.map(addThoseOf))
    return index
  }

  private unasked(field: Key, candidates: Candidate[]): string[] {
    const values = new Set<string>()
    for (const { [field]: value } of candidates) {
      const key = `${field}/${value}`
      if (!value || this.asked.has(key)) continue
      // Numbers are seldom asked for twice; days are.
      if (field === 'birthDate') this.asked.add(key)
      values.add(value)
    }
    return [...values]
  }
}

/** Without what too many have in common, such as a date that stands for an unknown one. */
async function tellingValues(
  operations: Operations,
  tenant: string,
  { field, values }: { field: Key; values: string[] },
): Promise<string[]> {
  if (!values.length) return []
  const groups = await operations.sum({ tenant }, slugs.members, {
    where: { [field]: { in: values } },
    groupBy: [field],
    fields: [],
  })
  return groups.filter(({ count }) => count <= MOST_SHARING).map((group) => String(group[field]))
}
