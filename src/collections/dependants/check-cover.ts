import type { CollectionBeforeChangeHook } from 'payload'
import { refusal } from '../rules/refusal'
import { slugs } from '../slugs'

/** Cover can't end before it begins, nor begin before birth. */
export const checkCover: CollectionBeforeChangeHook = ({ data, req }) => {
  const { birthDate, coveredFrom, coveredUntil } = data as Record<string, string | null | undefined>
  if (coveredFrom && coveredUntil && coveredUntil < coveredFrom) {
    const message = `Cover can't end before it begins on ${coveredFrom}.`
    throw refusal(req, slugs.dependants, { field: 'coveredUntil', message })
  }
  if (birthDate && coveredFrom && coveredFrom < birthDate) {
    const message = `Cover can't begin before the birth on ${birthDate}.`
    throw refusal(req, slugs.dependants, { field: 'coveredFrom', message })
  }
  return data
}
