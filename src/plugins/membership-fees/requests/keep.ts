import { chunks } from '../../../storage/chunks'
import type { Transaction } from '../../../storage/types'
import { feeSlugs } from '../slugs'
import { awaitingBesides } from './awaited'

/**
 * Keeps what a run asks for of bills, in the transaction that stores the run.
 * @returns false when another run asked for one of them meanwhile: then the run must be made anew
 */
export async function keepRequests(
  transaction: Transaction,
  { tenant, run, asked }: { tenant: string; run: string; asked: { fee: string; amount: number }[] },
): Promise<boolean> {
  if (!asked.length) return true
  // Two runs that ask at the same moment wait here, so that the second sees what the first asked for.
  await transaction.nextNumbers({ tenant }, 'membership-fee-requests', 0)
  const awaiting = await awaitingBesides(transaction, tenant, run)
  for (const some of chunks(asked)) {
    if ((await awaiting(some.map(({ fee }) => fee))).size) return false
    await transaction.insertMany(
      { tenant },
      feeSlugs.requests,
      some.map((request) => ({ ...request, run })),
    )
  }
  return true
}
