import type { PayloadRequest } from 'payload'
import { slugs } from '../../../collections/slugs'
import { payrollSlugs } from '../../../plugins/payroll-file/slugs'
import { reconciliationSlugs } from '../../../plugins/reconciliation/slugs'
import { storageOf } from '../../../storage'
import type { Operations, Row } from '../../../storage/types'
import { monthsShown, type ShownMonths } from '../months'
import type { Run, Remittance } from '../steps'

export type AuthorityCycle = { authority: string; run: Run | null; remittances: Remittance[] }

/**
 * The month that is worked on: the latest with a run that is not submitted yet, else the latest with
 * a run at all, else this month.
 * @param current the month of today
 */
export async function shownMonths(
  req: PayloadRequest,
  tenant: string,
  current: string,
): Promise<ShownMonths> {
  const groups = await storageOf(req.payload).sum({ tenant }, payrollSlugs.deductionRuns, {
    where: { status: { not_equals: 'cancelled' } },
    groupBy: ['period', 'status'],
    fields: [],
  })
  return monthsShown(
    groups.map(({ period, status }) => ({ period: String(period), status: String(status) })),
    current,
  )
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
