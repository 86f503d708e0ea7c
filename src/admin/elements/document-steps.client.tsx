'use client'

import { SetDocumentStepNav, useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useTexts } from '../translations/use-texts.client'

/** A tab of a document, by the key of its own text or, where a plugin added it, by the tab's label. */
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
  | 'beneficiaries'
  | `${string}:${string}`

/** The steps from the list to this tab. Payload sets them on its own views of a document only. */
export function DocumentSteps({ view }: { view: ViewName }) {
  const t = useTexts()
  const { t: labelled } = useTranslation()
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
      view={isLabel(view) ? labelled(view as never) : t(view)}
    />
  )
}

const isLabel = (view: ViewName): view is `${string}:${string}` => view.includes(':')
