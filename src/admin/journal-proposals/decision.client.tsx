'use client'

import { useAuth } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Problem } from '../api/call'
import { Action } from '../elements/action.client'
import { Problems } from '../elements/problems'
import { useTexts } from '../translations/use-texts.client'

/** Approves or rejects a proposed journal; its maker only sees that somebody else has to. */
export function Decision({ id, maker }: { id: string; maker: string }) {
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
  const path = (decision: string) => `/journal-proposals/${id}/${decision}`
  return (
    <div className="motshelo-stack">
      <div className="motshelo-row">
        <Action
          {...shared}
          label={t('approve')}
          path={path('approve')}
          question={t('approveJournalHelp')}
          success={t('journalPosted')}
          primary
        />
        <Action
          {...shared}
          label={t('rejectJournal')}
          path={path('reject')}
          question={t('rejectJournalHelp')}
          withReason
          success={t('journalRejected')}
        />
      </div>
      {isMaker && <p className="motshelo-note">{t('decidedByAnother')}</p>}
      <Problems problems={problems} t={t} />
    </div>
  )
}
