import type { DocumentViewServerProps } from 'payload'
import { DocumentView } from '../elements/document-view'
import { fieldWords } from './field-words'
import { HistoryList } from './history-list.client'

/** What happened to a document, newest first. */
export function HistoryView({ doc, initPageResult }: DocumentViewServerProps) {
  const { collectionConfig, req } = initPageResult
  const collection = collectionConfig?.slug
  const id = (doc as { id?: string } | undefined)?.id
  if (!collection || !id) return null
  const words = fieldWords(req, req.payload.collections[collection].config.flattenedFields)
  return (
    <DocumentView name="history">
      <HistoryList collection={collection} id={id} words={words} />
    </DocumentView>
  )
}
