import { slugs } from '../../../collections/slugs'
import type { BusinessDate } from '../../../domain/calendar'
import { sumAmounts } from '../../../domain/money'
import { cashOnHand } from '../banking/bank'
import { allRows } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import type { ReceiptMethod } from '../receipts/methods'
import { receiptSlugs } from '../slugs'

/** What one person received on a day in one way, in thebe. */
export type DailyLine = {
  method: ReceiptMethod
  cashier: string
  /** Receipts of the day. */
  count: number
  received: number
  /** Receipts, of whichever day, that were taken back on this one. */
  takenBack: number
}

export type DailyReport = {
  date: BusinessDate
  lines: DailyLine[]
  received: number
  takenBack: number
  /** Received less taken back. */
  net: number
  /** What the journals of receipts and their reversals came to on the day: the same as `net`. */
  journals: number
  agrees: boolean
  banked: number
  /** Cash that is on hand now. */
  cashOnHand: number
}

type Asked = { tenant: string; date: BusinessDate }
type Group = { method: ReceiptMethod; cashier: string; count: number; amount: number }

/** The receipts of a day by method and cashier, held against the ledger, with what was banked. */
export async function dailyReceipts(
  operations: Operations,
  { tenant, date }: Asked,
): Promise<DailyReport> {
  const received = await groupsOf(operations, tenant, { receivedOn: { equals: date } })
  const takenBack = await groupsOf(operations, tenant, {
    ...{ reversedOn: { equals: date }, status: { equals: 'reversed' } },
  })
  const lines = linesOf(received, takenBack)
  const sums = {
    received: sumAmounts(lines.map((line) => line.received)),
    takenBack: sumAmounts(lines.map((line) => line.takenBack)),
  }
  const net = sums.received - sums.takenBack
  const journals = await journalsOf(operations, { tenant, date })
  return {
    ...{ date, lines, ...sums, net, journals, agrees: net === journals },
    banked: await bankedOn(operations, { tenant, date }),
    cashOnHand: await cashOnHand(operations, tenant),
  }
}

async function groupsOf(
  operations: Operations,
  tenant: string,
  where: Record<string, { equals: string }>,
): Promise<Group[]> {
  const sums = await operations.sum({ tenant }, receiptSlugs.receipts, {
    ...{ where, groupBy: ['method', 'makerName'], fields: ['amount'] },
  })
  return sums.map(({ method, makerName, amount, count }) => ({
    ...{ method: method as ReceiptMethod, cashier: String(makerName), count },
    amount: Number(amount),
  }))
}

function linesOf(received: Group[], takenBack: Group[]): DailyLine[] {
  const lines = new Map<string, DailyLine>()
  const lineOf = ({ method, cashier }: Group): DailyLine => {
    const key = `${method}:${cashier}`
    const line = lines.get(key) ?? { method, cashier, count: 0, received: 0, takenBack: 0 }
    lines.set(key, line)
    return line
  }
  for (const group of received) {
    const line = lineOf(group)
    line.count = group.count
    line.received = group.amount
  }
  for (const group of takenBack) lineOf(group).takenBack = group.amount
  return [...lines.values()].sort((left, right) =>
    left.method === right.method
      ? left.cashier.localeCompare(right.cashier)
      : left.method.localeCompare(right.method),
  )
}

type Journal = Row & { id: string; event: string; total: number; reverses: string | null }

/** Reversals of the day count against it; their journals name the receipt too. */
async function journalsOf(operations: Operations, { tenant, date }: Asked): Promise<number> {
  const rows = await allRows<Journal>(operations, { tenant }, slugs.journals, {
    where: {
      ...{ businessDate: { equals: date } },
      sourceCollection: { equals: receiptSlugs.receipts },
    },
    select: ['total', 'reverses'],
  })
  return rows.reduce((sum, { total, reverses }) => sum + (reverses ? -total : total), 0)
}

async function bankedOn(operations: Operations, { tenant, date }: Asked): Promise<number> {
  const sums = await operations.sum({ tenant }, receiptSlugs.bankings, {
    where: { bankedOn: { equals: date }, status: { equals: 'posted' } },
    fields: ['amount'],
  })
  return Number(sums[0]?.amount ?? 0)
}
