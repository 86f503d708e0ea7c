import type { Where } from 'payload'
import { slugs } from '../../../collections/slugs'
import type { Period } from '../../../domain/calendar'
import { amountToAsk } from '../../../domain/fees'
import { allRows, readAhead } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import { feeSlugs } from '../slugs'
import type { FeeRow } from '../register/types'
import { awaitingBesides } from './awaited'

/** Bills a page, each page with its subscriptions. */
const PAGE_SIZE = 1000

/** A bill as a deduction run asks for it. */
export type FeeToAsk = {
  id: string
  member: string
  product: string
  subscription: string
  memberAccount: string
  /** Id of the subscription's own deduction code; null for that of the product. */
  deductionCode: string | null
  period: Period
  /** Thebe. */
  amount: number
}

/**
 * The bills that a run of a month asks for: all that are due by then and not settled, whatever month they
 * are from, unless another run waits for their money.
 * @param run the run of the month that is there already: it asks for what it asked before
 */
export async function* feesToAsk(
  operations: Operations,
  { tenant, period, run }: { tenant: string; period: Period; run: string | null },
): AsyncGenerator<FeeToAsk[]> {
  const collected = run ? await collectedBy(operations, tenant, run) : new Map<string, number>()
  const awaiting = await awaitingBesides(operations, tenant, run)
  const owed: Where[] = [
    { outstanding: { greater_than: 0 } },
    ...(collected.size ? [{ id: { in: [...collected.keys()] } }] : []),
  ]
  const pages = operations.stream({ tenant }, feeSlugs.fees, {
    where: { period: { less_than_equal: period }, or: owed },
    select: ['member', 'product', 'subscription', 'memberAccount', 'period', 'outstanding'],
    pageSize: PAGE_SIZE,
  })
  for await (const page of readAhead<FeeRow>(pages)) {
    const awaited = await awaiting(page.map(({ id }) => id))
    const codes = await codesOf(operations, tenant, page)
    yield page.flatMap(({ id, outstanding, subscription, ...fee }) => {
      const isAwaitedElsewhere = awaited.has(id)
      const own = { collected: collected.get(id) ?? 0, isAwaitedElsewhere }
      const amount = amountToAsk(outstanding, own)
      if (amount === 0) return []
      return [{ ...fee, id, subscription, amount, deductionCode: codes.get(subscription) ?? null }]
    })
  }
}

/** What the remittances of a run paid of bills. */
async function collectedBy(
  operations: Operations,
  tenant: string,
  run: string,
): Promise<Map<string, number>> {
  const sums = await operations.sum({ tenant }, feeSlugs.entries, {
    where: { run: { equals: run } },
    groupBy: ['fee'],
    fields: ['amount'],
  })
  const paid = sums.filter(({ amount }) => Number(amount) > 0)
  return new Map(paid.map(({ fee, amount }) => [String(fee), Number(amount)]))
}

async function codesOf(
  operations: Operations,
  tenant: string,
  fees: FeeRow[],
): Promise<Map<string, string | null>> {
  const rows = await allRows<Row & { id: string; deductionCode: string | null }>(
    operations,
    { tenant },
    slugs.subscriptions,
    {
      where: { id: { in: [...new Set(fees.map(({ subscription }) => subscription))] } },
      select: ['deductionCode'],
    },
  )
  return new Map(rows.map(({ id, deductionCode }) => [id, deductionCode]))
}
