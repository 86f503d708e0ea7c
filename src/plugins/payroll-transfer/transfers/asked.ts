import type { AskedMonth } from '../../../domain/payroll-transfer'
import { allRows } from '../../../storage/reading'
import type { Operations } from '../../../storage/types'
import { payrollSlugs, type RunRow } from '../../payroll-file'

type Asked = { tenant: string; authority: string; from: string; member?: string }

/** The months from one on that an authority's runs ask for; with a member, those that ask for the member. */
export async function askedMonths(
  operations: Operations,
  { tenant, authority, from, member }: Asked,
): Promise<AskedMonth[]> {
  const runs = await allRows<RunRow>(operations, { tenant }, payrollSlugs.deductionRuns, {
    where: {
      payrollAuthority: { equals: authority },
      period: { greater_than_equal: from },
      status: { not_equals: 'cancelled' },
    },
    select: ['period', 'status'],
  })
  const asking = member ? await withMember(operations, tenant, { runs, member }) : runs
  return asking.map(({ period, status }) => ({ period, isSent: status === 'submitted' }))
}

async function withMember(
  operations: Operations,
  tenant: string,
  { runs, member }: { runs: RunRow[]; member: string },
): Promise<RunRow[]> {
  const groups = await operations.sum({ tenant }, payrollSlugs.deductionLines, {
    where: {
      run: { in: runs.map(({ id }) => id) },
      member: { equals: member },
      amount: { greater_than: 0 },
    },
    groupBy: ['run'],
    fields: [],
  })
  const ids = new Set(groups.map(({ run }) => String(run)))
  return runs.filter(({ id }) => ids.has(id))
}
