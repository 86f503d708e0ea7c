import { slugs } from '../../../collections/slugs'
import type { BusinessDate } from '../../../domain/calendar'
import type { Operations } from '../../../storage/types'
import { policyErrors } from '../errors'

/**
 * Registers say what is owed now, not what was owed then: an earlier day would be worked through with
 * what is known of a later one.
 * @throws NIGHT_BACKWARDS naming the last day that was worked through
 */
export async function assertForwards(
  operations: Operations,
  tenant: string,
  on: BusinessDate,
): Promise<void> {
  const nights = await operations.sum({ tenant }, slugs.jobRuns, {
    where: { job: { equals: 'policies.nightly' }, status: { equals: 'succeeded' } },
    groupBy: ['key'],
    fields: [],
  })
  const last = nights.at(-1)?.key
  if (last === undefined || String(last) <= on) return
  throw policyErrors.NIGHT_BACKWARDS(
    `The policies were worked through up to ${String(last)}; ${on} is before it.`,
    { field: 'date', last: String(last) },
  )
}
