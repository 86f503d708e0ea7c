'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Problem } from '../api/call'
import { Action } from '../elements/action.client'
import { TextField } from '../elements/input.client'
import { JobProgress } from '../elements/job-progress.client'
import { Problems } from '../elements/problems'
import { useTexts } from '../translations/use-texts.client'

type Props = { tenant: string; last: string }

/** The month, and how far the work is. */
export function MakeReportForm({ tenant, last }: Props) {
  const t = useTexts()
  const router = useRouter()
  const [month, setMonth] = useState(last)
  const [run, setRun] = useState<string | null>(null)
  const [problems, setProblems] = useState<Problem[] | null>(null)
  return (
    <div className="motshelo-stack">
      <div className="motshelo-row">
        <TextField
          type="month"
          label={t('auditReportMonth')}
          required
          value={month}
          onChange={setMonth}
        />
        <Action
          label={t('auditReportMake')}
          path="/audit-reports/make"
          values={{ tenant, month }}
          onDone={(data) => {
            setRun((data as { id: string }).id)
            router.refresh()
          }}
          onProblems={setProblems}
        />
      </div>
      <p className="motshelo-note">{t('auditReportHelp')}</p>
      <Problems problems={problems} t={t} />
      {run && (
        <JobProgress
          key={run}
          id={run}
          label={t('auditReportMake')}
          onEnd={() => router.refresh()}
        />
      )}
    </div>
  )
}
