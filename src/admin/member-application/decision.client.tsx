'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Problem } from '../api/call'
import { Action } from '../elements/action.client'
import { Problems } from '../elements/problems'
import { useTexts } from '../translations/use-texts.client'

type Props = {
  member: { id: string; name: string }
  today: string
  isComplete: boolean
  isDeclined: boolean
  isMaker: boolean
}

/** Admits or declines; who entered the applicant only sees that somebody else has to. */
export function ApplicationDecision({ member, today, isComplete, isDeclined, isMaker }: Props) {
  const t = useTexts()
  const router = useRouter()
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const shared = {
    facts: [[t('member'), member.name]] as [string, string][],
    date: { label: t('countsFrom'), initial: today },
    onProblems: setProblems,
    onDone: () => router.refresh(),
  }
  return (
    <div className="motshelo-stack">
      <div className="motshelo-row">
        <Action
          {...shared}
          label={t('admit')}
          path={`/members/${member.id}/admit`}
          question={t('admitHelp')}
          success={t('admitted')}
          withReason={isDeclined}
          disabled={isMaker || !isComplete}
          primary
        />
        {!isDeclined && (
          <Action
            {...shared}
            label={t('decline')}
            path={`/members/${member.id}/decline`}
            question={t('declineHelp')}
            success={t('declined')}
            disabled={isMaker}
            withReason
          />
        )}
      </div>
      {isMaker && <p className="motshelo-note">{t('applicationMaker')}</p>}
      <Problems problems={problems} t={t} />
    </div>
  )
}
