import { allocate, priorityOf } from '../allocation'
import { formatAmount, LARGEST_AMOUNT, sumAmounts } from '../money'
import { receiptAllocationErrors } from './errors'
import type { PaidPart, ReceiptAllocation, ReceiptDue, ReceiptPolicy } from './types'

/** @throws RECEIPT_AMOUNT unless it is whole thebe above zero that can be kept */
export function assertReceived(amount: number): void {
  if (Number.isSafeInteger(amount) && amount > 0 && amount <= LARGEST_AMOUNT) return
  throw receiptAllocationErrors.RECEIPT_AMOUNT(`amount: ${amount} thebe can't be received.`, {
    field: 'amount',
  })
}

/**
 * Divides what a member paid over what is owed, by the society's order: the same one by which a
 * remittance is allocated. Of one place in the order the oldest month is first.
 * @param amount thebe
 * @throws RECEIPT_AMOUNT
 */
export function allocateReceipt(
  amount: number,
  dues: readonly ReceiptDue[],
  { method, waterfall }: ReceiptPolicy,
): ReceiptAllocation {
  assertReceived(amount)
  const owed = [...dues].sort(oldestFirst).map((each) => ({
    ...{ key: each.key, amount: each.amount },
    priority: priorityOf(waterfall, each.kind, each.due),
  }))
  const { lines, excess } = allocate(amount, method, owed)
  return { parts: lines.filter((line) => line.amount > 0), rest: excess }
}

/**
 * Divides what a member paid as a person says.
 * @throws RECEIPT_AMOUNT; RECEIPT_PART naming the part that is unknown, named twice, not above zero or
 * more than is owed, or when the parts come to more than was paid
 */
export function allocateByHand(
  amount: number,
  dues: readonly ReceiptDue[],
  parts: readonly PaidPart[],
): ReceiptAllocation {
  assertReceived(amount)
  const owed = new Map(dues.map((due) => [due.key, due]))
  const seen = new Set<string>()
  for (const [index, part] of parts.entries()) {
    assertPart(part, owed.get(part.key), { field: `parts.${index}`, isTwice: seen.has(part.key) })
    seen.add(part.key)
  }
  const sum = sumAmounts(parts.map((part) => part.amount))
  if (sum > amount)
    throw invalid('parts', `they come to ${formatAmount(sum)}, ${formatAmount(amount)} was paid`)
  return {
    parts: parts.map(({ key, amount: part }) => ({ key, amount: part })),
    rest: amount - sum,
  }
}

type Place = { field: string; isTwice: boolean }

function assertPart(
  { key, amount }: PaidPart,
  due: ReceiptDue | undefined,
  { field, isTwice }: Place,
): void {
  if (!due) throw invalid(field, `"${key}" is nothing that the member owes`)
  if (isTwice) throw invalid(field, `"${key}" is named twice`)
  if (!Number.isSafeInteger(amount) || amount <= 0)
    throw invalid(field, `${amount} thebe can't be paid`)
  if (due.isOpenEnded || amount <= due.amount) return
  throw invalid(
    field,
    `${formatAmount(amount)} is more than the ${formatAmount(due.amount)} that is owed`,
  )
}

const invalid = (field: string, problem: string) =>
  receiptAllocationErrors.RECEIPT_PART(`${field}: ${problem}.`, { field })

function oldestFirst(left: ReceiptDue, right: ReceiptDue): number {
  const [one, other] = [left.period ?? '9999-12', right.period ?? '9999-12']
  if (one !== other) return one < other ? -1 : 1
  return left.key < right.key ? -1 : 1
}
