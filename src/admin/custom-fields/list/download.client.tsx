'use client'

import { useConfig, useListQuery, useTableColumns } from '@payloadcms/ui'
import { useTexts } from '../../translations/use-texts.client'
import '../../elements/elements.css'

type Props = { tenant: string; collection: string }

/** A link to the list as it is shown, all its pages, as a CSV file. */
export function DownloadList({ tenant, collection }: Props) {
  const t = useTexts()
  const { config } = useConfig()
  const { query } = useListQuery()
  const { columns } = useTableColumns()
  const shown = columns?.filter(({ active }) => active).map(({ accessor }) => accessor) ?? []
  const asked = new URLSearchParams({ tenant, columns: shown.join(',') })
  if (query.where) asked.set('where', JSON.stringify(query.where))
  if (query.search) asked.set('search', query.search)
  if (query.sort) asked.set('sort', [query.sort].flat().join(','))
  return (
    <p className="motshelo-row">
      <a
        className="motshelo-link"
        download
        href={`${config.routes.api}/${collection}/download?${asked}`}
      >
        {t('downloadList')}
      </a>
    </p>
  )
}
