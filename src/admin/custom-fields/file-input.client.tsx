'use client'

import { Button, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useState } from 'react'
import { fileLimits, fileOf, type CustomValue } from '../../domain/custom-fields'
import { contentTypes } from '../../domain/files/content-type'
import { useApi } from '../api/use-api.client'
import { FileInput as ChooseFile } from '../elements/input.client'
import { useTenantOfForm } from '../session/use-tenant.client'
import { useTexts } from '../translations/use-texts.client'
import type { FormField } from './types'

type Props = {
  field: FormField
  label: string
  hint?: string
  value: CustomValue
  problem: string | null
  disabled: boolean
  onChange: (value: CustomValue) => void
}

/** The file of a record: taken, added, replaced, taken off. It belongs to the record once that is saved. */
export function FileValueInput({ field, label, hint, value, problem, disabled, onChange }: Props) {
  const t = useTexts()
  const { add, busy, refused, round } = useAdding(field, onChange)
  const held = fileOf(value)
  const note = refused ?? problem
  return (
    <div className="motshelo-field">
      <ChooseFile
        key={round}
        label={label}
        required={field.required && !held}
        disabled={disabled || busy}
        accept={fileLimits(field)
          .kinds.map((kind) => contentTypes[kind])
          .join(',')}
        invalid={note !== null}
        hint={
          <span role="status">
            {busy && t('loading')}
            {note ? <span className="motshelo-bad">{note}</span> : !busy && hint}
          </span>
        }
        onChange={(file) => file && void add(file)}
      />
      {held && (
        <div className="motshelo-row">
          <HeldFile field={field} name={held.name} value={value} />
          {!disabled && (
            <Button
              buttonStyle="secondary"
              size="small"
              margin={false}
              aria-label={`${t('takeFileOff')}: ${label}`}
              onClick={() => onChange(null)}
            >
              {t('takeFileOff')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

/** Uploads what is chosen and hands on the value for the record. */
function useAdding({ key }: FormField, onChange: Props['onChange']) {
  const t = useTexts()
  const api = useApi()
  const tenant = useTenantOfForm() ?? ''
  const { collectionSlug: collection = '' } = useDocumentInfo()
  const [busy, setBusy] = useState(false)
  const [round, setRound] = useState(0)
  const [refused, setRefused] = useState<string | null>(null)
  const add = async (file: File) => {
    setBusy(true)
    setRefused(null)
    const form = new FormData()
    form.set('file', file)
    const query = new URLSearchParams({ tenant, collection, key })
    const answer = await api<{ value: string }>(`/custom-fields/files?${query}`, { form })
    setBusy(false)
    // A file input can only be emptied by making it anew.
    setRound((before) => before + 1)
    if (answer.ok) onChange(answer.data.value)
    else setRefused(answer.problems[0]?.message ?? t('noAnswerNext'))
  }
  return { add, busy, refused, round }
}

/** Its name, which hands it out once the record is saved with it. */
function HeldFile({ field, name, value }: { field: FormField; name: string; value: CustomValue }) {
  const { config } = useConfig()
  const { collectionSlug = '', id, savedDocumentData } = useDocumentInfo()
  const saved = savedDocumentData?.custom as Record<string, unknown> | undefined
  if (!id || saved?.[field.key] !== value) return <span className="motshelo-wrap">{name}</span>
  const asked = new URLSearchParams({
    collection: collectionSlug,
    document: String(id),
    key: field.key,
  })
  return (
    <a
      className="motshelo-link motshelo-wrap"
      download
      href={`${config.routes.api}/custom-fields/files?${asked}`}
    >
      {name}
    </a>
  )
}
