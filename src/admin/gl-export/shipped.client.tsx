'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Problem } from '../api/call'
import { Action } from '../elements/action.client'
import { Problems } from '../elements/problems'
import { useTexts } from '../translations/use-texts.client'

/** Copies the shipped formats that the society does not have, as drafts for a second person. */
export function AddShipped({ tenant }: { tenant: string }) {
  const t = useTexts()
  const router = useRouter()
  const [problems, setProblems] = useState<Problem[] | null>(null)
  return (
    <div className="motshelo-row">
      <Action
        label={t('glShipped')}
        path="/gl-export-formats/shipped"
        question={t('glShippedHelp')}
        success={t('glShippedDone')}
        values={{ tenant }}
        onProblems={setProblems}
        onDone={() => router.refresh()}
      />
      <Problems problems={problems} t={t} />
    </div>
  )
}
