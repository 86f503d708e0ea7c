import { recordAudit } from '../../../hooks/audit'
import type { Actor } from '../../../domain/actor'
import { sumAmounts } from '../../../domain/money'
import type { Transaction } from '../../../storage/types'
import type { ExitRow } from '../exits/types'
import { exitSlugs } from '../slugs'

/** The plan of an approved exit, on which its instalments come in. Nothing without a plan. */
export async function makePlan(
  transaction: Transaction,
  { id: exit, tenant, member, plan, reason }: ExitRow,
  actor: Actor,
): Promise<void> {
  const [first, last] = [plan?.[0], plan?.at(-1)]
  if (!plan || !first || !last) return
  const id = transaction.newId()
  const total = sumAmounts(plan.map(({ amount }) => amount))
  const row = { member, exit, total, received: 0, firstDue: first.due, lastDue: last.due }
  await transaction.insertMany({ tenant }, exitSlugs.plans, [
    { id, ...row, status: 'open', instalments: plan },
  ])
  recordAudit(transaction, [
    {
      ...{ tenant, actor, reason, action: 'arrears-plans.make' },
      ...{ collection: exitSlugs.plans, documentId: id },
      changes: Object.entries(row).map(([field, after]) => ({ field, before: null, after })),
    },
  ])
}
