import type { Operations } from '../../../storage/types'
import { payrollErrors } from '../errors'
import { firstRow, isId } from '../../../storage/reading'
import { payrollSlugs } from '../slugs'
import type { RunRow } from './types'

/** @throws RUN_UNKNOWN when the society has no such run */
export async function findRun(
  operations: Operations,
  { tenant, run }: { tenant: string; run: string },
): Promise<RunRow> {
  const row = isId(run)
    ? await firstRow<RunRow>(operations, { tenant }, payrollSlugs.deductionRuns, {
        id: { equals: run },
      })
    : null
  if (!row) throw payrollErrors.RUN_UNKNOWN(`There is no deduction run ${run}.`, { run })
  return row
}

/** The society whose run it is; the caller must still be allowed to see it. */
export async function tenantOfRun(operations: Operations, run: string): Promise<string | null> {
  if (!isId(run)) return null
  const row = await firstRow<RunRow>(operations, { platform: true }, payrollSlugs.deductionRuns, {
    id: { equals: run },
  })
  return row?.tenant ?? null
}
