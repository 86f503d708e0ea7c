import type { Actor } from '../../../domain/actor'
import type { AuthorityRow } from '../../payroll-file/generate/setting'
import type { CheckedControls, Controls } from './controls'
import type { IncomingFile, ReadRemittance } from './read-file'

export type ImportRemittance = Controls & {
  tenant: string
  /** Code or id of the payroll authority. */
  authority: string
  period: string
  file: IncomingFile
  rejections?: IncomingFile | null
  /** The day the money counts; by default today, and at the latest the month's last day. */
  businessDate?: string
  actor: Actor
}

export type ImportedRemittance = {
  id: string
  period: string
  sequence: number
  lines: number
  amount: number
  rejections: number
  sha256: string
  /** True when the same bytes were imported before: nothing was done, but for what is in `attached`. */
  alreadyImported: boolean
  /** What an import of the same bytes added to the remittance, such as `rejections` and `fee`. */
  attached?: string[]
}

/** A remittance that was read and held against its advice, ready to be written. */
export type Prepared = {
  authority: AuthorityRow
  period: string
  /** The day on which the money counts. */
  businessDate: string
  sequence: number
  file: ReadRemittance
  rejections: ReadRemittance | null
  controls: CheckedControls
  version: string
}
