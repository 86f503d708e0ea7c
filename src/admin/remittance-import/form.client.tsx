'use client'

import { Button, toast, useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'
import { readAmount } from '../../domain/money'
import { Choice, FileInput, TextField } from '../elements/input.client'
import { Problems } from '../elements/problems'
import type { Authority } from '../session/payroll-setting'
import { useDay } from '../translations/use-day.client'
import { useTexts } from '../translations/use-texts.client'

type Props = { tenant: string; authorities: Authority[]; period: string }

type Imported = { id: string; alreadyImported: boolean; importedAt?: string }

/** In the order of the advice: what was deducted, what the registry keeps of it, what is paid out. */
const amounts = [
  ['controlAmount', 'importControl'],
  ['fee', 'importFee'],
  ['vat', 'importVat'],
  ['bankReceipt', 'importBank'],
] as const

const FILES = '.csv,.txt,.dat,text/csv,text/plain'

/** The file, what the advice says of it, and the month it is for. */
export function ImportFields({ tenant, authorities, period: thisMonth }: Props) {
  const t = useTexts()
  const dayOf = useDay()
  const api = useApi()
  const router = useRouter()
  const { config } = useConfig()
  const [authority, setAuthority] = useState(authorities[0]?.code ?? '')
  const [period, setPeriod] = useState(thisMonth)
  const [figures, setFigures] = useState<Record<string, string>>({})
  const [files, setFiles] = useState<{ file?: File | null; rejections?: File | null }>({})
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const [busy, setBusy] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setProblems(null)
    const form = formOf({ tenant, authority, period, ...figures }, files)
    const answer = await api<Imported>('/remittances/import', { form })
    setBusy(false)
    if (!answer.ok) return setProblems(answer.problems)
    const { alreadyImported, importedAt } = answer.data
    if (alreadyImported) toast.info(t('importWasThere', { date: dayOf(importedAt) }))
    else toast.success(t('imported'))
    router.push(`${config.routes.admin}/collections/remittances/${answer.data.id}/workbench`)
  }
  return (
    <details className="motshelo-card motshelo-details">
      <summary>{t('importTitle')}</summary>
      <form
        className="motshelo-form"
        aria-label={t('importTitle')}
        onSubmit={(event) => void send(event)}
      >
        <Choice
          label={t('generateFor')}
          value={authority}
          onChange={setAuthority}
          options={authorities.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
        />
        <TextField type="month" label={t('month')} required value={period} onChange={setPeriod} />
        <FileInput
          label={t('importFile')}
          required
          accept={FILES}
          onChange={(file) => setFiles((now) => ({ ...now, file }))}
        />
        <FileInput
          label={t('importRejections')}
          accept={FILES}
          onChange={(rejections) => setFiles((now) => ({ ...now, rejections }))}
        />
        <Figures figures={figures} onChange={setFigures} />
        <div className="motshelo-form__wide">
          <Problems problems={problems} t={t} />
        </div>
        <Button
          type="submit"
          size="small"
          margin={false}
          disabled={busy || !files.file || amounts.some(([name]) => isInvalid(figures[name]))}
        >
          {busy ? t('loading') : t('importButton')}
        </Button>
      </form>
    </details>
  )
}

type FiguresProps = {
  figures: Record<string, string>
  onChange: (figures: Record<string, string>) => void
}

/** What the advice says, as amounts; each may be left empty. */
function Figures({ figures, onChange }: FiguresProps) {
  const t = useTexts()
  return amounts.map(([name, label]) => (
    <TextField
      key={name}
      label={t(label)}
      inputMode="decimal"
      invalid={isInvalid(figures[name])}
      hint={isInvalid(figures[name]) ? t('amountInvalid') : undefined}
      value={figures[name] ?? ''}
      onChange={(value) => onChange({ ...figures, [name]: value })}
    />
  ))
}

const isInvalid = (text = '') => text.trim() !== '' && readAmount(text.trim()) === undefined

/** Leaves out what is empty: an amount that is not given is not zero. */
function formOf(
  texts: Record<string, string>,
  files: Record<string, File | null | undefined>,
): FormData {
  const form = new FormData()
  for (const [name, text] of Object.entries(texts)) if (text.trim()) form.set(name, text.trim())
  for (const [name, file] of Object.entries(files)) if (file) form.set(name, file)
  return form
}
