import type { z } from 'zod'
import type { FormatProblem } from '../../formats/parts'
import { schemaSentence } from '../../schema-sentence'
import { ledgerExportErrors } from '../errors'
import { ledgerProblems } from './rules'
import { type LedgerFormat, ledgerFormatSchema } from './schema'

/** Everything wrong with a format, for an editor to show; empty when it is sound. */
export function ledgerFormatProblems(input: unknown): FormatProblem[] {
  const shape = ledgerFormatSchema.safeParse(input, { reportInput: true })
  return shape.success ? ledgerProblems(shape.data) : shape.error.issues.map(describe)
}

/**
 * Checks a format and fills in its defaults.
 * @throws LEDGER_FORMAT_INVALID listing each bad path with a sentence
 */
export function parseLedgerFormat(input: unknown): LedgerFormat {
  const problems = ledgerFormatProblems(input)
  if (problems.length === 0) return ledgerFormatSchema.parse(input)
  const list = problems.map(({ path, message }) => `${path}: ${message}`).join(' ')
  throw ledgerExportErrors.LEDGER_FORMAT_INVALID(`The format is not valid. ${list}`, { problems })
}

function describe(issue: z.core.$ZodIssue): FormatProblem {
  const path = issue.path.map(String).join('.') || 'format'
  if (issue.code === 'unrecognized_keys')
    return { path, message: `Has settings that no format has: ${issue.keys.join(', ')}.` }
  return { path, message: schemaSentence(issue, {}) }
}
