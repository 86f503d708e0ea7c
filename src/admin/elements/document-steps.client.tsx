'use client'

import { SetDocumentStepNav, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useTexts } from '../translations/use-texts.client'

/** A tab of a document, by the key of its text. */
export type ViewName =
  | 'file'
  | 'workbench'
  | 'history'
  | 'timeline'
  | 'documents'
  | 'family'
  | 'policies'
  | 'cover'
  | 'glExport'
  | 'claims'

/** The steps from the list to this tab. Payload sets them on its own views of a document only. */
export function DocumentSteps({ view }: { view: ViewName }) {
  const t = useTexts()
  const { id, collectionSlug } = useDocumentInfo()
  const { getEntityConfig } = useConfig()
  if (!collectionSlug) return null
  const { labels, admin } = getEntityConfig({ collectionSlug })
  return (
    <SetDocumentStepNav
      id={id}
      collectionSlug={collectionSlug}
      pluralLabel={labels.plural}
      useAsTitle={admin.useAsTitle}
      view={t(view)}
    />
  )
}
