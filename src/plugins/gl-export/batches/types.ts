import type { Adjustment, LedgerContext, LedgerSettings } from '../../../domain/gl-export'
import type { Row } from '../../../storage/types'
import type { ExportMode } from '../targets/types'

export type BatchStatus = 'exported' | 'imported' | 'withdrawn'

/** Which journals are in a batch. Journals never change, so that this names the same ones for good. */
export type BatchScope = {
  startsOn: string
  to: string
  /** The last journal number that was in the books when the batch was made. */
  through: number
  /** The last day and the last number that the batch before had covered. */
  before: { to: string; through: number } | null
}

export type BatchFile = { id: string; name: string; bytes: number; sha256: string }

/** All that a batch is written by, kept with it. */
export type BatchSettings = { ledger: LedgerSettings; context: LedgerContext }

/** A batch as it is stored. */
export type BatchRow = Row & {
  id: string
  tenant: string
  target: string
  number: number
  status: BatchStatus
  from: string
  to: string
  format: string
  mode: ExportMode
  journals: number
  late: number
  lines: number
  /** Thebe. */
  debit: number
  credit: number
  firstNumber: number
  lastNumber: number
  shortened: number
  sha256: string
  files: BatchFile[]
  adjustments: Adjustment[]
  scope: BatchScope
  settings: BatchSettings
  covered: string | null
  through: number
  maker: string
  makerName: string
}
