'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import type { Problem } from '../api/call'
import { useApi, type Api } from '../api/use-api.client'
import { Problems } from '../elements/problems'
import { Status } from '../elements/status'
import { Table } from '../elements/table'
import type { Translate } from '../translations'
import { useTexts } from '../translations/use-texts.client'
import type { MappingRow } from './mapping-rows'

type Props = { tenant: string; target: string; rows: MappingRow[]; readOnly: boolean }
type TextName = 'code' | 'name' | 'taxType'
type Texts = Pick<MappingRow, TextName>

/** What the other program calls each account; those that keep the next batch from being made come first. */
export function MappingEditor({ tenant, target, rows, readOnly }: Props) {
  const t = useTexts()
  const api = useApi()
  const router = useRouter()
  const [changes, setChanges] = useState<Record<string, Partial<Texts>>>({})
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const [busy, setBusy] = useState(false)
  const shown = rows.map((row) => ({ ...row, ...changes[row.account] }))
  // What is only typed does not count yet.
  const missing = rows.filter(({ hasPostings, code }) => hasPostings && !code).length
  const change = (account: string, texts: Partial<Texts>) =>
    setChanges((before) => ({ ...before, [account]: { ...before[account], ...texts } }))
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setProblems(null)
    const changed = shown.filter(({ account }) => changes[account])
    const told = await saveRows(api, { tenant, target }, changed)
    setBusy(false)
    if (told) return setProblems(told)
    setChanges({})
    toast.success(t('glMappingSaved'))
    router.refresh()
  }
  const ownCodes = () => {
    for (const { account, code, ownName } of shown)
      if (!code.trim()) change(account, { code: ownName.split(' ')[0] ?? '' })
  }
  return (
    <form className="motshelo-stack" onSubmit={(event) => void save(event)}>
      <p className="motshelo-note">{t('glMappingHelp')}</p>
      <Status
        name={t('status')}
        label={missing ? t('glUnmapped', { count: missing }) : t('glAllMapped')}
        good={missing === 0}
      />
      <progress
        className="motshelo-progress"
        aria-label={t('glMapped')}
        value={rows.filter(({ code }) => code).length}
        max={rows.length || 1}
      />
      <Table
        caption={t('glMapping')}
        captionHidden
        rows={shown}
        rowKey={({ account }) => account}
        isSelected={({ hasPostings, code }) => hasPostings && !code.trim()}
        empty={t('nothingHere')}
        columns={[
          {
            key: 'own',
            label: t('glOwnAccount'),
            cell: ({ ownName, hasPostings }) =>
              hasPostings ? `${ownName} (${t('glHasPostings')})` : ownName,
          },
          ...inputColumns(change, readOnly || busy, t),
        ]}
      />
      {!readOnly && (
        <div className="motshelo-row">
          <Button
            type="submit"
            size="small"
            margin={false}
            disabled={busy || Object.keys(changes).length === 0}
          >
            {t('glSaveMapping')}
          </Button>
          <Button buttonStyle="secondary" size="small" margin={false} onClick={ownCodes}>
            {t('glOwnCodes')}
          </Button>
        </div>
      )}
      <Problems problems={problems} t={t} />
    </form>
  )
}

function inputColumns(
  change: (account: string, texts: Partial<Texts>) => void,
  disabled: boolean,
  t: Translate,
) {
  return (['code', 'name', 'taxType'] as const).map((name) => ({
    key: name,
    label: t(labels[name]),
    cell: (row: MappingRow) => (
      <input
        className="motshelo-input"
        aria-label={`${row.ownName}: ${t(labels[name])}`}
        value={row[name]}
        maxLength={name === 'taxType' ? 60 : 150}
        disabled={disabled}
        onChange={(event) => change(row.account, { [name]: event.target.value })}
      />
    ),
  }))
}

const labels = { code: 'glOtherCode', name: 'glOtherName', taxType: 'glTaxType' } as const

type Place = { tenant: string; target: string }

/** One after the other, so that what was saved stays saved. @returns the first refusal, or null */
async function saveRows(api: Api, place: Place, rows: MappingRow[]): Promise<Problem[] | null> {
  for (const row of rows) {
    const answer = await saveRow(api, place, row)
    if (answer && !answer.ok) return answer.problems
  }
  return null
}

function saveRow(api: Api, place: Place, { id, account, ...row }: MappingRow) {
  const path = '/gl-export-accounts'
  const [code, name, taxType] = [row.code.trim(), row.name.trim(), row.taxType.trim()]
  if (!code) return id ? api<unknown>(`${path}/${id}`, { method: 'DELETE' }) : null
  const json = { code, name, taxType }
  return id
    ? api<unknown>(`${path}/${id}`, { method: 'PATCH', json })
    : api<unknown>(path, { json: { ...place, account, ...json } })
}
