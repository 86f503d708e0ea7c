import { addDays, type BusinessDate } from '../calendar'
import type { ProductDefinition } from '../products'
import { birthday } from './dates'
import { funeralTermsOf } from './terms'
import type { LifeFacts } from './types'

type Life = Pick<LifeFacts, 'relation' | 'birthDate' | 'studentUntil'>

/**
 * The last day that a life's age is covered: the day before the birthday of its relation's limit, or as
 * long as it is shown to study, before the birthday of the limit for students.
 * @returns null without a limit or a date of birth
 */
export function lastDayByAge(
  terms: Pick<ProductDefinition, 'funeral'>,
  { relation, birthDate, studentUntil }: Life,
): BusinessDate | null {
  const limit = funeralTermsOf(terms).limits[relation]
  if (limit?.coverEnds === undefined || !birthDate) return null
  const last = dayBefore(birthday(birthDate, limit.coverEnds))
  if (limit.studentCoverEnds === undefined || !studentUntil || studentUntil <= last) return last
  const lastStudent = dayBefore(birthday(birthDate, limit.studentCoverEnds))
  return studentUntil < lastStudent ? studentUntil : lastStudent
}

const dayBefore = (date: BusinessDate): BusinessDate => addDays(date, -1)
