import { FUNCTIONS, type FormulaFunction } from '../functions'
import { LANGUAGE_VERSION } from '../language'
import { FORMULA_LIMITS } from '../limits'
import { LOGIC } from './logic'
import { OPERATORS } from '../operators'
import { signatureText } from './signature'

export type Example = { text: string; result: string }

export type FunctionDescription = {
  name: string
  group: FormulaFunction['group']
  signatures: string[]
  sentence: string
  example: Example
}

export type OperatorDescription = { symbol: string; sentence: string; example: Example }

export type LanguageDescription = {
  version: string
  functions: FunctionDescription[]
  operators: OperatorDescription[]
  limits: typeof FORMULA_LIMITS
}

/** Everything a formula can do, as data for an editor's side panel: the tables that formulas are checked against. */
export function describeLanguage(): LanguageDescription {
  return {
    version: LANGUAGE_VERSION,
    functions: FUNCTIONS.map(({ name, group, signatures, sentence, example }) => ({
      name,
      group,
      signatures: signatures.map((each) => signatureText(name, each)),
      sentence,
      example: { ...example },
    })),
    operators: [...OPERATORS, ...LOGIC].map(({ symbol, sentence, example }) => ({
      symbol,
      sentence,
      example: { ...example },
    })),
    limits: FORMULA_LIMITS,
  }
}
