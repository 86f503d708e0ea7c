'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'
import type { JobState } from '../api/use-job.client'
import { Choice, TextField } from '../elements/input.client'
import { JobProgress } from '../elements/job-progress.client'
import { Problems } from '../elements/problems'
import type { Authority } from '../session/payroll-setting'
import { useDay } from '../translations/use-day.client'
import { useTexts } from '../translations/use-texts.client'

type Props = { tenant: string; authorities: Authority[]; period: string }

/** What the server answers: the work, and the run that the month has already. */
type Ordered = { job: { id: string }; existing: { generatedAt: string | null } | null }

/** Orders a run; the list is read again when it is made. */
export function GenerateFields({ tenant, authorities, period: proposed }: Props) {
  const t = useTexts()
  const dayOf = useDay()
  const api = useApi()
  const router = useRouter()
  const [authority, setAuthority] = useState(authorities[0]?.code ?? '')
  const [period, setPeriod] = useState(proposed)
  const [ordered, setOrdered] = useState<Ordered | null>(null)
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const [busy, setBusy] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setProblems(null)
    setOrdered(null)
    const answer = await api<Ordered>('/deduction-runs/generate', {
      json: { tenant, authority, period },
    })
    if (answer.ok) return setOrdered(answer.data)
    setBusy(false)
    setProblems(answer.problems)
  }
  const ended = ({ status }: JobState) => {
    setBusy(false)
    if (status === 'failed') return
    const { existing } = ordered ?? {}
    if (existing) toast.info(t('runWasThere', { period, date: dayOf(existing.generatedAt) }))
    else toast.success(t('generatedRun'))
    router.refresh()
  }
  return (
    <form
      className="motshelo-card motshelo-form"
      aria-label={t('generateTitle')}
      onSubmit={(event) => void send(event)}
    >
      <Choice
        label={t('generateFor')}
        value={authority}
        onChange={setAuthority}
        options={authorities.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
      />
      <TextField type="month" label={t('month')} required value={period} onChange={setPeriod} />
      <Button type="submit" size="small" margin={false} disabled={busy || !authority}>
        {t('generate')}
      </Button>
      <div className="motshelo-form__wide">
        <Problems problems={problems} t={t} />
        {ordered && (
          <JobProgress
            key={ordered.job.id}
            id={ordered.job.id}
            label={t('generateTitle')}
            onEnd={ended}
          />
        )}
      </div>
    </form>
  )
}
