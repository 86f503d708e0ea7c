import type { Frequency } from '../../../domain/alerts/period-key'
import { allRows, firstRow, isId } from '../../../storage/reading'
import type { Operations, Row, Scope } from '../../../storage/types'
import { alertErrors } from '../errors'
import { alertSlugs } from '../slugs'
import type { About } from '../subjects'

export const severities = ['information', 'warning', 'urgent'] as const
export type Severity = (typeof severities)[number]

/** An alert as it is stored. */
export type AlertRow = Row & {
  id: string
  tenant: string
  'name.en': string
  'name.tn': string | null
  about: About
  /** None in an alert that is only begun. */
  formula: string | null
  severity: Severity
  every: Frequency
  active: boolean | null
  /** Ids of the roles that see its hits; none is everybody who may read hits. */
  visibleTo: string[] | null
  /** The period in which it was looked at last. */
  lookedAt: string | null
}

/** The alerts of a society that are switched on and have a condition. */
export async function activeAlerts(operations: Operations, tenant: string): Promise<AlertRow[]> {
  const where = { active: { equals: true } }
  const rows = await allRows<AlertRow>(operations, { tenant }, alertSlugs.alerts, { where })
  return rows.filter(({ formula }) => formula?.trim())
}

/** @throws ALERT_UNKNOWN */
export async function findAlert(
  operations: Operations,
  scope: Scope,
  id: string,
): Promise<AlertRow> {
  const where = { id: { equals: id } }
  const row = isId(id)
    ? await firstRow<AlertRow>(operations, scope, alertSlugs.alerts, where)
    : null
  if (row) return row
  throw alertErrors.ALERT_UNKNOWN(`There is no alert ${id}.`, { alert: id })
}
