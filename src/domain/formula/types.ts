import type { BusinessDate } from '../calendar'

/** The types a variable or a result may have. */
export const FORMULA_TYPES = ['text', 'number', 'money', 'date', 'yes-no', 'list-of-text'] as const

export type FormulaType = (typeof FORMULA_TYPES)[number]

/** Something a formula may name: declared as data by the caller, listed beside the editor. */
export type FormulaVariable = {
  /** As people write it, such as `member.custom.ward`. */
  name: string
  type: FormulaType
  label: string
  description?: string
}

/** What goes in and comes out: thebe for money, `YYYY-MM-DD` for a date. */
export type FormulaValues = {
  text: string
  number: number
  money: number
  date: BusinessDate
  'yes-no': boolean
  'list-of-text': string[]
}

/** One value for each variable's full name; what is null, '' or not there is empty. */
export type FormulaInputs = Readonly<Record<string, unknown>>

/** Lists other than of text are written in a formula, never declared. */
export type ListType = 'list-of-text' | 'list-of-number' | 'list-of-money' | 'list-of-date'

export type Type = FormulaType | ListType

/** How a formula works inside: numbers in millionths and money in thebe, both without a float. */
export type Native = {
  text: string
  number: bigint
  money: bigint
  date: BusinessDate
  'yes-no': boolean
  'list-of-text': readonly string[]
  'list-of-number': readonly bigint[]
  'list-of-money': readonly bigint[]
  'list-of-date': readonly BusinessDate[]
}

/** A value while a formula runs; null is empty. */
export type Value = Native[Type] | null

const WORDS: Record<Type, string> = {
  text: 'a text',
  number: 'a number',
  money: 'an amount',
  date: 'a date',
  'yes-no': 'a yes or no',
  'list-of-text': 'a list of texts',
  'list-of-number': 'a list of numbers',
  'list-of-money': 'a list of amounts',
  'list-of-date': 'a list of dates',
}

/** A type as a sentence names it. */
export const inWords = (type: Type): string => WORDS[type]
