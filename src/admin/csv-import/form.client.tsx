'use client'

import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'
import { Check, FileInput } from '../elements/input.client'
import { Problems } from '../elements/problems'
import { useTexts } from '../translations/use-texts.client'
import { ColumnHelp } from './column-help.client'
import { ColumnChoice, isPlain } from './columns.client'
import { ImportResult, type Imported } from './result.client'
import { useColumns } from './use-columns.client'

type Props = {
  tenant: string
  collection: 'members' | 'subscriptions'
  ownColumns: string[]
}

/** The file, a dry run first when one is wanted, and what became of each row. */
export function CsvImportForm({ tenant, collection, ownColumns }: Props) {
  const t = useTexts()
  const api = useApi()
  const router = useRouter()
  const [file, setFile] = useState<File | null>(null)
  const [dryRun, setDryRun] = useState(true)
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const [imported, setImported] = useState<Imported | null>(null)
  const { columns, read, choose } = useColumns({ tenant, collection, onProblems: setProblems })
  const asked = columns && !isPlain(columns) ? columns : null
  const title = t(collection === 'members' ? 'importMembers' : 'importSubscriptions')
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (!file) return
    setBusy(true)
    setProblems(null)
    setImported(null)
    const form = new FormData()
    form.set('tenant', tenant)
    form.set('dryRun', String(dryRun))
    form.set('file', file)
    if (asked) form.set('columns', JSON.stringify(asked.names))
    const answer = await api<Imported>(`/${collection}/import`, { form })
    setBusy(false)
    if (!answer.ok) return setProblems(answer.problems)
    setImported(answer.data)
    if (!dryRun) router.refresh()
  }
  return (
    <details className="motshelo-card motshelo-details">
      <summary>{title}</summary>
      <form className="motshelo-form" aria-label={title} onSubmit={(event) => void send(event)}>
        <ColumnHelp collection={collection} own={ownColumns} />
        <FileInput
          label={t('csvFile')}
          required
          accept=".csv,text/csv"
          onChange={(chosen) => {
            setFile(chosen)
            setImported(null)
            void read(chosen)
          }}
        />
        {asked && <ColumnChoice file={asked} onChange={choose} />}
        <Check label={t('dryRun')} checked={dryRun} onChange={setDryRun} />
        <div className="motshelo-form__wide">
          <Problems problems={problems} t={t} />
          {imported && <ImportResult imported={imported} collection={collection} t={t} />}
        </div>
        <Button type="submit" size="small" margin={false} disabled={busy || !file}>
          {busy ? t('loading') : t('importButton')}
        </Button>
      </form>
    </details>
  )
}
