import type { JobDefinition } from '../../jobs'
import type { RunMode } from './collections/deduction-runs'
import { generateDeductions } from './generate/approval'
import type { DeductionResult } from './generate/result'

export type GenerateInput = { authority: string; period: string; mode?: RunMode }

/** Generates a deduction file in the background. */
export const generateJob: JobDefinition<GenerateInput, DeductionResult> = {
  name: 'deductions.generate',
  permission: 'deductions.generate',
  run: ({ storage, tenant, input, actor, progress, signal }) =>
    generateDeductions({ storage }, { ...input, tenant, actor, onProgress: progress, signal }),
}
