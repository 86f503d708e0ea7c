export { checkValue, isEmpty } from './check-value'
export { checkValues, type CheckedValues } from './check-values'
export { convertValue, type Conversion } from './conversion'
export { definitionProblems, keyMessage } from './definition'
export { readOptions } from './option-lines'
export { readDefinition, type WrittenDefinition } from './read-definition'
export { sameValue } from './same-value'
export { textOfValue, valueOfText } from './text-value'
export {
  customFieldTypes,
  type CustomField,
  type CustomFieldOption,
  type CustomFieldType,
  type CustomProblem,
  type CustomValue,
  type CustomValues,
  type LocalText,
} from './types'
