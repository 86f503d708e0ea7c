'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Problem } from '../api/call'
import { Action } from '../elements/action.client'
import { Problems } from '../elements/problems'
import { useTexts } from '../translations/use-texts.client'

/** Marks a report as submitted, after a question. */
export function Submit({ report }: { report: string }) {
  const t = useTexts()
  const router = useRouter()
  const [problems, setProblems] = useState<Problem[] | null>(null)
  return (
    <div className="motshelo-stack">
      <div className="motshelo-row">
        <Action
          primary
          label={t('statutorySubmit')}
          path={`/statutory-reports/${report}/submit`}
          question={t('statutorySubmitHelp')}
          success={t('statutorySubmitted')}
          onProblems={setProblems}
          onDone={() => router.refresh()}
        />
      </div>
      <Problems problems={problems} t={t} />
    </div>
  )
}
