'use client'

import { useJob, type JobState } from '../api/use-job.client'
import { textOf } from '../translations'
import { useTexts } from '../translations/use-texts.client'
import { Problems } from './problems'

type Props = { id: string; label?: string; onEnd?: (state: JobState) => void }

/** How far a job is, asked each second until it ended. */
export function JobProgress({ id, label, onEnd }: Props) {
  const t = useTexts()
  const state = useJob(id, (ended) => onEnd?.(ended))
  const status = state?.status ?? 'queued'
  const texts = {
    queued: 'jobQueued',
    running: 'jobRunning',
    succeeded: 'jobSucceeded',
    failed: 'jobFailed',
  } as const
  const amount = state?.total ? `${state.done} / ${state.total}` : ''
  const name = label ?? (state ? textOf(t, 'job', state.job) : t('loading'))
  return (
    <div>
      <p className="motshelo-note" role="status">
        {name}: {t(texts[status])}{' '}
        {isUnderWay(status) && `${state?.stage ? textOf(t, 'stage', state.stage) : ''} ${amount}`}
      </p>
      {isUnderWay(status) && (
        <progress className="motshelo-progress" aria-label={name} {...bar(state)} />
      )}
      {status === 'failed' && <Problems t={t} problems={state?.error ? [state.error] : []} />}
    </div>
  )
}

/** What ended, well or not, has no bar: nothing moves any more. */
const isUnderWay = (status: JobState['status']) => status === 'queued' || status === 'running'

/** Without a known total the bar only shows that something happens. */
function bar(state: JobState | null): { value?: number; max?: number } {
  if (!state?.total) return {}
  return { value: state.done, max: state.total }
}
