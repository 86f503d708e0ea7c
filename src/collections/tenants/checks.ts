import { isMotsheloError } from '../../domain/errors'
import { assertNumberPattern } from '../../domain/numbering'

type Text = string | null | undefined

/** What `init-tenant` accepts as well. */
export function checkSlug(value: Text): true | string {
  return (
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(value ?? '') ||
    'Write it in small letters and digits, with hyphens between words.'
  )
}

export function checkTimeZone(value: Text): true | string {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value ?? '' })
    return Boolean(value) || 'Choose a time zone.'
  } catch {
    return `"${value}" is not a time zone such as Africa/Gaborone.`
  }
}

export function checkPattern(value: Text): true | string {
  try {
    assertNumberPattern(value ?? '')
    return true
  } catch (error) {
    if (!isMotsheloError(error)) throw error
    return `${error.message} ${error.next}`
  }
}
