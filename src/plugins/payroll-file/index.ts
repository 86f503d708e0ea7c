import type { Config, Plugin } from 'payload'
import { extendPlatform } from '../../platform'
import { payrollCollections } from './collections'
import { publishOperation } from './formats/approval'
import { generateOperation } from './generate/approval'
import { generateJob } from './job'
import { permissions } from './permissions'
import { approveOperation, cancelOperation, submitOperation } from './runs/approval'
import { seedPayrollFile } from './seed'
import { translations } from './translations'

export { payrollErrors } from './errors'
export { deliverFiles, prepareFolder } from './files/deliver'
export {
  effectiveVersion,
  effectiveVersions,
  findVersion,
  freezeVersion,
} from './formats/effective'
export type { EffectiveVersion } from './formats/effective'
export type { FormatRow, FormatVersionRow } from './formats/types'
export { generateDeductions } from './generate/approval'
export type { GenerateDeductions } from './generate'
export { referenceOf } from './generate/line-values'
export type { DeductionResult } from './generate/result'
export { findAuthority, type AuthorityRow } from './generate/setting'
export { generateJob, type GenerateInput } from './job'
export { cancelDeductions, type CancelDeductions } from './runs/cancel-month'
export { endedInstructions, expectedLines, expectedRun } from './runs/expected'
export type { ExpectedRow, EndedInstruction, StoredPart } from './runs/expected'
export { regenerateFile, type RegeneratedRun } from './runs/regenerate'
export { approveRun, cancelRun, submitRun } from './runs/approval'
export type { RunException, RunFile, RunRow } from './runs/types'
export { payrollSlugs } from './slugs'

const approvals = [
  generateOperation,
  approveOperation,
  submitOperation,
  cancelOperation,
  publishOperation,
]

export type PayrollFileOptions = {
  /**
   * Keeps the collections, and with them the data, but drops endpoints, jobs and what a new society gets.
   * @default false
   */
  disabled?: boolean
}

/** Deduction runs: payroll files by versioned formats, with a calendar of their cut-offs. */
export function payrollFile({ disabled = false }: PayrollFileOptions = {}): Plugin {
  return (config: Config): Config =>
    extendPlatform(config, {
      plugin: 'payroll-file',
      collections: payrollCollections({ disabled }),
      permissions,
      filePurposes: [{ key: 'deductions', permission: 'deductions.download' }],
      translations,
      ...(disabled ? {} : { approvals, jobs: [generateJob], seedTenant: seedPayrollFile }),
    })
}
