import type { DeductionAction, RunMode, RunStatus } from '../collections/deduction-runs'
import type { RunException, RunFile, RunRow } from '../runs/types'

/** What generating answers: the shape that the command line prints. */
export type DeductionResult = {
  period: string
  currency: string
  unit: 'thebe'
  /** Control totals of what is in the file. `hashTotal` is text: it has leading zeros. */
  deductionFile: { lines: number; amount: number; hashTotal: string }
  run: {
    id: string
    sequence: number
    status: RunStatus
    mode: RunMode
    sha256: string
    formatVersion: string
    actions: Record<DeductionAction, number>
  }
  files: Omit<RunFile, 'id'>[]
  /** Instructions that could not go into the file; the first of them by name. */
  exceptions: { count: number; first: RunException[] }
  /** What a person should look at before the file is sent. */
  warnings: string[]
}

/** Tells of a stored run. */
export function resultOf(run: RunRow): DeductionResult {
  const { id, sequence, status, mode, sha256, formatVersion, actions } = run
  return {
    period: run.period,
    currency: String(run.context.run.currency),
    unit: 'thebe',
    deductionFile: { lines: run.lines, amount: run.amount, hashTotal: run.hashTotal },
    run: { id, sequence, status, mode, sha256, formatVersion, actions },
    files: run.files.map(({ name, bytes, sha256: hash }) => ({ name, bytes, sha256: hash })),
    exceptions: { count: run.exceptionCount, first: run.exceptions },
    warnings: warningsOf(run),
  }
}

function warningsOf({ lines, period }: RunRow): string[] {
  if (lines > 0) return []
  return [`The file of ${period} has no lines: see that members and subscriptions are imported.`]
}
