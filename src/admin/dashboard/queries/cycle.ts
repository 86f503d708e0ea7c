import type { PayloadRequest } from 'payload'
import { slugs } from '../../../collections/slugs'
import { payrollSlugs } from '../../../plugins/payroll-file/slugs'
import { reconciliationSlugs } from '../../../plugins/reconciliation/slugs'
import { storageOf } from '../../../storage'
import type { Operations, Row } from '../../../storage/types'
import type { Run, Remittance } from '../steps'

export type AuthorityCycle = { authority: string; run: Run | null; remittances: Remittance[] }

/**
 * The month whose cycle is shown: this month once it has a run, before that the last one that has.
 * @param current the month of today
 */
export async function shownPeriod(
  req: PayloadRequest,
  tenant: string,
  current: string,
): Promise<string> {
  const groups = await storageOf(req.payload).sum({ tenant }, payrollSlugs.deductionRuns, {
    where: { status: { not_equals: 'cancelled' } },
    groupBy: ['period'],
    fields: [],
  })
  const periods = groups.map(({ period }) => String(period)).sort()
  return periods.includes(current) ? current : (periods.at(-1) ?? current)
}

/** How far a month is with each payroll authority that has anything in it. */
export async function cyclesOf(
  req: PayloadRequest,
  tenant: string,
  period: string,
): Promise<AuthorityCycle[]> {
  const storage = storageOf(req.payload)
  const month = { period: { equals: period } }
  const [runs, remittances, authorities] = await Promise.all([
    read<Run & Row>(storage, tenant, payrollSlugs.deductionRuns, {
      where: { ...month, status: { not_equals: 'cancelled' } },
      select: ['payrollAuthority', 'status', 'sequence'],
    }),
    read<Remittance & Row>(storage, tenant, reconciliationSlugs.remittances, {
      where: { ...month, status: { not_in: ['reversed', 'cancelled'] } },
      select: ['payrollAuthority', 'status', 'sequence'],
    }),
    read<Row & { id: string; name: string }>(storage, tenant, slugs.payrollAuthorities, {
      select: ['name'],
    }),
  ])
  const cycles = authorities.map(({ id, name }) => ({
    authority: name,
    run: ofAuthority(runs, id).at(-1) ?? null,
    remittances: ofAuthority(remittances, id),
  }))
  return cycles.filter(({ run, remittances: came }) => run || came.length > 0)
}

const ofAuthority = <T extends { payrollAuthority: string; sequence: number }>(
  rows: T[],
  id: string,
): T[] => rows.filter((row) => row.payrollAuthority === id).sort((a, b) => a.sequence - b.sequence)

type Options = Parameters<Operations['stream']>[2]

async function read<T extends Row>(
  operations: Operations,
  tenant: string,
  collection: string,
  options: Options,
): Promise<T[]> {
  const rows: T[] = []
  for await (const page of operations.stream({ tenant }, collection, options))
    rows.push(...(page as T[]))
  return rows
}
