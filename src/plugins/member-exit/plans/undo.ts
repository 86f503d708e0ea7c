import { allRows } from '../../../storage/reading'
import type { Transaction } from '../../../storage/types'
import type { ExitRow } from '../exits/types'
import { exitSlugs } from '../slugs'
import type { PlanRow } from './find'

/** Once an exit is taken back its plan asks for nothing more; what came stays paid. */
export async function undoPlan(transaction: Transaction, { id, tenant }: ExitRow): Promise<void> {
  const plans = await allRows<PlanRow>(transaction, { tenant }, exitSlugs.plans, {
    where: { exit: { equals: id }, status: { not_equals: 'undone' } },
  })
  const changes = plans.map((plan) => ({ id: plan.id, set: { status: 'undone' } }))
  await transaction.updateMany({ tenant }, exitSlugs.plans, changes)
}
