import { lineKey } from '../../../domain/deductions'
import type { Operations } from '../../../storage/types'
import { firstRow, readAhead } from '../../../storage/reading'
import type { RunRow } from '../runs/types'
import { payrollSlugs } from '../slugs'

/** What was deducted in the run that a new one is compared with. */
export type BaselineLine = {
  id: string
  member: string
  payrollNumber: string
  deductionCode: string
  amount: number
}

type Place = { tenant: string; authority: string; period: string }

/** The run of an earlier month that the authority acts on now, or null for a first run. */
export function findBaseline(
  operations: Operations,
  { tenant, authority, period }: Place,
): Promise<RunRow | null> {
  return latestRun(operations, tenant, authority, { less_than: period })
}

/** The run of the month that was not cancelled, or null. */
export function currentRun(
  operations: Operations,
  { tenant, authority, period }: Place,
): Promise<RunRow | null> {
  return latestRun(operations, tenant, authority, { equals: period })
}

/** The lines of a run that still deduct, by member and code. */
export async function loadBaseline(
  operations: Operations,
  tenant: string,
  run: RunRow | null,
): Promise<Map<string, BaselineLine>> {
  const lines = new Map<string, BaselineLine>()
  if (!run) return lines
  const pages = operations.stream({ tenant }, payrollSlugs.deductionLines, {
    where: { run: { equals: run.id }, amount: { greater_than: 0 } },
    select: ['member', 'payrollNumber', 'deductionCode', 'amount'],
  })
  for await (const page of readAhead<BaselineLine>(pages)) {
    for (const row of page) lines.set(lineKey(row.member, row.deductionCode), row)
  }
  return lines
}

async function latestRun(
  operations: Operations,
  tenant: string,
  authority: string,
  period: { less_than: string } | { equals: string },
): Promise<RunRow | null> {
  const groups = await operations.sum({ tenant }, payrollSlugs.deductionRuns, {
    where: {
      payrollAuthority: { equals: authority },
      period,
      status: { not_equals: 'cancelled' },
    },
    groupBy: ['period', 'sequence'],
    fields: [],
  })
  const latest = groups.at(-1)
  if (!latest) return null
  return firstRow<RunRow>(operations, { tenant }, payrollSlugs.deductionRuns, {
    payrollAuthority: { equals: authority },
    period: { equals: latest.period },
    sequence: { equals: latest.sequence },
  })
}
