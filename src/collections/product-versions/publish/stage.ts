import { sumAmounts } from '../../../domain/money'
import type { Storage } from '../../../storage/types'
import { slugs } from '../../slugs'
import { amountRow } from '../../subscriptions/write-amounts'
import type { VersionRow } from '../terms'
import { movesBy, ofProduct, type Move } from './moves'
import { differenceOf } from './preview'
import type { Work } from './work'

/** How many subscriptions got another amount, or none, and by how many thebe together. */
export type Figures = { moved: number; unpriced: number; difference: number }

/**
 * Writes the amounts that terms give, a page in a transaction. What an earlier attempt wrote is counted and
 * left as it is.
 */
export async function stageMoves(
  storage: Storage,
  version: VersionRow,
  { progress, signal }: Work,
): Promise<Figures> {
  const { tenant } = version
  const figures: Figures = { moved: 0, unpriced: 0, difference: 0 }
  const where = ofProduct(version)
  const [counted] = await storage.sum({ tenant }, slugs.subscriptions, { where, fields: [] })
  let done = 0
  for await (const { moves, unpriced, unchanged } of movesBy(storage, version)) {
    signal?.throwIfAborted()
    await write(storage, version, moves)
    figures.moved += moves.length
    figures.unpriced += unpriced.length
    figures.difference = sumAmounts([figures.difference, ...moves.map(differenceOf)])
    done += moves.length + unpriced.length + unchanged
    progress?.(done, counted?.count ?? 0, 'subscriptions')
  }
  return figures
}

async function write(storage: Storage, { tenant, id }: VersionRow, moves: Move[]): Promise<void> {
  const rows = moves
    .filter(({ isWritten }) => !isWritten)
    .map(({ subscription, from, number, premium }) =>
      amountRow(subscription, { from, amount: premium.amount, version: id, premium }, number),
    )
  if (!rows.length) return
  await storage.transaction(async (transaction) => {
    await transaction.insertMany({ tenant }, slugs.subscriptionAmounts, rows)
  })
}
