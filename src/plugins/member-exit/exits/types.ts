import type { ExitKind, HeldBalance, Instalment, OwedMonth } from '../../../domain/exits'
import type { Row } from '../../../storage/types'

export type ExitStatus = 'proposed' | 'approved' | 'rejected' | 'undone'

/** What is owed both ways on the day of the proposal. */
export type Statement = { held: HeldBalance[]; owed: OwedMonth[] }

/** What an approved exit changed, so that an undo can put it back. */
export type Before = {
  status: string
  statusDate: string | null
  statusReason: string | null
  subscriptions: { id: string; until: string | null; endReason: string | null }[]
}

export type ExitRow = Row & {
  id: string
  tenant: string
  member: string
  kind: ExitKind
  exitDate: string
  reason: string
  withholdArrears: boolean
  status: ExitStatus
  statement: Statement
  /** How the leaver pays what stays owing; null without a plan. */
  plan: Instalment[] | null
  before: Before | null
  settled: { arrears: string; amount: number }[] | null
  journal: string | null
  /** Thebe of the settlement that released claims pay. */
  claimed: number | null
  maker: string
}
