import { firstRow } from '../../storage/reading'
import type { Operations, Row } from '../../storage/types'
import { FIRST_CHAIN_HASH } from '../drafts/hash'
import { ledgerSlugs } from '../slugs'

/**
 * What the next journal follows. Call it with the journal lock held.
 * @param last the last number given out, 0 before the first journal
 */
export async function chainHead(
  operations: Operations,
  tenant: string,
  last: number,
): Promise<string> {
  if (last === 0) return FIRST_CHAIN_HASH
  const where = { number: { equals: last } }
  const row = await firstRow<Row>(operations, { tenant }, ledgerSlugs.journals, where)
  // The journal before is gone. What follows is chained to nothing, and the check names the gap.
  return row ? String(row.chainHash) : FIRST_CHAIN_HASH
}
