'use client'

import { useAuth } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Problem } from '../api/call'
import { Action } from '../elements/action.client'
import { Problems } from '../elements/problems'
import { useTexts } from '../translations/use-texts.client'

type Props = { id: string; maker: string; mayDecide: boolean; mayUndo: boolean }

/** Approves, rejects or undoes an exit; who proposed it only sees that somebody else has to. */
export function ExitDecision({ id, maker, mayDecide, mayUndo }: Props) {
  const t = useTexts()
  const router = useRouter()
  const { user } = useAuth()
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const isMaker = maker === user?.id
  const shared = {
    onProblems: setProblems,
    onDone: () => router.refresh(),
    disabled: isMaker,
  }
  const path = (step: string) => `/member-exits/${id}/${step}`
  return (
    <div className="motshelo-stack">
      <div className="motshelo-row">
        {mayDecide && (
          <>
            <Action
              {...shared}
              label={t('approve')}
              path={path('approve')}
              question={t('exitApproveHelp')}
              success={t('exitApproved')}
              primary
            />
            <Action
              {...shared}
              label={t('exitReject')}
              path={path('reject')}
              question={t('exitRejectHelp')}
              withReason
              success={t('exitRejected')}
            />
          </>
        )}
        {mayUndo && (
          <Action
            {...shared}
            label={t('exitUndo')}
            path={path('undo')}
            question={t('exitUndoHelp')}
            withReason
            success={t('exitUndone')}
          />
        )}
      </div>
      {isMaker && <p className="motshelo-note">{t('decidedByAnother')}</p>}
      <Problems problems={problems} t={t} />
    </div>
  )
}
