'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'
import { Choice, TextField } from '../elements/input.client'
import { Problems } from '../elements/problems'
import { useTexts } from '../translations/use-texts.client'

type Props = { member: string; authorities: { value: string; label: string }[]; month: string }
type Preview = { lastMonth: string; firstMonth: string }

/** From which month, where and under which number: the months are shown before anything changes. */
export function TransferForm({ member, authorities, month }: Props) {
  const t = useTexts()
  const api = useApi()
  const router = useRouter()
  const [authority, setAuthority] = useState(authorities[0]?.value ?? '')
  const [payrollNumber, setNumber] = useState('')
  const [from, setFrom] = useState(month)
  const [reason, setReason] = useState('')
  const [preview, setPreview] = useState<Preview | null>(null)
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setProblems(null)
    const json = { member, authority, payrollNumber, from, reason: reason.trim() }
    const path = `/payroll-transfers/${preview ? 'transfer' : 'preview'}`
    const answer = await api<Preview>(path, { json })
    if (!answer.ok) return setProblems(answer.problems)
    if (!preview) return setPreview(answer.data)
    setPreview(null)
    toast.success(t('transferred'))
    router.refresh()
  }
  const changed =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      setPreview(null)
      set(value)
    }
  return (
    <form
      className="motshelo-stack"
      aria-label={t('transfer')}
      onSubmit={(event) => void send(event)}
    >
      <p className="motshelo-note">{t('transferHelp')}</p>
      <Choice
        label={t('transferAuthority')}
        value={authority}
        options={authorities}
        onChange={changed(setAuthority)}
      />
      <TextField
        label={t('transferNumber')}
        required
        inputMode="numeric"
        value={payrollNumber}
        onChange={changed(setNumber)}
      />
      <TextField
        label={t('transferFrom')}
        type="month"
        required
        value={from}
        onChange={changed(setFrom)}
      />
      <TextField
        label={t('reason')}
        required
        rows={3}
        maxLength={500}
        value={reason}
        onChange={changed(setReason)}
      />
      {preview && (
        <p className="motshelo-good" role="status">
          {t('transferMonths', { last: preview.lastMonth, first: preview.firstMonth })}
        </p>
      )}
      <div className="motshelo-row">
        <Button
          type="submit"
          size="small"
          margin={false}
          disabled={!payrollNumber.trim() || reason.trim().length < 3}
        >
          {t(preview ? 'transferDo' : 'transferShow')}
        </Button>
      </div>
      <Problems problems={problems} t={t} />
    </form>
  )
}
