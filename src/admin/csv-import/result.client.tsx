'use client'

import { Link, useConfig } from '@payloadcms/ui'
import type { ImportProblem, ImportReport } from '../../collections/imports/types'
import { Table } from '../elements/table'
import type { Translate } from '../translations'

/** What the server tells of an import; `rejects` is the refused rows as CSV. */
export type Imported = ImportReport & { rejects: string | null }

type Props = { imported: Imported; collection: string; t: Translate }

/** How many rows were taken, which were refused and why, and the refused rows as a file. */
export function ImportResult({ imported, collection, t }: Props) {
  const { rows, created, updated, unchanged, refused, errors, warnings, dryRun } = imported
  const { config } = useConfig()
  return (
    <div role="status">
      <p>
        {t(dryRun ? 'importWouldResult' : 'importResult', {
          rows,
          created,
          updated,
          unchanged,
          refused,
        })}
      </p>
      {dryRun && <p>{t('importNothingWritten')}</p>}
      <RowList caption={t('badRows')} rows={errors} t={t} />
      <RowList caption={t('rowsToCheck')} rows={warnings} t={t} />
      {imported.change && (
        <p>
          <Link href={`${config.routes.admin}/collections/bulk-changes/${imported.change}`}>
            {t('bulkImportOpen')}
          </Link>
        </p>
      )}
      {imported.rejects && (
        <a
          download={`${collection}-refused.csv`}
          href={`data:text/csv;charset=utf-8,${encodeURIComponent(imported.rejects)}`}
        >
          {t('downloadRejects')}
        </a>
      )}
    </div>
  )
}

function RowList({ caption, rows, t }: { caption: string; rows: ImportProblem[]; t: Translate }) {
  if (!rows.length) return null
  return (
    <Table<ImportProblem>
      caption={caption}
      rows={rows.toSorted((a, b) => a.row - b.row)}
      rowKey={(row) => JSON.stringify(row)}
      columns={[
        { key: 'row', label: t('row'), cell: ({ row }) => row, number: true },
        { key: 'column', label: t('column'), cell: ({ field }) => field },
        { key: 'message', label: t('message'), cell: ({ message }) => message },
      ]}
    />
  )
}
