'use client'

import { ConfigProvider, DefaultListView, useConfig } from '@payloadcms/ui'
import type { ClientConfig, ClientField, ListViewClientProps } from 'payload'
import { useMemo } from 'react'

type Props = ListViewClientProps & { ownFields: ClientField[] }

/** Payload's list, with the society's fields among those that its filter bar offers. */
export function ListWithOwnFields({ ownFields, ...list }: Props) {
  const { config } = useConfig()
  const extended = useMemo(
    () => withFields(config, list.collectionSlug, ownFields),
    [config, list.collectionSlug, ownFields],
  )
  return (
    <ConfigProvider config={extended}>
      <DefaultListView {...list} />
    </ConfigProvider>
  )
}

const withFields = (config: ClientConfig, slug: string, added: ClientField[]): ClientConfig => ({
  ...config,
  collections: config.collections.map((collection) =>
    collection.slug === slug
      ? { ...collection, fields: [...collection.fields, ...added] }
      : collection,
  ),
})
