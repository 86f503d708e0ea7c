import type { Instalment } from '../../../domain/exits'
import { firstRow, isId } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import { exitErrors } from '../errors'
import { exitSlugs } from '../slugs'

export type PlanRow = Row & {
  id: string
  tenant: string
  member: string
  exit: string
  total: number
  received: number
  status: 'open' | 'paid' | 'undone'
  instalments: Instalment[]
}

/** @throws PLAN_UNKNOWN when the society has no such plan */
export async function findPlan(
  operations: Operations,
  scope: { tenant: string } | { platform: true },
  id: string,
): Promise<PlanRow> {
  const row = isId(id)
    ? await firstRow<PlanRow>(operations, scope, exitSlugs.plans, { id: { equals: id } })
    : null
  if (row) return row
  throw unknownPlan(id)
}

/** The same for one that is not there and for one that the person may not see. */
export const unknownPlan = (id: string) =>
  exitErrors.PLAN_UNKNOWN(`There is no arrears plan ${id}.`, { plan: id })
