import type { PaidPart } from '../../../domain/receipting'
import type { MemberDue } from '../dues/types'
import type { ReceiptRow, ReceivedMoney } from '../receipts/types'

/** Where what is more than is owed goes; it goes nowhere unless somebody says so. */
export type RestTo = { to: 'member-credit' } | { to: 'savings'; subscription: string }

/** How a payment is divided. */
export type Division = {
  /** What it pays, by the key of the dues, as a person says; by the society's order when left out. */
  parts?: PaidPart[]
  rest?: RestTo
}

export type Receive = ReceivedMoney & Division

/** What a receipt says to whoever wrote it. */
export type Received = Pick<ReceiptRow, 'id' | 'number' | 'amount' | 'journal' | 'receivedOn'>

/** A line of a receipt before it is written. */
export type PlannedLine = Pick<
  MemberDue,
  'target' | 'product' | 'productCode' | 'period' | 'account' | 'memberAccount'
> & {
  /** Null for credit. */
  targetId: string | null
  subscription: string | null
  /** Thebe. */
  amount: number
}

/** What a receipt would do: its lines add up to the amount. */
export type ReceiptPlan = { dues: MemberDue[]; lines: PlannedLine[]; rest: number }
