'use client'

import { Button, useListQuery, useSelection } from '@payloadcms/ui'
import { useState, type FormEvent } from 'react'
import type { EditPreview } from '../../plugins/bulk-changes/edit/preview'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'
import { Choice, TextField } from '../elements/input.client'
import { Problems } from '../elements/problems'
import { useTexts } from '../translations/use-texts.client'
import { EditPreviewTable } from './preview.client'

type Option = { value: string; label: string }
export type BulkField = Option & { options: Option[] | null }
type Props = { tenant: string; collection: string; fields: BulkField[] }

/** The field, its new value and the records; a preview before anything is written. */
export function BulkEditForm({ tenant, collection, fields }: Props) {
  const t = useTexts()
  const [seen, setSeen] = useState<EditPreview | null>(null)
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const [name, setName] = useState(fields[0]?.value ?? '')
  const [value, setValue] = useState('')
  const { which, options, setWhich, records } = useRecords()
  const api = useApi()
  const [busy, setBusy] = useState(false)
  const field = fields.find((each) => each.value === name)
  /** What was seen is of no use any more. */
  const changing =
    <T,>(set: (given: T) => void) =>
    (given: T) => {
      setSeen(null)
      set(given)
    }
  const look = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setProblems(null)
    setSeen(null)
    const json = { tenant, collection, field: name, value, ...records }
    const answer = await api<EditPreview>('/bulk-changes/preview', { json })
    setBusy(false)
    if (!answer.ok) return setProblems(answer.problems)
    setSeen(answer.data)
  }
  return (
    <details className="motshelo-card motshelo-details">
      <summary>{t('bulkEdit')}</summary>
      <form
        className="motshelo-form"
        aria-label={t('bulkEdit')}
        onSubmit={(event) => void look(event)}
      >
        <p className="motshelo-form__wide motshelo-note">{t('bulkEditHelp')}</p>
        <Choice label={t('bulkField')} value={name} options={fields} onChange={changing(setName)} />
        {field?.options ? (
          <Choice
            label={t('bulkValue')}
            value={value}
            options={[{ value: '', label: t('bulkNoValue') }, ...field.options]}
            onChange={changing(setValue)}
          />
        ) : (
          <TextField label={t('bulkValue')} value={value} onChange={changing(setValue)} />
        )}
        <Choice
          label={t('bulkWhich')}
          value={which}
          options={options}
          onChange={changing(setWhich)}
        />
        <div className="motshelo-form__wide">
          <Problems problems={problems} t={t} />
          {seen && <EditPreviewTable key={seen.id} seen={seen} onProblems={setProblems} />}
        </div>
        <Button type="submit" size="small" margin={false} disabled={busy}>
          {busy ? t('loading') : t('bulkPreview')}
        </Button>
      </form>
    </details>
  )
}

/** The records that a person means: those of the list as it is filtered, or those that are ticked. */
function useRecords() {
  const t = useTexts()
  const { query } = useListQuery()
  const { totalDocs, selectedIDs, selectAll } = useSelection()
  const [chosen, setWhich] = useState('filtered')
  // Ticking "all" over every page is the filter itself.
  const ids = String(selectAll) === 'allAvailable' ? [] : selectedIDs.map(String)
  const which = ids.length ? chosen : 'filtered'
  const options = [
    { value: 'filtered', label: t('bulkFiltered', { count: totalDocs }) },
    ...(ids.length ? [{ value: 'ticked', label: t('bulkTicked', { count: ids.length }) }] : []),
  ]
  const filter = { where: query.where ?? {}, ...(query.search ? { search: query.search } : {}) }
  return { which, options, setWhich, records: which === 'ticked' ? { ids } : filter }
}
