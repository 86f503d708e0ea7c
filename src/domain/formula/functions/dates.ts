import { addDays, ageAt, daysBetween, isBusinessDate, type BusinessDate } from '../../calendar'
import { formulaErrors } from '../errors'
import { isWhole, ONE } from '../values/decimal'
import { takes, type FormulaFunction } from './define'
import { monthsBetween } from './months'

const FARTHEST_DAYS = 1_000_000n

export const DATE_FUNCTIONS: readonly FormulaFunction[] = [
  {
    name: 'date',
    group: 'dates',
    sentence: 'A day written as text, YYYY-MM-DD.',
    example: { text: 'date("2026-11-30")', result: '2026-11-30' },
    method: false,
    signatures: [takes([['text', 'text']], 'date', readDate)],
  },
  between(
    'yearsBetween',
    'Completed years from one date to another; below zero when the second is earlier.',
    { text: 'yearsBetween("2019-06-15", "2026-06-14")', result: '6' },
    (from, to) => Math.trunc(monthsBetween(from, to) / 12),
  ),
  between(
    'monthsBetween',
    'Completed months from one date to another; below zero when the second is earlier.',
    { text: 'monthsBetween("2026-01-15", "2026-07-15")', result: '6' },
    monthsBetween,
  ),
  between(
    'daysBetween',
    'Days from one date to another; below zero when the second is earlier.',
    { text: 'daysBetween("2026-02-27", "2026-03-01")', result: '2' },
    daysBetween,
  ),
  {
    name: 'ageOn',
    group: 'dates',
    sentence: 'Age in completed years on a date; born on 29 February, a year older on 1 March.',
    example: { text: 'ageOn("1990-05-01", "2026-04-30")', result: '35' },
    method: false,
    signatures: [
      takes(
        [
          ['birthDate', 'date'],
          ['date', 'date'],
        ],
        'number',
        (birth, date) => wholeNumber(ageOn(birth, date)),
      ),
    ],
  },
  {
    name: 'addDays',
    group: 'dates',
    sentence: 'The date so many days later; earlier when the number is below zero.',
    example: { text: 'addDays("2026-02-27", 2)', result: '2026-03-01' },
    method: false,
    signatures: [
      takes(
        [
          ['date', 'date'],
          ['days', 'number'],
        ],
        'date',
        later,
      ),
    ],
  },
  partOf('yearOf', 'The year of a date.', { text: 'yearOf("2026-11-30")', result: '2026' }, 0, 4),
  partOf(
    'monthOf',
    'The month of a date, 1 to 12.',
    { text: 'monthOf("2026-11-30")', result: '11' },
    5,
    7,
  ),
]

type Example = FormulaFunction['example']

function between(
  name: string,
  sentence: string,
  example: Example,
  count: (from: BusinessDate, to: BusinessDate) => number,
): FormulaFunction {
  const signatures = [
    takes(
      [
        ['from', 'date'],
        ['to', 'date'],
      ],
      'number',
      (from, to) => wholeNumber(count(from, to)),
    ),
  ]
  return { name, group: 'dates', sentence, example, method: false, signatures }
}

function partOf(
  name: string,
  sentence: string,
  example: Example,
  start: number,
  end: number,
): FormulaFunction {
  const signatures = [
    takes([['date', 'date']], 'number', (date) => wholeNumber(Number(date.slice(start, end)))),
  ]
  return { name, group: 'dates', sentence, example, method: false, signatures }
}

const wholeNumber = (value: number): bigint => BigInt(value) * ONE

/**
 * Reads a day written as text.
 * @throws FORMULA_DATE_INVALID
 */
export function readDate(text: string): BusinessDate {
  const valid: boolean = isBusinessDate(text)
  if (valid) return text
  throw formulaErrors.FORMULA_DATE_INVALID(
    `${JSON.stringify(text.slice(0, 40))} is not a day of the calendar.`,
  )
}

function ageOn(birth: BusinessDate, date: BusinessDate): number {
  if (birth <= date) return ageAt(birth, date)
  throw formulaErrors.FORMULA_DATE_INVALID(`The birth date ${birth} is after ${date}.`)
}

function later(date: BusinessDate, days: bigint): BusinessDate {
  if (!isWhole(days)) throw formulaErrors.FORMULA_INEXACT('Days are counted in whole numbers.')
  const count = days / ONE
  const near = count <= FARTHEST_DAYS && count >= -FARTHEST_DAYS
  return readDate(near ? addDays(date, Number(count)) : 'a day so far away')
}
