import type { CollectionSlug, DocumentViewServerProps, PayloadRequest } from 'payload'
import { timelineSources } from '../../plugins/membership/timeline'
import { slugs } from '../../collections/slugs'
import { DocumentView } from '../elements/document-view'
import { fieldWords, type WordsByField } from '../views/field-words'
import { Timeline } from './timeline.client'
import { placeOf } from './place'

/** What the sources read, and what their entries are of besides. */
const told = new Set([
  ...timelineSources.flatMap(({ reads }) => reads),
  ...[slugs.payrollAssignments, slugs.journals],
])

/** What happened to a member, in one list. */
export function TimelineView({ doc, initPageResult }: DocumentViewServerProps) {
  const { req } = initPageResult
  const id = (doc as { id?: string } | undefined)?.id
  if (!id) return null
  return (
    <DocumentView name="timeline">
      <Timeline member={id} words={wordsOf(req)} />
    </DocumentView>
  )
}

/** The words of every field that the entries may name, by its collection and its own name. */
function wordsOf(req: PayloadRequest): WordsByField {
  const words: WordsByField = {}
  for (const collection of told) {
    const { flattenedFields } = req.payload.collections[collection as CollectionSlug].config
    for (const [field, own] of Object.entries(fieldWords(req, flattenedFields)))
      words[placeOf(collection, field)] = own
  }
  return words
}
