import { ValidationError } from 'payload'
import { isMotsheloError } from '../../../domain/errors'
import type { Say } from '../words'

const LONGEST = 500

/** What somebody typed into a field of a form. */
export const typedIn = (form: FormData, name: string): string =>
  String(form.get(name) ?? '')
    .replaceAll('\r\n', '\n')
    .trim()
    .slice(0, LONGEST)

/** Why a form was not taken, with the fields that are wrong. */
export type Refusal = { fields: string[]; message: string }

/**
 * What saving refuses, by field where it names one.
 * @throws the error again when it is no refusal
 */
export function refusalOf(error: unknown, t: Say): Refusal {
  if (error instanceof ValidationError) {
    const { errors } = error.data
    // Of the society's own fields only their own words say what is asked.
    const own = errors.filter(({ path }) => path.startsWith('custom.'))
    const said = own.map(({ message }) => message).join(' ')
    return { fields: errors.map(({ path }) => path), message: said || t('checkFields') }
  }
  if (!isMotsheloError(error)) throw error
  const { field } = error.details as { field?: string }
  const fields = field ? [field] : []
  return { fields, message: fields.length ? t('checkFields') : error.message }
}
