import { isPerson, type Actor } from '../../../domain/actor'
import type { Operations } from '../../../storage/types'
import { expectedRun } from '../../payroll-file/runs/expected'
import { reconciliationErrors } from '../errors'
import { findRemittance } from '../remittances/find'

const ANSWERABLE = ['approved', 'submitted']

/**
 * Two people for the money of a month: who imported it does not post it, and what it is held against was
 * approved. The command line on the machine itself is not a person.
 * @throws MAKER_IS_CHECKER, RUN_NOT_APPROVED
 */
export async function assertMayPost(
  operations: Operations,
  { tenant, remittance: id, actor }: { tenant: string; remittance: string; actor: Actor },
): Promise<void> {
  if (!isPerson(actor)) return
  const remittance = await findRemittance(operations, { tenant, remittance: id })
  // One that is posted is answered as it is, whoever asks.
  if (remittance.status === 'posted') return
  if (remittance.importedBy === actor.id)
    throw reconciliationErrors.MAKER_IS_CHECKER(
      `${actor.name} imported this remittance and cannot post it.`,
    )
  const { period, payrollAuthority: authority } = remittance
  const run = await expectedRun(operations, { tenant, authority, period })
  if (!run || ANSWERABLE.includes(run.status)) return
  throw reconciliationErrors.RUN_NOT_APPROVED(
    `The deduction run of ${period} is ${run.status}: nobody has approved it.`,
    { run: run.id },
  )
}
