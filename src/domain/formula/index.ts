export {
  compileFormula,
  variablesUsed,
  type CompiledFormula,
  type CompileOptions,
  type CompileOutcome,
} from './compile'
export {
  describeLanguage,
  type FunctionDescription,
  type LanguageDescription,
  type OperatorDescription,
} from './describe'
export { formulaErrors, type FormulaErrorCode } from './errors'
export { evaluate, type EvaluationOutcome } from './evaluate'
export { explain, type FormulaTrace } from './explain'
export { LANGUAGE_VERSION } from './language'
export { FORMULA_LIMITS } from './limits'
export type { FormulaProblem } from './outcome'
export type { Position } from './position'
export {
  FORMULA_TYPES,
  type FormulaInputs,
  type FormulaType,
  type FormulaValues,
  type FormulaVariable,
} from './types'
export { isVariableName } from './variables'
