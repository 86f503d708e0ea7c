import type { Period } from '../../../domain/calendar'
import type { FeeEntryKind, FeeFigures, FeeStatus } from '../../../domain/fees'
import type { Row } from '../../../storage/types'

/** A bill as it is stored. */
export type FeeRow = Row &
  FeeFigures & {
    id: string
    tenant: string
    member: string
    product: string
    subscription: string
    memberAccount: string
    frequency: 'once' | 'yearly'
    period: Period
    dueDate: string
    status: FeeStatus
  }

/** The document that takes an amount off a bill. */
export type FeeSource = { collection: string; id: string }

/** What a document takes off a bill, in thebe. */
export type FeePayment = {
  fee: string
  amount: number
  kind: FeeEntryKind
  source: FeeSource
  /** The deduction run that asked for it; null for what came in another way. */
  run?: string | null
}
