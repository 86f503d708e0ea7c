import { compileFormula, type CompileOutcome } from '../../domain/formula'
import type { Subject } from './subjects'

/** The condition of an alert: where it says yes, the record is told of. */
export const compileAlert = (formula: string, { variables }: Subject): CompileOutcome<'yes-no'> =>
  compileFormula<'yes-no'>(formula, { variables, result: 'yes-no' })
