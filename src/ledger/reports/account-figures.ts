import type { Where } from 'payload'
import type { AccountFigure } from '../../domain/statements'
import { allRows } from '../../storage/reading'
import type { Operations, Row } from '../../storage/types'
import { add } from '../amounts'
import { ledgerSlugs } from '../slugs'
import type { AccountType, Movements, Side } from '../types'

/** Days, `YYYY-MM-DD`, both included; open-ended where one is left out. */
export type Days = { from?: string | undefined; to?: string | undefined }

type AccountRow = Row & {
  id: string
  code: string
  name: string
  type: AccountType
  cash: boolean | null
}

/**
 * What moved on every account that was posted to in these days, by code, from the postings themselves:
 * one statement, so that the figures belong together while others post.
 */
export async function accountFigures(
  operations: Operations,
  tenant: string,
  days: Days,
): Promise<AccountFigure[]> {
  const sums = await operations.sum({ tenant }, ledgerSlugs.postings, {
    where: daysWhere(days),
    groupBy: ['account', 'side'],
    fields: ['amount'],
  })
  const movements = new Map<string, Movements>()
  for (const { account, side, amount } of sums) {
    const known = movements.get(account as string) ?? { debit: 0, credit: 0 }
    known[side as Side] = add(known[side as Side], amount as number)
    movements.set(account as string, known)
  }
  return (await accountRows(operations, tenant)).flatMap(({ id, cash, code, name, type }) => {
    const moved = movements.get(id)
    return moved ? [{ account: id, code, name, type, cash: cash === true, ...moved }] : []
  })
}

/** The whole chart, by code. */
export async function accountRows(operations: Operations, tenant: string): Promise<AccountRow[]> {
  const options = { select: ['code', 'name', 'type', 'cash'], orderBy: ['code'] }
  const rows = await allRows<AccountRow>(operations, { tenant }, ledgerSlugs.accounts, options)
  return rows.sort((left, right) => (left.code < right.code ? -1 : 1))
}

export const daysWhere = ({ from, to }: Days): Where =>
  from || to
    ? {
        businessDate: {
          ...(from ? { greater_than_equal: from } : {}),
          ...(to ? { less_than_equal: to } : {}),
        },
      }
    : {}
