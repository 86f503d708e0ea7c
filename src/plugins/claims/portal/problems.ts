import { isMotsheloError } from '../../../domain/errors'
import { isWord, type Say } from './words'

/** What was refused, and what is said beside each field. */
export type Refusal = { notice: string; problems: Record<string, string> }

/** What members call a field that the rules name otherwise. */
const inputs: Record<string, string> = {
  life: 'subject',
  memberAccount: 'subject',
  exit: 'subject',
}

type Detailed = { field?: unknown; problems?: { field?: unknown; message?: unknown }[] }

/** @throws what is no refusal of this platform */
export function refusalOf(error: unknown, t: Say): Refusal {
  if (!isMotsheloError(error)) throw error
  const { field, problems = [] } = error.details as Detailed
  const told: Record<string, string> = {}
  for (const each of problems) told[String(each.field)] = String(each.message)
  const name = String(field ?? '')
  const word = `wrong.${name}`
  if (isWord(word)) told[inputs[name] ?? name] = t(word)
  const isTold = Object.keys(told).length > 0
  return { notice: isTold ? t('lookAgain') : error.message, problems: told }
}
