'use client'

import { Button, toast, useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import type { BatchPreview } from '../../plugins/gl-export/batches/preview'
import { glSlugs } from '../../plugins/gl-export/slugs'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'
import { Action } from '../elements/action.client'
import { TextField } from '../elements/input.client'
import { JobProgress } from '../elements/job-progress.client'
import { Problems } from '../elements/problems'
import { useTexts } from '../translations/use-texts.client'
import { PreviewFigures } from './preview-figures'

/** Shows what the next batch would be, and makes exactly that one. */
export function NextBatch({ target, today }: { target: string; today: string }) {
  const t = useTexts()
  const api = useApi()
  const router = useRouter()
  const { config } = useConfig()
  const [to, setTo] = useState(today)
  const [preview, setPreview] = useState<BatchPreview | null>(null)
  const [job, setJob] = useState<string | null>(null)
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const [busy, setBusy] = useState(false)
  const show = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setProblems(null)
    setPreview(null)
    const answer = await api<BatchPreview>(`/gl-export-targets/${target}/preview?to=${to}`)
    setBusy(false)
    if (answer.ok) return setPreview(answer.data)
    setProblems(answer.problems)
  }
  return (
    <div className="motshelo-stack">
      <form className="motshelo-form" onSubmit={(event) => void show(event)}>
        <TextField type="date" label={t('glTo')} required value={to} onChange={setTo} />
        <Button type="submit" buttonStyle="secondary" size="small" margin={false} disabled={busy}>
          {t('glPreview')}
        </Button>
      </form>
      {busy && <p aria-live="polite">{t('loading')}</p>}
      <Problems problems={problems} t={t} />
      {preview && <PreviewFigures preview={preview} t={t} />}
      {preview && !preview.refusal && (
        <div className="motshelo-row">
          <Action
            label={t('glMake', { number: preview.number })}
            path={`/gl-export-targets/${target}/export`}
            question={t('glMakeHelp', {
              first: preview.totals.first ?? '',
              last: preview.totals.last ?? '',
            })}
            values={{ to: preview.to, number: preview.number }}
            primary
            disabled={job !== null}
            onProblems={setProblems}
            onDone={(data) => setJob((data as { job: { id: string } }).job.id)}
          />
        </div>
      )}
      {job && (
        <JobProgress
          key={job}
          id={job}
          label={t('glNext')}
          onEnd={({ status }) => {
            setJob(null)
            if (status === 'failed') return
            setPreview(null)
            toast.success(t('glMade'))
            router.push(`${config.routes.admin}/collections/${glSlugs.batches}`)
          }}
        />
      )}
    </div>
  )
}
