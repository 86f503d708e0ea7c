'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Problem } from '../api/call'
import { Action } from './action.client'
import { Problems } from './problems'
import { useTexts } from '../translations/use-texts.client'

type Props = { tenant: string; path: string; label: string; question: string; success: string }

/** Gives a society what ships and it does not have. */
export function AddShipped({ tenant, path, label, question, success }: Props) {
  const t = useTexts()
  const router = useRouter()
  const [problems, setProblems] = useState<Problem[] | null>(null)
  return (
    <div className="motshelo-row">
      <Action
        label={label}
        path={path}
        question={question}
        success={success}
        values={{ tenant }}
        onProblems={setProblems}
        onDone={() => router.refresh()}
      />
      <Problems problems={problems} t={t} />
    </div>
  )
}
