import { policySlugs } from '../../../plugins/funeral-policies/slugs'
import type { Operations } from '../../../storage/types'

export type CoverAtRisk = {
  /** Policies by a status in which cover is about to end or has stopped. */
  grace: number
  suspended: number
  /** Steps that members were told of, with their day in the time asked for: by kind of notice. */
  steps: { kind: string; count: number }[]
}

/** Whose cover is at risk: who is behind, and which steps come between two days, both included. */
export async function coverAtRisk(
  operations: Operations,
  tenant: string,
  { today, until }: { today: string; until: string },
): Promise<CoverAtRisk> {
  const [statuses, steps] = await Promise.all([
    operations.sum({ tenant }, policySlugs.policies, {
      where: { status: { in: ['grace', 'suspended'] } },
      groupBy: ['status'],
      fields: [],
    }),
    operations.sum({ tenant }, policySlugs.notices, {
      where: {
        status: { not_equals: 'withdrawn' },
        stepOn: { greater_than_equal: today, less_than_equal: until },
      },
      groupBy: ['kind'],
      fields: [],
    }),
  ])
  const counted = new Map(statuses.map(({ status, count }) => [String(status), count]))
  return {
    grace: counted.get('grace') ?? 0,
    suspended: counted.get('suspended') ?? 0,
    steps: steps.map(({ kind, count }) => ({ kind: String(kind), count })),
  }
}
