'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Problem } from '../api/call'
import { Action } from '../elements/action.client'
import { Problems } from '../elements/problems'
import { useTexts } from '../translations/use-texts.client'

type Props = {
  journal: { id: string; number: number; date: string; amount: string }
  today: string
}

/** Takes a journal back by a linked one, on a day and for a reason. */
export function ReverseJournal({ journal: { id, ...journal }, today }: Props) {
  const t = useTexts()
  const router = useRouter()
  const [problems, setProblems] = useState<Problem[] | null>(null)
  return (
    <div className="field-type motshelo-stack">
      <div className="motshelo-row">
        <Action
          label={t('reverseJournal')}
          path={`/journals/${id}/reverse`}
          question={t('reverseJournalHelp', journal)}
          date={{ label: t('reversalDate'), initial: today }}
          withReason
          maxReason={300}
          success={t('journalReversed')}
          onProblems={setProblems}
          onDone={() => router.refresh()}
        />
      </div>
      <Problems problems={problems} t={t} />
    </div>
  )
}
