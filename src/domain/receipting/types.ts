import type { AllocationMethod, WaterfallEntry } from '../allocation'

/** Something of a member's that a receipt may pay. */
export type ReceiptDue = {
  /** Unique among what the member owes. */
  key: string
  /** Kind of the product, as the waterfall names it. */
  kind: string
  due: 'current' | 'arrears'
  /** The month it is for, `YYYY-MM`; null for savings, which are for no month. */
  period: string | null
  /** Thebe that are owed; zero for savings, which take any amount. */
  amount: number
  /** Takes more than is owed: savings. */
  isOpenEnded?: boolean
}

export type ReceiptPolicy = { method: AllocationMethod; waterfall: WaterfallEntry[] }

/** Thebe for one of what is owed. */
export type PaidPart = { key: string; amount: number }

export type ReceiptAllocation = {
  parts: PaidPart[]
  /** What is more than is owed: it goes nowhere by itself. */
  rest: number
}
