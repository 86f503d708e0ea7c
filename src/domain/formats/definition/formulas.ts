import {
  type CompiledFormula,
  compileFormula,
  type CompileOutcome,
  type FormulaVariable,
} from '../../formula'
import { type CustomTypes, mentionedAsText } from './custom-types'
import { formulaText } from './formula-source'
import type {
  ColumnType,
  FormatColumn,
  FormatDefinition,
  FormatPurpose,
  RecordKind,
} from './schema'
import { CUSTOM, listSources } from './sources'

/** A type of column as formulas know it, for what goes in and what comes out; a period is text such as 2026-11. */
const formulaTypes = {
  text: 'text',
  number: 'number',
  amount: 'money',
  date: 'date',
  period: 'text',
} as const satisfies Record<ColumnType, FormulaVariable['type']>

type ResultType = (typeof formulaTypes)[ColumnType]

/** The formula of one column, ready to be worked out. */
export type ColumnFormula = CompiledFormula<ResultType>

/** The names that a formula in this record may use: the fields a column there may be, and the society's own. */
export function formulaVariables(
  purpose: FormatPurpose,
  kind: RecordKind,
  custom: CustomTypes = {},
): FormulaVariable[] {
  const fields = listSources(purpose)
    .filter(({ records }) => records.includes(kind))
    .map(({ source, label, type }) => ({ name: source, label, type: formulaTypes[type] }))
  return kind === 'detail' ? [...fields, ...customVariables(custom)] : fields
}

/**
 * Checks the formula of a column and makes it ready to run; pure, so that an editor checks while a
 * person writes. Without `formulas` every field of the society's own is taken for a text.
 */
export function compileColumnFormula(
  { purpose, formulas }: Pick<FormatDefinition, 'purpose' | 'formulas'>,
  kind: RecordKind,
  { source, type }: Pick<FormatColumn, 'source' | 'type'>,
): CompileOutcome<ResultType> {
  const text = formulaText(source)
  const custom = formulas?.custom ?? mentionedAsText([text])
  const variables = formulaVariables(purpose, kind, custom)
  return compileFormula<ResultType>(text, { variables, result: formulaTypes[type] })
}

function customVariables(custom: CustomTypes): FormulaVariable[] {
  return Object.entries(custom).map(([key, type]) => ({
    name: `${CUSTOM}${key}`,
    label: key,
    type,
  }))
}
