import { isBusinessDate } from '../calendar'
import { parsePhone } from '../identity'
import { formatAmount } from '../money'
import { fileOf } from './file-value'
import { fitsPattern } from './text-pattern'
import type { CustomField, CustomFieldType, CustomValue } from './types'

export type Checked = { value: CustomValue } | { message: string }

/** The most characters a text may have when the field says nothing. */
const TEXT_LENGTH = { text: 200, 'long-text': 5000 }
const MOST_DECIMALS = 4

const FILE_IS_ADDED = 'A file is added in the form of the record; it can’t be written as text.'

type Check = (field: CustomField, value: unknown) => Checked

const checks: Record<CustomFieldType, Check> = {
  text: checkText,
  'long-text': checkText,
  number: checkNumber,
  money: checkMoney,
  date: checkDate,
  'yes-no': (_, value) => (typeof value === 'boolean' ? { value } : wrong('Answer yes or no.')),
  choice: checkChoice,
  choices: checkChoices,
  phone: checkPhone,
  email: checkEmail,
  file: (_, value) => (fileOf(value) ? { value: String(value) } : wrong(FILE_IS_ADDED)),
  relation: (_, value) => (isRecordId(value) ? { value } : wrong('Choose a record.')),
  formula: () => wrong('This field is worked out and not entered.'),
}

/**
 * Holds a value to its field.
 * @param value as JSON brings it; `null`, an empty text and an empty list are no value
 * @returns the value as it is stored, or what is wrong with it
 */
export function checkValue(field: CustomField, value: unknown): Checked {
  const given = typeof value === 'string' ? value.trim() : value
  if (isEmpty(given)) return field.required ? wrong('This field is required.') : { value: null }
  return checks[field.type](field, given)
}

export const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0)

function checkText(field: CustomField, value: unknown): Checked {
  if (typeof value !== 'string') return wrong('Write a text.')
  const { minimum, pattern } = field
  const maximum = field.maximum ?? TEXT_LENGTH[field.type as keyof typeof TEXT_LENGTH]
  if (minimum && value.length < minimum) return wrong(`Write at least ${minimum} characters.`)
  if (value.length > maximum) return wrong(`Write at most ${maximum} characters.`)
  if (pattern && !fitsPattern(pattern, value)) return wrong(`Write it in the shape ${pattern}.`)
  return { value }
}

function checkNumber(field: CustomField, value: unknown): Checked {
  if (typeof value !== 'number' || !Number.isFinite(value)) return wrong('Write a number.')
  const decimals = Math.min(field.decimals ?? 0, MOST_DECIMALS)
  const scaled = value * 10 ** decimals
  if (!Number.isSafeInteger(Math.round(scaled))) return wrong('The number is too great.')
  if (Number(value.toFixed(decimals)) !== value) {
    return wrong(decimals ? `Write at most ${decimals} decimals.` : 'Write a whole number.')
  }
  return withinLimits(field, value, String)
}

function checkMoney(field: CustomField, value: unknown): Checked {
  if (typeof value !== 'number' || !Number.isSafeInteger(value))
    return wrong('Write an amount such as 145.50.')
  return withinLimits(field, value, (limit) => formatAmount(limit))
}

function withinLimits(
  { minimum, maximum }: CustomField,
  value: number,
  shown: (limit: number) => string,
): Checked {
  if (isLimit(minimum) && value < minimum) return wrong(`The lowest is ${shown(minimum)}.`)
  if (isLimit(maximum) && value > maximum) return wrong(`The highest is ${shown(maximum)}.`)
  return { value }
}

const isLimit = (limit: number | null | undefined): limit is number => typeof limit === 'number'

function checkDate({ earliest, latest }: CustomField, value: unknown): Checked {
  if (typeof value !== 'string' || !isBusinessDate(value))
    return wrong('Write a day of the calendar as YYYY-MM-DD.')
  if (earliest && value < earliest) return wrong(`The earliest day is ${earliest}.`)
  if (latest && value > latest) return wrong(`The latest day is ${latest}.`)
  return { value }
}

function checkChoice({ options }: CustomField, value: unknown): Checked {
  const known = (options ?? []).map((option) => option.value)
  if (typeof value === 'string' && known.includes(value)) return { value }
  return wrong(`Choose one of: ${offered(options).join(', ')}.`)
}

function checkChoices({ options }: CustomField, value: unknown): Checked {
  const known = (options ?? []).map((option) => option.value)
  const list: unknown[] = Array.isArray(value) ? value : [value]
  const strange = list.find((each) => typeof each !== 'string' || !known.includes(each))
  if (strange !== undefined) return wrong(`Choose from: ${offered(options).join(', ')}.`)
  // In the order of the options, once each: equal choices are equal values.
  return { value: known.filter((each) => list.includes(each)) }
}

const offered = (options: CustomField['options']): string[] =>
  (options ?? []).filter(({ archived }) => !archived).map((option) => option.value)

function checkPhone(_: CustomField, value: unknown): Checked {
  try {
    return { value: parsePhone(String(value)) }
  } catch {
    return wrong('Write the number as 71234567 or +26771234567.')
  }
}

const EMAIL = /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/

function checkEmail(_: CustomField, value: unknown): Checked {
  if (typeof value === 'string' && value.length <= 254 && EMAIL.test(value)) return { value }
  return wrong('Write an e-mail address such as name@example.org.')
}

const RECORD = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const isRecordId = (value: unknown): value is string =>
  typeof value === 'string' && RECORD.test(value)

const wrong = (message: string): Checked => ({ message })
