'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Problem } from '../api/call'
import { Action } from '../elements/action.client'
import { Problems } from '../elements/problems'
import { useTexts } from '../translations/use-texts.client'

type Props = { id: string; mayHaveArrived: boolean }

export function SendAgainButton({ id, mayHaveArrived }: Props) {
  const t = useTexts()
  const router = useRouter()
  const [problems, setProblems] = useState<Problem[] | null>(null)
  return (
    <>
      <Action
        label={t('sendAgain')}
        path={`/messages/${id}/send-again`}
        question={t(mayHaveArrived ? 'sendAgainUnknown' : 'sendAgainFailed')}
        success={t('sendAgainDone')}
        onProblems={setProblems}
        onDone={() => router.refresh()}
      />
      <Problems problems={problems} t={t} />
    </>
  )
}
