'use client'

import { useDebounce } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'
import { Problems } from '../elements/problems'
import type {
  FormatDefinition,
  FormatProblem,
  PreviewCell,
  PreviewRecord,
} from '../../domain/formats'
import type { TextKey } from '../translations'
import { useTexts } from '../translations/use-texts.client'

const WAIT_MILLISECONDS = 400
const LINES = 6

type Shown = { problems: FormatProblem[]; records: PreviewRecord[] }

type Props = { definition: unknown; tenant: string | undefined }

/** The first lines of the file on real members, with what is wrong beside the cell. */
export function Preview({ definition, tenant }: Props) {
  const t = useTexts()
  const settled = useDebounce(definition, WAIT_MILLISECONDS)
  const { shown, problems } = usePreview(settled, tenant)
  return (
    <section className="motshelo-card format-preview" aria-label={t('preview')}>
      <h2 className="motshelo-card__title">{t('preview')}</h2>
      <p className="motshelo-note">{t(helpOf(settled, tenant))}</p>
      <Problems problems={problems} t={t} />
      {shown && shown.problems.length > 0 && (
        <div role="status">
          <p className="motshelo-bad">{t('previewProblems')}</p>
          <ul>
            {shown.problems.map(({ path, message }) => (
              <li key={`${path}-${message}`}>
                <code>{path}</code>: {message}
              </li>
            ))}
          </ul>
        </div>
      )}
      <ol className="format-lines">
        {shown?.records.map((record, index) => (
          <Line key={index} record={record} />
        ))}
      </ol>
    </section>
  )
}

function helpOf(definition: unknown, tenant: string | undefined): TextKey {
  if (!tenant) return 'previewNoSociety'
  if (!definition) return 'chooseFormat'
  const { purpose } = definition as Partial<FormatDefinition>
  return purpose === 'payout' ? 'previewMadeUp' : 'previewHelp'
}

function Line({ record }: { record: PreviewRecord }) {
  const wrong = record.cells.filter(({ error }) => error)
  return (
    <li>
      <pre className="motshelo-mono" tabIndex={0}>
        {wrong.length
          ? record.cells.map((cell) => <Cell key={cell.column} cell={cell} />)
          : record.text}
      </pre>
      {record.error && <p className="motshelo-bad">{record.error}</p>}
      {wrong.map(({ column, error }) => (
        <p key={column} className="motshelo-bad">
          {column} {error}
        </p>
      ))}
    </li>
  )
}

function Cell({ cell: { value, error } }: { cell: PreviewCell }) {
  return <span className={error ? 'format-cell--bad' : 'format-cell'}>{error ? '???' : value}</span>
}

function usePreview(definition: unknown, tenant: string | undefined) {
  const api = useApi()
  const [shown, setShown] = useState<Shown | null>(null)
  const [problems, setProblems] = useState<Problem[] | null>(null)
  useEffect(() => {
    if (!tenant || !definition) return
    const stop = new AbortController()
    const json = { tenant, definition, limit: LINES }
    api<Shown>('/file-format-versions/preview', { json, signal: stop.signal })
      .then((answer) => {
        if (answer.ok) setShown(answer.data)
        setProblems(answer.ok ? null : answer.problems)
      })
      .catch(() => undefined)
    return () => stop.abort()
  }, [api, definition, tenant])
  return { shown, problems }
}
