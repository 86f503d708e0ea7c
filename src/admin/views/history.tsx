import { Gutter } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'
import { HistoryList } from './history-list.client'
import '../elements/elements.css'

/** What happened to a document, newest first. */
export function HistoryView({ doc, initPageResult }: DocumentViewServerProps) {
  const collection = initPageResult.collectionConfig?.slug
  const id = (doc as { id?: string } | undefined)?.id
  if (!collection || !id) return null
  return (
    <Gutter className="motshelo-view">
      <HistoryList collection={collection} id={id} />
    </Gutter>
  )
}
