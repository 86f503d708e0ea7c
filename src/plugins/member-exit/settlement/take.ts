import type { Transaction } from '../../../storage/types'
import { assertNotHeld } from '../../payouts/register/held'
import { exitErrors } from '../errors'
import { findExit } from '../exits/find'
import type { ExitRow } from '../exits/types'
import { exitSlugs } from '../slugs'
import { exitPayables } from './payable'

type Taken = { tenant: string; exit: string; amount: number }

/**
 * A claim pays this much of what an exit left: it leaves what is paid as the settlement itself, so that
 * nothing is paid by both. In the transaction that releases the claim.
 * @param taken.amount thebe
 * @throws EXIT_UNKNOWN, EXIT_STATE when less than that is left; PAYOUT_HELD once the settlement is in a batch
 */
export async function takeSettlement(
  transaction: Transaction,
  { tenant, exit: id, amount }: Taken,
): Promise<void> {
  await assertNotHeld(transaction, { tenant, source: exitPayables.key, ref: id })
  const exit = await findExit(transaction, { tenant }, id)
  const { status, payable, claimed } = exit as ExitRow & { payable: number }
  const after = (claimed ?? 0) + amount
  if (status !== 'approved' || after > payable)
    throw exitErrors.EXIT_STATE('The exit does not leave as much as the claim asks for.')
  const refused = await transaction.updateMany({ tenant }, exitSlugs.exits, [
    { id, expect: { status, claimed }, set: { claimed: after } },
  ])
  if (refused.length) throw exitErrors.EXIT_STATE('The exit changed meanwhile.')
}
