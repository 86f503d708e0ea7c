import { defineErrors } from '../errors'

/** What can be wrong with a formula, its variables or the values it meets. */
export const formulaErrors = defineErrors({
  FORMULA_BLANK: { status: 400, next: 'Write a formula, such as pula(85).' },
  FORMULA_TOO_LONG: { status: 400, next: 'Shorten the formula, or split it into two fields.' },
  FORMULA_TOO_LARGE: { status: 400, next: 'Split the formula into two fields.' },
  FORMULA_TOO_DEEP: {
    status: 400,
    next: 'Nest fewer parentheses and choices, or split the formula into two fields.',
  },
  FORMULA_LIST_TOO_LONG: { status: 400, next: 'Shorten the list.' },
  FORMULA_TEXT_TOO_LONG: { status: 400, next: 'Shorten the text.' },
  FORMULA_SYNTAX: { status: 400, next: 'Correct the formula at the marked place.' },
  FORMULA_NOT_AVAILABLE: {
    status: 400,
    next: 'Use one of the functions and operators listed beside the editor.',
  },
  FORMULA_UNKNOWN_VARIABLE: {
    status: 400,
    next: 'Use one of the variables listed beside the editor.',
  },
  FORMULA_UNKNOWN_FUNCTION: {
    status: 400,
    next: 'Use one of the functions listed beside the editor.',
  },
  FORMULA_WRONG_ARGUMENTS: { status: 400, next: 'Give the function what its signature asks for.' },
  FORMULA_WRONG_TYPE: { status: 400, next: 'Put values of fitting types together.' },
  FORMULA_WRONG_RESULT: {
    status: 400,
    next: 'Change the formula so that it gives what is asked for.',
  },
  FORMULA_DECIMAL_IN_MONEY: {
    status: 400,
    next: 'Name the rounding: percent(x, "2.5") or divide(x, 3).',
  },
  FORMULA_VARIABLE_INVALID: {
    status: 400,
    next: 'Declare each variable once, with a name such as member.age and a known type.',
  },
  FORMULA_EMPTY_VALUE: {
    status: 422,
    next: 'Fill in the value, or say what holds without it: orElse(x, pula(0)), isEmpty(x).',
  },
  FORMULA_VALUE_INVALID: { status: 422, next: 'Correct the value of the field.' },
  FORMULA_AMOUNT_INVALID: {
    status: 422,
    next: 'Write an amount with at most two decimals, such as pula("120.50").',
  },
  FORMULA_NUMBER_INVALID: {
    status: 422,
    next: 'Write a number in plain digits with at most six decimals, such as "2.5".',
  },
  FORMULA_DATE_INVALID: {
    status: 422,
    next: 'Write a day of the calendar as YYYY-MM-DD, such as "2026-11-30".',
  },
  FORMULA_DIVISOR_INVALID: { status: 422, next: 'Divide or round by something above zero.' },
  FORMULA_TOO_GREAT: { status: 422, next: 'Check the values: the result is too great to be kept.' },
  FORMULA_INEXACT: {
    status: 422,
    next: 'Name the rounding: percent(x, "2.5") or divide(x, 3).',
  },
  FORMULA_TOO_MUCH_WORK: {
    status: 422,
    next: 'Search in shorter texts, or use fewer text functions.',
  },
  FORMULA_BROKEN: { status: 500, next: 'Report this together with the formula.' },
})

export type FormulaErrorCode = keyof typeof formulaErrors
