import type { CompiledFormula } from './compile'
import { evaluate } from './evaluate'
import type { FormulaInputs, FormulaType, FormulaValues } from './types'
import { MAX_LIST_VALUES, MAX_TEXT_LENGTH } from './limits'
import { attempt } from './outcome'
import { rawInput } from './values/inputs'

/** What to keep with a result that moved money: plain JSON, enough to work it out again. */
export type FormulaTrace<Result extends FormulaType = FormulaType> = {
  text: string
  language: string
  /** Each variable the text names, with the value it had; null where it was empty. */
  inputs: Record<string, string | number | boolean | string[] | null>
  result: { type: Result } & (
    { value: FormulaValues[Result] } | { error: { code: string; message: string } }
  )
}

/** Works a formula out and records by which text, version and inputs. Never throws. */
export function explain<Result extends FormulaType>(
  formula: CompiledFormula<Result>,
  inputs: FormulaInputs,
): FormulaTrace<Result> {
  const { text, language, result: type } = formula
  const outcome = evaluate(formula, inputs)
  const used = formula.variables.map(({ name }) => [name, recorded(name, inputs)])
  const result = outcome.ok
    ? { type, value: outcome.value }
    : { type, error: { code: outcome.error.code, message: outcome.error.message } }
  return { text, language, inputs: Object.fromEntries(used) as FormulaTrace['inputs'], result }
}

/** A value as JSON keeps it; what no formula could read is named by its kind, so that a trace stays small. */
function recorded(name: string, inputs: FormulaInputs): FormulaTrace['inputs'][string] {
  const read = attempt(() => rawInput(name, inputs))
  if (!read.ok) return '(unreadable)'
  const raw = read.result
  if (Array.isArray(raw)) {
    return raw.length > MAX_LIST_VALUES ? '(too long a list)' : raw.map(plain)
  }
  return raw === null || typeof raw === 'boolean' || Number.isFinite(raw)
    ? (raw as number | boolean | null)
    : plain(raw)
}

function plain(raw: unknown): string {
  if (typeof raw !== 'string') return `(${typeof raw})`
  return raw.length > MAX_TEXT_LENGTH ? '(too long a text)' : raw
}
