import { check } from './compile/check'
import { type Checked } from './compile/checked'
import { parseFormula } from './compile/parse'
import type { Scope } from './compile/scope'
import { adviceFor } from './compile/types'
import { LANGUAGE_VERSION } from './language'
import { attempt, type FormulaProblem } from './outcome'
import { errorAt } from './position'
import { inWords, type FormulaType, type FormulaVariable, type Value } from './types'
import { variablesByName } from './variables'

/** A formula that was checked against its variables and gives one type of result. */
export type CompiledFormula<Result extends FormulaType = FormulaType> = {
  readonly text: string
  readonly language: string
  readonly result: Result
  /** The variables the text names, by name. */
  readonly variables: readonly FormulaVariable[]
  /** For evaluate and explain alone: throws, and knows no type. */
  readonly run: (scope: Scope) => Value
}

export type CompileOptions<Result extends FormulaType> = {
  variables: readonly FormulaVariable[]
  result: Result
}

export type CompileOutcome<Result extends FormulaType> =
  { ok: true; formula: CompiledFormula<Result> } | FormulaProblem

/**
 * Checks a formula and makes it ready to run. Never throws: what is wrong comes back as an error
 * with a code, a sentence and the place in the text.
 * @param text as a person wrote it
 */
export function compileFormula<const Result extends FormulaType>(
  text: string,
  { variables, result }: CompileOptions<Result>,
): CompileOutcome<Result> {
  const outcome = attempt(() => compile(text, result, variables))
  return outcome.ok ? { ok: true, formula: outcome.result } : outcome
}

/** The names of the variables a formula reads, sorted. */
export function variablesUsed(formula: CompiledFormula): string[] {
  return formula.variables.map(({ name }) => name)
}

function compile<Result extends FormulaType>(
  text: string,
  result: Result,
  declared: readonly FormulaVariable[],
): CompiledFormula<Result> {
  const checking = { variables: variablesByName(declared), used: new Set<string>(), depth: 0 }
  const part = expectResult(check(parseFormula(text), checking, result), result)
  const variables = [...checking.variables.values()]
    .filter(({ name }) => checking.used.has(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  return { text, language: LANGUAGE_VERSION, result, variables, run: part.run }
}

function expectResult(part: Checked, result: FormulaType): Checked {
  if (part.type === result) return part
  const message = `The formula gives ${inWords(part.type)}; ${inWords(result)} is asked for.`
  const advice = adviceFor(part, result)
  throw errorAt('FORMULA_WRONG_RESULT', `${message}${advice}`, part.node)
}
