import type { DocumentViewServerProps } from 'payload'
import { DocumentView } from '../elements/document-view'
import { HistoryList } from './history-list.client'

/** What happened to a document, newest first. */
export function HistoryView({ doc, initPageResult }: DocumentViewServerProps) {
  const collection = initPageResult.collectionConfig?.slug
  const id = (doc as { id?: string } | undefined)?.id
  if (!collection || !id) return null
  return (
    <DocumentView name="history">
      <HistoryList collection={collection} id={id} />
    </DocumentView>
  )
}
