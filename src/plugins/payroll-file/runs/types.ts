import type { FormatContext } from '../../../domain/formats'
import type { DeductionAction, RunMode, RunStatus } from '../collections/deduction-runs'

/** A file of a run, as it is kept. */
export type RunFile = { id: string; name: string; bytes: number; sha256: string }

/** An instruction that could not go into the file, and why. */
export type RunException = {
  code: string
  memberNumber: string
  subscription: string
  message: string
}

/** A deduction run as it is stored. */
export type RunRow = {
  id: string
  tenant: string
  payrollAuthority: string
  period: string
  sequence: number
  mode: RunMode
  status: RunStatus
  formatVersion: string
  baselineRun: string | null
  lines: number
  amount: number
  hashTotal: string
  actions: Record<DeductionAction, number>
  files: RunFile[]
  sha256: string
  contentSha256: string
  snapshotFile: string
  context: FormatContext
  exceptionCount: number
  exceptions: RunException[]
  maker: string
  makerName: string
  /** When it was made; what was just made does not say it. */
  generatedAt?: Date | string
}
