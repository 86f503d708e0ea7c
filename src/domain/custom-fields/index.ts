export { checkValue, isEmpty } from './check-value'
export { checkValues, isEntered, type CheckedValues, type SentRecord } from './check-values'
export { convertValue, type Conversion } from './conversion'
export { definitionProblems, keyMessage } from './definition'
export { fileLimits, fileOf, fileValue } from './file-value'
export { readOptions } from './option-lines'
export { readDefinition, type WrittenDefinition } from './read-definition'
export {
  compileRule,
  compileRules,
  formulaProblems,
  noRules,
  type FieldFormula,
  type FieldRules,
} from './rules'
export { sameValue } from './same-value'
export { kindOf, textOfValue, valueOfText } from './text-value'
export { wordsOfValue } from './words'
export {
  customFieldTypes,
  formulaResults,
  type CustomField,
  type CustomFieldOption,
  type CustomFieldType,
  type CustomProblem,
  type CustomValue,
  type CustomValues,
  type FormulaResult,
  type LocalText,
} from './types'
export {
  formulaTypeOf,
  inputsFor,
  planInputs,
  variablesFor,
  type RecordVariables,
} from './variables'
