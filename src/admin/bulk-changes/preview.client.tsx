'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { EditPreview, PreviewedRow } from '../../plugins/bulk-changes/edit/preview'
import type { Problem } from '../api/call'
import { Action } from '../elements/action.client'
import { JobProgress } from '../elements/job-progress.client'
import { Table } from '../elements/table'
import { useTexts } from '../translations/use-texts.client'

type Props = { seen: EditPreview; onProblems: (problems: Problem[] | null) => void }

/** What a bulk edit would do, and the button that does it. */
export function EditPreviewTable({ seen, onProblems }: Props) {
  const t = useTexts()
  const router = useRouter()
  const { config } = useConfig()
  const [job, setJob] = useState<string | null>(null)
  const { id, total, tried, refused, unchanged, rows } = seen
  return (
    <div className="motshelo-stack">
      <p role="status">{t('bulkWould', { total, tried, refused, unchanged })}</p>
      <Table<PreviewedRow>
        caption={t('bulkFirst')}
        rows={rows}
        rowKey={({ record }) => record}
        empty={t('bulkNothing')}
        columns={[
          { key: 'record', label: t('bulkRecord'), cell: ({ record }) => record },
          { key: 'before', label: t('bulkBefore'), cell: ({ before }) => shown(before) },
          { key: 'after', label: t('bulkAfter'), cell: ({ after }) => shown(after) },
          { key: 'problem', label: t('bulkProblem'), cell: ({ problem }) => problem ?? '' },
        ]}
      />
      {job ? (
        <>
          <JobProgress id={job} onEnd={() => router.refresh()} />
          <Link href={`${config.routes.admin}/collections/bulk-changes/${id}`}>
            {t('bulkOpen')}
          </Link>
        </>
      ) : (
        <div className="motshelo-row">
          <Action
            primary
            label={t('bulkApply', { count: total - unchanged })}
            path={`/bulk-changes/${id}/apply`}
            disabled={total === 0}
            onProblems={onProblems}
            onDone={(data) => setJob((data as { job: { id: string } }).job.id)}
          />
        </div>
      )}
    </div>
  )
}

const shown = (value: unknown): string => {
  if (value === null || value === undefined) return '–'
  return Array.isArray(value) ? value.join(', ') : String(value as string)
}
