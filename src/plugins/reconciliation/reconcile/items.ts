import { leftOnBills } from '../../../domain/fees'
import {
  settle,
  SummaryBuilder,
  type ClassifiedItem,
  type ClassifiedLine,
  type ReconciliationSummary,
  type Settlement,
} from '../../../domain/matching'
import type { Row } from '../../../storage/types'
import type { ItemPart } from '../remittances/types'
import type { ClassifiedMonth } from './classify-month'

/** The figures of a month, and what was expected for the month itself. */
export function figuresOf(month: ClassifiedMonth): {
  summary: ReconciliationSummary
  expected: number
} {
  const summary = new SummaryBuilder()
  let expected = 0
  for (const { category, received } of month.lines) {
    if (!category) continue
    summary.count(category, 1, received.amount)
    summary.suspend(received.amount)
  }
  for (const item of month.items) {
    const settlement = settle(item.received, item.expected.parts, month.policy)
    summary.count(item.category, item.category === 'MISSING' ? 1 : item.lines, item.received)
    for (const part of settlement.parts) summary.allocate(part.productCode, part.allocated)
    summary.suspend(settlement.excess)
    summary.owe(settlement.arrears)
    expected += currentDue(item)
  }
  return { summary: summary.build(), expected }
}

/** Older arrears that ride along were expected in their own month. */
const currentDue = (item: ClassifiedItem<ItemPart>): number =>
  item.expected.parts.reduce((sum, part) => sum + (part.due === 'current' ? part.amount : 0), 0)

type Place = { remittance: string; newId: () => string }

/** The items as they are stored, made one at a time: a month of a large society never stands in memory twice. */
export function* itemRows(month: ClassifiedMonth, place: Place): Generator<Row> {
  for (const line of month.lines) if (line.category) yield lineItem(line, place)
  for (const item of month.items) {
    yield expectedItem(
      item,
      settle(item.received, item.expected.parts, month.policy),
      month.reasons,
      place,
    )
  }
}

function lineItem(
  { received, category, memberId }: ClassifiedLine,
  { remittance, newId }: Place,
): Row {
  const { amount, row, payrollNumber, deductionCode } = received
  return {
    id: newId(),
    remittance,
    key: `row:${row}`,
    category,
    member: memberId,
    payrollNumber: payrollNumber ?? null,
    deductionCode,
    lines: 1,
    expected: 0,
    received: amount,
    allocated: 0,
    suspense: amount,
    arrears: 0,
    feesOwing: 0,
    reason: null,
    parts: [],
  }
}

function expectedItem(
  item: ClassifiedItem<ItemPart>,
  settlement: Settlement<ItemPart>,
  reasons: Map<string, string>,
  { remittance, newId }: Place,
): Row {
  const { memberId, deductionCode, amount } = item.expected
  return {
    id: newId(),
    remittance,
    key: item.key,
    category: item.category,
    member: memberId,
    payrollNumber: null,
    deductionCode,
    lines: item.lines,
    expected: amount,
    received: item.received,
    allocated: settlement.allocated,
    suspense: settlement.excess,
    arrears: settlement.arrears,
    feesOwing: leftOnBills(settlement.parts),
    reason: reasons.get(item.key) ?? null,
    parts: settlement.parts,
  }
}
