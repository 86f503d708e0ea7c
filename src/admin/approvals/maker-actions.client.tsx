'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Problem } from '../api/call'
import { Action } from '../elements/action.client'
import { Problems } from '../elements/problems'
import { useTexts } from '../translations/use-texts.client'

type Props = { id: string; mayResubmit: boolean }

/** What the maker of a request does with it: asks again once it was sent back, or takes it back. */
export function MakerActions({ id, mayResubmit }: Props) {
  const t = useTexts()
  const router = useRouter()
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const shared = { onProblems: setProblems, onDone: () => router.refresh() }
  return (
    <div className="motshelo-stack">
      <div className="motshelo-row">
        {mayResubmit && (
          <Action
            {...shared}
            label={t('resubmitRequest')}
            path={`/approval-requests/${id}/resubmit`}
            success={t('approvalResubmitted')}
            primary
          />
        )}
        <Action
          {...shared}
          label={t('withdrawRequest')}
          path={`/approval-requests/${id}/withdraw`}
          question={t('withdrawRequestHelp')}
          success={t('approvalWithdrawn')}
        />
      </div>
      <Problems problems={problems} t={t} />
    </div>
  )
}
