'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Problem } from '../api/call'
import { Action } from '../elements/action.client'
import { Card } from '../elements/card'
import { JobProgress } from '../elements/job-progress.client'
import { Problems } from '../elements/problems'
import { useTexts } from '../translations/use-texts.client'
import { runIn } from './publish.client'

/** Takes published terms back that have not begun. */
export function WithdrawTerms({ id, from }: { id: string; from: string }) {
  const t = useTexts()
  const router = useRouter()
  const [run, setRun] = useState<string | null>(null)
  const [problems, setProblems] = useState<Problem[] | null>(null)
  return (
    <Card title={t('withdrawTerms')}>
      <div className="motshelo-stack">
        <p className="motshelo-note">{t('withdrawTermsHelp')}</p>
        <div className="motshelo-row">
          <Action
            label={t('withdrawTerms')}
            path={`/product-versions/${id}/withdraw`}
            question={t('withdrawTermsQuestion')}
            facts={[[t('month'), from]]}
            withReason
            success={t('termsAreWithdrawn')}
            onProblems={setProblems}
            onDone={(data) => {
              setRun(runIn(data))
              router.refresh()
            }}
          />
        </div>
        {run && <JobProgress id={run} onEnd={() => router.refresh()} />}
        <Problems problems={problems} t={t} />
      </div>
    </Card>
  )
}
