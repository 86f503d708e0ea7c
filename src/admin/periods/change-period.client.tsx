'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Problem } from '../api/call'
import { Action } from '../elements/action.client'
import { Problems } from '../elements/problems'
import { useTexts } from '../translations/use-texts.client'

type Props = { tenant: string; period: string; isClosed: boolean }

/** Closes an open period and opens a closed one, with the reason. */
export function ChangePeriod({ tenant, period, isClosed }: Props) {
  const t = useTexts()
  const router = useRouter()
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const [path, label, question, success] = isClosed
    ? (['reopen', 'reopenPeriod', 'reopenPeriodHelp', 'periodReopened'] as const)
    : (['close', 'closePeriod', 'closePeriodHelp', 'periodClosed'] as const)
  return (
    <div className="field-type motshelo-stack">
      <div className="motshelo-row">
        <Action
          key={path}
          label={t(label, { period })}
          path={`/accounting-periods/${path}`}
          question={t(question, { period })}
          success={t(success, { period })}
          withReason
          values={{ tenant, period }}
          onProblems={setProblems}
          onDone={() => router.refresh()}
        />
      </div>
      <Problems problems={problems} t={t} />
    </div>
  )
}
