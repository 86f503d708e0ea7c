import type { Where } from 'payload'
import { isOrderActive, lineKey } from '../../../domain/deductions'
import { slugs } from '../../../collections/slugs'
import type { Operations, Row } from '../../../storage/types'
import { currentRun } from '../generate/baseline'
import { findAuthority, loadCodes, loadProducts } from '../generate/setting'
import { eachRow } from '../../../storage/reading'
import { payrollSlugs } from '../slugs'
import type { RunRow } from './types'

/** What one subscription was to pay of a line. */
export type StoredPart = {
  subscription: string
  memberAccount: string | null
  product: string
  productCode: string
  productKind: string
  account: string
  amount: number
  /** The bill that it asked for; none for a premium of the month. */
  bill?: string
}

/** What was asked of the payroll for one member and code. */
export type ExpectedRow = {
  id: string
  member: string
  payrollNumber: string
  deductionCode: string
  amount: number
  parts: StoredPart[]
}

type Month = {
  tenant: string
  /** Code or id of the payroll authority. */
  authority: string
  period: string
}

/** The run that the payroll acted on in a month: the one that was not cancelled. Null without one. */
export async function expectedRun(operations: Operations, month: Month): Promise<RunRow | null> {
  const authority = await findAuthority(operations, month)
  return currentRun(operations, { ...month, authority: authority.id })
}

/**
 * What the payroll was asked to deduct in a month, in the order of payroll numbers; also what a delta
 * file left out because it did not change. Nothing when the month has no run.
 */
export async function* expectedLines(
  operations: Operations,
  month: Month,
): AsyncGenerator<ExpectedRow> {
  const run = await expectedRun(operations, month)
  if (!run) return
  yield* eachRow<ExpectedRow>(operations, { tenant: month.tenant }, payrollSlugs.deductionLines, {
    where: { run: { equals: run.id }, amount: { greater_than: 0 } },
    select: ['member', 'deductionCode', 'amount', 'parts'],
    orderBy: ['payrollNumber', 'deductionCode'],
  })
}

/** An instruction whose last month is before the period. */
export type EndedInstruction = { member: string; deductionCode: string; until: string }

/**
 * The instructions of an authority's codes that ended before a month, by `lineKey`: money that still
 * comes under one is CEASED_STILL_PAID. Left out where another instruction of the member runs under the
 * code, as after a change of the amount.
 */
export async function endedInstructions(
  operations: Operations,
  month: Month,
): Promise<Map<string, EndedInstruction>> {
  const { period } = month
  const orders = await ordersOf(operations, month)
  const ended = new Map<string, EndedInstruction>()
  for await (const order of orders({ until: { less_than: period } })) {
    const { member, deductionCode, until } = order
    const key = lineKey(member, deductionCode)
    const known = ended.get(key)
    if (until && (!known || known.until < until)) ended.set(key, { member, deductionCode, until })
  }
  const members = [...new Set([...ended.values()].map(({ member }) => member))]
  for (let start = 0; start < members.length; start += MEMBERS_A_QUERY) {
    const some = { in: members.slice(start, start + MEMBERS_A_QUERY) }
    for await (const order of orders({ member: some, from: { less_than_equal: period } }))
      if (isOrderActive(order, period)) ended.delete(lineKey(order.member, order.deductionCode))
  }
  return ended
}

const MEMBERS_A_QUERY = 1000

type Order = { member: string; deductionCode: string; from: string; until: string | null }

/** Reads subscriptions under the authority's codes, each with the digits of its code. */
async function ordersOf(
  operations: Operations,
  month: Month,
): Promise<(where: Where) => AsyncGenerator<Order>> {
  const { tenant } = month
  const authority = await findAuthority(operations, month)
  const codes = await loadCodes(operations, { tenant, authority: authority.id })
  const products = await loadProducts(operations, tenant, month.period)
  return async function* (where) {
    const select = ['member', 'product', 'deductionCode', 'from', 'until']
    const rows = eachRow<Row & Order & { product: string; deductionCode: string | null }>(
      operations,
      { tenant },
      slugs.subscriptions,
      { where, select },
    )
    for await (const { member, product, deductionCode, from, until } of rows) {
      const code = codes.get(deductionCode ?? products.get(product)?.deductionCode ?? '')?.code
      if (code) yield { member, deductionCode: code, from, until }
    }
  }
}
