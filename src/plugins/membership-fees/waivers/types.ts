import type { Actor } from '../../../domain/actor'
import type { Row } from '../../../storage/types'

/** A waiver as it is stored. */
export type WaiverRow = Row & {
  id: string
  tenant: string
  member: string
  fee: string
  /** Thebe. */
  amount: number
  reason: string
  status: 'proposed' | 'approved' | 'rejected' | 'undone'
  maker: string
}

export type DecideWaiver = { tenant: string; waiver: string; actor: Actor }
