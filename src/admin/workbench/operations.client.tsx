'use client'

import { toast } from '@payloadcms/ui'
import { useState } from 'react'
import type { Problem } from '../api/call'
import type { JobState } from '../api/use-job.client'
import { Action } from '../elements/action.client'
import { JobProgress } from '../elements/job-progress.client'
import { Problems } from '../elements/problems'
import { Status } from '../elements/status'
import { useMonthFacts } from '../elements/use-month-facts.client'
import { textOf } from '../translations'
import { useTexts } from '../translations/use-texts.client'
import type { RemittanceFigures, Rights } from './types'

type Props = { remittance: RemittanceFigures; rights: Rights; onChanged: () => void }

const done = { 'remittance.post': 'posted', 'remittance.reverse': 'reversed' } as const

/** What may be done with the remittance now, and how far the work is. */
export function Operations({ remittance, rights, onChanged }: Props) {
  const { id, status } = remittance
  const t = useTexts()
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const [job, setJob] = useState(remittance.job)
  const follow = (data: unknown) => setJob((data as { job: { id: string } }).job.id)
  const ended = (state: JobState) => {
    const key = done[state.job as keyof typeof done]
    if (state.status === 'succeeded' && key) toast.success(t(key))
    onChanged()
  }
  const path = (operation: string) => `/remittances/${id}/${operation}`
  const facts = useMonthFacts(remittance)
  const shared = { onProblems: setProblems, facts }
  const isOpen = status === 'imported' || status === 'reconciled'
  const isReversible = ['posted', 'posting', 'reversing'].includes(status)
  const isPostable = status === 'reconciled' || status === 'posting'
  return (
    <div className="motshelo-stack">
      <div className="motshelo-row">
        <Status
          name={t('status')}
          label={textOf(t, 'remittanceStatus', status)}
          good={status === 'posted'}
        />
        {rights.reconcile && isOpen && (
          <Action
            {...shared}
            label={t('reconcile')}
            path={path('reconcile')}
            success={t('reconciled')}
            primary={status === 'imported'}
            onDone={onChanged}
          />
        )}
        {rights.post && isPostable && (
          <Action
            {...shared}
            label={t('post')}
            path={path('post')}
            question={t('postHelp')}
            primary
            onDone={follow}
          />
        )}
        {rights.reverse && isReversible && (
          <Action
            {...shared}
            label={t('reverse')}
            path={path('reverse')}
            question={t('reverseHelp')}
            withReason
            onDone={follow}
          />
        )}
        {rights.reconcile && isOpen && (
          <Action
            {...shared}
            label={t('cancelRemittance')}
            path={path('cancel')}
            question={t('cancelRemittanceHelp')}
            withReason
            success={t('remittanceCancelled')}
            onDone={onChanged}
          />
        )}
      </div>
      <Problems problems={problems} t={t} />
      {job && <JobProgress id={job} onEnd={ended} />}
    </div>
  )
}
