import type { Actor } from '../../../domain/actor'
import type { Row } from '../../../storage/types'
import type { ReceiptTarget } from '../dues/types'
import type { ReceiptMethod } from './methods'

/** A receipt as it is stored. */
export type ReceiptRow = Row & {
  id: string
  tenant: string
  /** Gapless in the society, from 1. */
  number: number
  member: string
  receivedOn: string
  method: ReceiptMethod
  reference: string
  /** Thebe. */
  amount: number
  status: 'posted' | 'reversed'
  journal: string
  maker: string
  makerName: string
  reversedOn?: string | null
}

/** Money that a member handed over or sent. */
export type ReceivedMoney = {
  tenant: string
  member: string
  /** Thebe, above zero. */
  amount: number
  method: ReceiptMethod
  /** The day on which it came; the society's today when left out. */
  receivedOn?: string
  /** What tells this payment from any other by the same method: sent twice, it is one receipt. */
  reference: string
  actor: Actor
}

/** A line of a receipt as it is stored. */
export type ReceiptLineRow = Row & {
  id: string
  receipt: string
  target: ReceiptTarget
  targetId: string | null
  product: string | null
  period: string | null
  /** Thebe. */
  amount: number
  memberAccount: string
  status: 'posted' | 'reversed'
}
