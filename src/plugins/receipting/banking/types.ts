import type { Actor } from '../../../domain/actor'
import type { Row } from '../../../storage/types'

/** A banking as it is stored. */
export type BankingRow = Row & {
  id: string
  tenant: string
  /** Gapless in the society, from 1. */
  number: number
  bankedOn: string
  slip: string
  /** Thebe. */
  amount: number
  status: 'posted' | 'reversed'
  journal: string
  maker: string
}

export type BankCash = {
  tenant: string
  /** Thebe, above zero. */
  amount: number
  /** The day on the slip; the society's today when left out. */
  bankedOn?: string
  /** Number of the deposit slip: sent twice, it is one banking. */
  slip: string
  actor: Actor
}
