import type { BusinessDate } from '../../calendar'
import { ageOn } from '../formula-inputs'
import type { PriceTable } from '../definition/schema'
import { productErrors } from '../errors'
import { livesOn, type Household, type Life } from '../household'
import type { PremiumLine } from './types'

type Band = PriceTable['bands'][number]

/**
 * One line for each covered life: the price of its relation in the band of its age on the day.
 * @throws PREMIUM_BIRTH_DATE_MISSING, PREMIUM_BIRTH_DATE_AFTER, PREMIUM_MEMBER_NOT_PRICED
 */
export function tableLines(
  table: PriceTable,
  household: Household,
  on: BusinessDate,
): PremiumLine[] {
  const lines = livesOn(household, on).map((life) => lineOf(table, life, on))
  const [member] = lines
  if (member?.covered) return lines
  throw productErrors.PREMIUM_MEMBER_NOT_PRICED(
    `The price table has no price for a member of ${member?.age}.`,
    { rule: 'price-table', age: member?.age },
  )
}

function lineOf({ bands, prices }: PriceTable, life: Life, on: BusinessDate): PremiumLine {
  const { id, name, relation } = life
  const list = prices[relation]
  const base = { life: id, name, relation }
  const none = { ...base, amount: 0, covered: false }
  if (!list) return { ...none, age: null, band: null, note: 'The table has no such relation.' }
  const age = ageOf(life, on)
  const index = bands.findIndex((band) => isIn(band, age))
  const band = bands[index]
  if (!band) return { ...none, age, band: null, note: 'No age band of the table.' }
  const price = list[index] ?? null
  const label = bandName(band)
  if (price === null) return { ...none, age, band: label, note: 'Not covered at this age.' }
  return { ...base, age, band: label, amount: price, covered: true, note: 'Price of the table.' }
}

function ageOf({ name, birthDate }: Life, on: BusinessDate): number {
  if (!birthDate) {
    throw productErrors.PREMIUM_BIRTH_DATE_MISSING(`${name} has no date of birth.`, {
      rule: 'price-table',
      name,
    })
  }
  const age = ageOn(birthDate, on)
  if (age !== null) return age
  throw productErrors.PREMIUM_BIRTH_DATE_AFTER(`${name} was born on ${birthDate}, after ${on}.`, {
    rule: 'price-table',
    name,
  })
}

const isIn = ({ from, to }: Band, age: number): boolean => age >= from && (to === null || age <= to)

/** A band as people write it: `0-17`, `65+`. */
export const bandName = ({ from, to }: Band): string => (to === null ? `${from}+` : `${from}-${to}`)
