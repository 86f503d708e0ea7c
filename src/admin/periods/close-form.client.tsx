'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'
import { TextField } from '../elements/input.client'
import { Problems } from '../elements/problems'
import { useTexts } from '../translations/use-texts.client'

type Props = { tenant: string; period: string }

/** The month and why it is closed. */
export function CloseMonthFields({ tenant, period: lastMonth }: Props) {
  const t = useTexts()
  const api = useApi()
  const router = useRouter()
  const [period, setPeriod] = useState(lastMonth)
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setProblems(null)
    const json = { tenant, period, reason: reason.trim() }
    const answer = await api<{ changed: boolean }>('/accounting-periods/close', { json })
    setBusy(false)
    if (!answer.ok) return setProblems(answer.problems)
    if (answer.data.changed) toast.success(t('periodClosed', { period }))
    else toast.info(t('periodWasClosed', { period }))
    setReason('')
    router.refresh()
  }
  return (
    <form
      className="motshelo-card motshelo-form"
      aria-label={t('closeMonth')}
      onSubmit={(event) => void send(event)}
    >
      <p className="motshelo-note motshelo-form__wide">{t('closeMonthHelp')}</p>
      <TextField type="month" label={t('month')} required value={period} onChange={setPeriod} />
      <TextField label={t('reason')} required maxLength={500} value={reason} onChange={setReason} />
      <Button type="submit" size="small" margin={false} disabled={busy || !reason.trim()}>
        {t('closeMonth')}
      </Button>
      <div className="motshelo-form__wide">
        <Problems problems={problems} t={t} />
      </div>
    </form>
  )
}
