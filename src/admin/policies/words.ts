import type { CollectionSlug, PayloadRequest } from 'payload'
import { policySlugs } from '../../plugins/funeral-policies/slugs'
import { fieldWords } from '../views/field-words'

export type PolicyWords = Record<
  'status' | 'relation' | 'event' | 'why' | 'notice' | 'sending',
  (value: string) => string
>

/** The words of values, as the collections have them. */
export function wordsOf(req: PayloadRequest): PolicyWords {
  const of = (collection: string, field: string) => {
    const { flattenedFields } = req.payload.collections[collection as CollectionSlug].config
    const values = fieldWords(req, flattenedFields)[field]?.values ?? {}
    return (value: string) => values[value] ?? value
  }
  return {
    status: of(policySlugs.policies, 'status'),
    relation: of(policySlugs.lives, 'relation'),
    event: of(policySlugs.events, 'kind'),
    why: of(policySlugs.events, 'reason'),
    notice: of(policySlugs.notices, 'kind'),
    sending: of(policySlugs.notices, 'status'),
  }
}
