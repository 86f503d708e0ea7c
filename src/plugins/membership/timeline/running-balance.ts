import { slugs } from '../../../collections/slugs'
import type { Row } from '../../../storage/types'
import type { TimelineContext } from './types'

export type AccountPosting = Row & {
  id: string
  journal: string
  memberAccount: string
  side: 'debit' | 'credit'
  amount: number
  businessDate: string
}

/**
 * Debit minus credit of its account after each posting of a page, in thebe.
 * @param known for each account, the balance before the last posting that was told; filled on the way
 */
export async function balancesAfter(
  context: TimelineContext,
  page: AccountPosting[],
  known: Map<string, number>,
): Promise<Map<string, number>> {
  const balances = new Map<string, number>()
  for (const posting of page) {
    const account = posting.memberAccount
    const balance = known.get(account) ?? (await balanceAt(context, posting))
    balances.set(posting.id, balance)
    known.set(account, balance - signed(posting.side, posting.amount))
  }
  return balances
}

async function balanceAt(
  { operations, tenant }: TimelineContext,
  { id, memberAccount }: AccountPosting,
): Promise<number> {
  const groups = await operations.sum({ tenant }, slugs.postings, {
    where: { memberAccount: { equals: memberAccount }, id: { less_than_equal: id } },
    groupBy: ['side'],
    fields: ['amount'],
  })
  return groups.reduce((sum, { side, amount }) => sum + signed(side, Number(amount)), 0)
}

const signed = (side: unknown, amount: number): number => (side === 'debit' ? amount : -amount)
