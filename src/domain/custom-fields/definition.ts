import { checkValue, isEmpty } from './check-value'
import { MOST_MEGABYTES } from './file-value'
import { fileKinds } from '../files/content-type'
import type { CustomField, CustomFieldType, CustomProblem } from './types'

const KEY = /^[a-z][a-z0-9_]{0,39}$/
const OPTION = /^[^;]{1,60}$/
const MOST_OPTIONS = 200
const CHOOSING: CustomFieldType[] = ['choice', 'choices']
const WITH_LIMITS: CustomFieldType[] = ['text', 'long-text', 'number', 'money']
const UNIQUE: CustomFieldType[] = ['text', 'number', 'date', 'phone', 'email']

/** @returns what is wrong with the definition itself, field by field */
export function definitionProblems(field: CustomField): CustomProblem[] {
  return [
    keyProblem(field),
    optionsProblem(field),
    ...limitProblems(field),
    uniqueProblem(field),
    defaultProblem(field),
    computedProblem(field),
    targetProblem(field),
    portalProblem(field),
    ...fileProblems(field),
  ].filter((problem) => problem !== null)
}

function keyProblem({ key }: CustomField): CustomProblem | null {
  const message = keyMessage(key)
  return message ? problem('key', message) : null
}

/** @returns what is wrong with the key of a field, or null */
export function keyMessage(key: string): string | null {
  if (key === 'constructor') return 'Choose another key: this word is taken.'
  if (KEY.test(key)) return null
  return 'Begin with a letter; then up to 39 small letters, digits and underscores.'
}

function optionsProblem({ type, options }: CustomField): CustomProblem | null {
  const list = options ?? []
  if (!CHOOSING.includes(type))
    return list.length ? problem('options', 'Only a choice has options.') : null
  if (!list.some(({ archived }) => !archived)) return problem('options', 'Add at least one option.')
  if (list.length > MOST_OPTIONS) return problem('options', `At most ${MOST_OPTIONS} options.`)
  if (list.some(({ value }) => !OPTION.test(value)))
    return problem('options', 'An option has 1 to 60 characters and no semicolon.')
  const words = list.map(({ value }) => value.toLowerCase())
  const twice = words.find((word, index) => words.indexOf(word) !== index)
  return twice ? problem('options', `The option "${twice}" is there twice.`) : null
}

/** Settings that only some types have. */
const SETTINGS: [keyof CustomField, CustomFieldType[], string][] = [
  ['minimum', WITH_LIMITS, 'Only texts, numbers and money have limits.'],
  ['maximum', [...WITH_LIMITS, 'file'], 'Only texts, numbers, money and files have limits.'],
  ['decimals', ['number'], 'Only a number has decimals.'],
  ['earliest', ['date'], 'Only a date has a first and a last day.'],
  ['latest', ['date'], 'Only a date has a first and a last day.'],
  ['pattern', ['text'], 'Only a text has a shape.'],
  ['fileTypes', ['file'], 'Only a file has kinds.'],
]

function limitProblems(field: CustomField): CustomProblem[] {
  const { type, minimum, maximum, earliest, latest } = field
  const strange = SETTINGS.filter(
    ([setting, types]) => !isEmpty(field[setting]) && field[setting] !== 0 && !types.includes(type),
  ).map(([setting, , message]) => problem(setting, message))
  if (!isEmpty(minimum) && !isEmpty(maximum) && Number(maximum) < Number(minimum))
    strange.push(problem('maximum', 'The highest is below the lowest.'))
  if (earliest && latest && latest < earliest)
    strange.push(problem('latest', 'The latest day is before the earliest.'))
  return strange
}

function uniqueProblem({ type, unique }: CustomField): CustomProblem | null {
  if (!unique || UNIQUE.includes(type)) return null
  return problem('unique', `Values of this type can't be kept unique.`)
}

function defaultProblem(field: CustomField): CustomProblem | null {
  const { defaultValue, unique } = field
  if (isEmpty(defaultValue)) return null
  if (unique)
    return problem('defaultValue', 'A unique field has no default: it would be taken once.')
  const checked = checkValue(field, defaultValue)
  return 'message' in checked ? problem('defaultValue', checked.message) : null
}

function computedProblem({ type, formula, required }: CustomField): CustomProblem | null {
  if (type !== 'formula') return null
  if (!formula) return problem('formula', 'Write the formula that works the field out.')
  return required ? problem('required', 'A computed field is not entered by anybody.') : null
}

function fileProblems({ type, maximum, fileTypes }: CustomField): CustomProblem[] {
  if (type !== 'file') return []
  const strange = fileTypes?.find((kind) => !fileKinds.includes(kind))
  const isSize =
    isEmpty(maximum) ||
    (Number.isInteger(maximum) && Number(maximum) >= 1 && Number(maximum) <= MOST_MEGABYTES)
  return [
    ...(strange ? [problem('fileTypes', `"${strange}" is none of ${fileKinds.join(', ')}.`)] : []),
    ...(isSize ? [] : [problem('maximum', `Write whole megabytes from 1 to ${MOST_MEGABYTES}.`)]),
  ]
}

function targetProblem({ type, target }: CustomField): CustomProblem | null {
  if (type === 'relation') return target ? null : problem('target', 'Choose what it points at.')
  return target ? problem('target', 'Only a relation points at records.') : null
}

function portalProblem(field: CustomField): CustomProblem | null {
  const { type, inPortal, editableInPortal } = field
  if (!editableInPortal) return null
  if (!inPortal) return problem('editableInPortal', 'What members change they must see there, too.')
  return type === 'formula'
    ? problem('editableInPortal', 'A computed field is not entered by anybody.')
    : null
}

const problem = (key: string, message: string): CustomProblem => ({ key, message })
