import { slugs } from '../../../collections/slugs'
import { allRows, firstRow, isId } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import { feeErrors } from '../errors'
import { feeSlugs } from '../slugs'
import type { FeeRow } from './types'

/** What a member still owes on bills. */
export const openFeesOf = (
  operations: Operations,
  { tenant, member }: { tenant: string; member: string },
): Promise<FeeRow[]> =>
  allRows<FeeRow>(operations, { tenant }, feeSlugs.fees, {
    where: { member: { equals: member }, outstanding: { greater_than: 0 } },
  })

/** @throws FEE_UNKNOWN */
export async function findFee(operations: Operations, tenant: string, id: string): Promise<FeeRow> {
  const where = { id: { equals: id } }
  const row = isId(id) ? await firstRow<FeeRow>(operations, { tenant }, feeSlugs.fees, where) : null
  if (row) return row
  throw feeErrors.FEE_UNKNOWN(`There is no fee ${id}.`, { fee: id })
}

/** What some bills have outstanding, by their id, in thebe. */
export async function outstandingOf(
  operations: Operations,
  tenant: string,
  ids: string[],
): Promise<Map<string, number>> {
  if (!ids.length) return new Map()
  const rows = await allRows<FeeRow>(operations, { tenant }, feeSlugs.fees, {
    where: { id: { in: ids } },
    select: ['outstanding'],
  })
  return new Map(rows.map(({ id, outstanding }) => [id, outstanding]))
}

/** Where money for a bill goes: the product's account and the subscription's member account. */
export type FeeTarget = { account: string; memberAccount: string }

/** The accounts that a payment of each of these bills is credited to, by the bill's id. */
export async function feeTargets(
  operations: Operations,
  tenant: string,
  ids: string[],
): Promise<Map<string, FeeTarget>> {
  if (!ids.length) return new Map()
  const rows = await allRows<FeeRow>(operations, { tenant }, feeSlugs.fees, {
    where: { id: { in: ids } },
    select: ['memberAccount'],
  })
  const accounts = await allRows<Row & { id: string; account: string }>(
    operations,
    { tenant },
    slugs.memberAccounts,
    {
      where: { id: { in: rows.map(({ memberAccount }) => memberAccount) } },
      select: ['account'],
    },
  )
  const accountOf = new Map(accounts.map(({ id, account }) => [id, account]))
  return new Map(
    rows.map(({ id, memberAccount }) => [
      id,
      { memberAccount, account: accountOf.get(memberAccount) ?? '' },
    ]),
  )
}
