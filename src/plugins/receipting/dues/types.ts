import type { ReceiptDue } from '../../../domain/receipting'

/** What a line of a receipt pays; credit is money that is kept for the member. */
export const receiptTargets = ['fee', 'arrears', 'premium', 'savings', 'credit'] as const
export type ReceiptTarget = (typeof receiptTargets)[number]

/** Something that a member may pay, with the accounts that the money goes to. */
export type MemberDue = ReceiptDue & {
  target: ReceiptTarget
  /** The bill, the arrears or the subscription. */
  targetId: string
  subscription: string | null
  product: string
  /** What people know the product by. */
  productCode: string
  account: string
  memberAccount: string
}

export const dueKey = (target: ReceiptTarget, id: string, period?: string): string =>
  [target, id, period].filter(Boolean).join(':')
