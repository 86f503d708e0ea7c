'use client'

import { Button, useAllFormFields, useDocumentInfo } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useState } from 'react'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'
import { Problems } from '../elements/problems'
import { Table } from '../elements/table'
import { useTexts } from '../translations/use-texts.client'
import { useTenantOfForm } from '../session/use-tenant.client'
import '../elements/elements.css'

type BadRow = { id: string; name: string; value: string; message: string }
type Found = { records: number; holding: number; changing: number; refused: number; bad: BadRow[] }
type Preview = { problems: { key: string; message: string }[]; found: Found | null }

/** What saving a changed definition would do to the records that are there, before it is saved. */
export function DefinitionPreview() {
  const t = useTexts()
  const api = useApi()
  const { id } = useDocumentInfo()
  const tenant = useTenantOfForm()
  const [form] = useAllFormFields()
  const [preview, setPreview] = useState<Preview | null>(null)
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const [busy, setBusy] = useState(false)
  const look = async () => {
    setBusy(true)
    setProblems(null)
    const { collection, ...definition } = reduceFieldsToValues(form, true) as Record<
      string,
      unknown
    >
    const json = { tenant, id, collection, definition }
    const answer = await api<Preview>('/custom-fields/preview', { json })
    setBusy(false)
    setPreview(answer.ok ? answer.data : null)
    if (!answer.ok) setProblems(answer.problems)
  }
  return (
    <section className="motshelo-card motshelo-stack" aria-label={t('definitionPreview')}>
      <p className="motshelo-note">{t('definitionPreviewHelp')}</p>
      <div className="motshelo-row">
        <Button
          buttonStyle="secondary"
          size="small"
          margin={false}
          disabled={busy || !tenant}
          onClick={() => void look()}
        >
          {busy ? t('loading') : t('definitionPreview')}
        </Button>
      </div>
      <Problems problems={problems} t={t} />
      {preview && <Outcome preview={preview} />}
    </section>
  )
}

function Outcome({ preview: { problems, found } }: { preview: Preview }) {
  const t = useTexts()
  if (problems.length)
    return (
      <ul role="status" className="motshelo-bad">
        {problems.map(({ key, message }) => (
          <li key={`${key}${message}`}>{message}</li>
        ))}
      </ul>
    )
  if (!found) return <p role="status">{t('definitionNothingChanges')}</p>
  const { records, holding, changing, refused, bad } = found
  return (
    <div role="status" className="motshelo-stack">
      <p>{t('definitionWouldChange', { records, holding, changing, refused })}</p>
      {bad.length > 0 && (
        <Table<BadRow>
          caption={t('badRows')}
          rows={bad}
          rowKey={(row) => row.id}
          columns={[
            { key: 'name', label: t('record'), cell: ({ name }) => name },
            { key: 'value', label: t('value'), cell: ({ value }) => value },
            { key: 'message', label: t('message'), cell: ({ message }) => message },
          ]}
        />
      )}
    </div>
  )
}
