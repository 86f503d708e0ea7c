import { periodOf, type BusinessDate } from '../../../domain/calendar'
import {
  allocateByHand,
  allocateReceipt,
  receiptAllocationErrors,
  type PaidPart,
} from '../../../domain/receipting'
import { formatAmount } from '../../../domain/money'
import type { Operations } from '../../../storage/types'
import { policyFor } from '../../reconciliation/reconcile/policy'
import { duesOf } from '../dues/read'
import { dueKey, type MemberDue } from '../dues/types'
import { receiptErrors } from '../errors'
import { creditAccountOf } from './credit'
import type { Division, PlannedLine, ReceiptPlan } from './types'

export type PlanReceipt = Division & {
  tenant: string
  member: string
  /** Thebe. */
  amount: number
  /** The day on which the money came. */
  on: BusinessDate
}

/**
 * What a payment would pay: by the waterfall in force in its month, or as a person says. Nothing is
 * written. `rest` is what has no place: above zero, and the receipt would be refused.
 * @throws RECEIPT_AMOUNT, RECEIPT_PART, RECEIPT_SAVINGS
 */
export async function planReceipt(
  operations: Operations,
  { tenant, member, amount, on, parts: given, rest: to }: PlanReceipt,
): Promise<ReceiptPlan> {
  const dues = await duesOf(operations, { tenant, member, on })
  const policy = await policyFor(operations, tenant, periodOf(on))
  const { parts, rest } = given
    ? allocateByHand(amount, dues, given)
    : allocateReceipt(amount, dues, policy)
  const lines = linesOf(
    to?.to === 'savings' ? withSavings(parts, rest, to.subscription) : parts,
    dues,
  )
  if (rest === 0 || !to || to.to === 'savings') return { dues, lines, rest: to ? 0 : rest }
  const credit = await creditAccountOf(operations, { tenant, member })
  return { dues, lines: [...lines, creditLine(credit, rest)], rest: 0 }
}

/** @throws RECEIPT_REST when a part of the amount has no place */
export function assertPlaced({ rest }: ReceiptPlan, amount: number): void {
  if (rest === 0) return
  throw receiptAllocationErrors.RECEIPT_REST(
    `amount: ${formatAmount(rest)} of the ${formatAmount(amount)} is more than is owed.`,
    { field: 'amount', rest },
  )
}

function withSavings(parts: PaidPart[], rest: number, subscription: string): PaidPart[] {
  if (rest === 0) return parts
  const key = dueKey('savings', subscription)
  const known = parts.find((part) => part.key === key)
  if (!known) return [...parts, { key, amount: rest }]
  return parts.map((part) => (part === known ? { key, amount: part.amount + rest } : part))
}

function linesOf(parts: PaidPart[], dues: MemberDue[]): PlannedLine[] {
  const byKey = new Map(dues.map((due) => [due.key, due]))
  return parts.map(({ key, amount }) => {
    const due = byKey.get(key)
    if (due) return lineOf(due, amount)
    throw receiptErrors.RECEIPT_SAVINGS('rest.subscription: it is no open savings of the member.', {
      field: 'rest.subscription',
    })
  })
}

const lineOf = (due: MemberDue, amount: number): PlannedLine => ({
  ...{ target: due.target, targetId: due.targetId, subscription: due.subscription },
  ...{ product: due.product, productCode: due.productCode, period: due.period },
  ...{ account: due.account, memberAccount: due.memberAccount, amount },
})

const creditLine = (
  { account, memberAccount }: { account: string; memberAccount: string },
  amount: number,
): PlannedLine => ({
  ...{ target: 'credit', targetId: null, subscription: null, product: '', productCode: '' },
  ...{ period: null, account, memberAccount, amount },
})
