'use client'

import { useAuth } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Problem } from '../api/call'
import type { TextKey } from '../translations'
import { useTexts } from '../translations/use-texts.client'
import { Action } from './action.client'
import { Problems } from './problems'

/** A step that a person may take with a document, by its texts. */
export type DecisionStep = {
  /** Last part of the endpoint's path. */
  path: string
  label: TextKey
  question: TextKey
  success: TextKey
  withReason?: boolean
  primary?: boolean
}

type Props = {
  /** Path of the document under the API's route. */
  document: string
  /** Who made it sees only that somebody else has to decide. */
  maker: string
  steps: DecisionStep[]
}

/** The buttons by which somebody other than its maker decides about a document. */
export function Decision({ document, maker, steps }: Props) {
  const t = useTexts()
  const router = useRouter()
  const { user } = useAuth()
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const isMaker = maker === user?.id
  return (
    <div className="motshelo-stack">
      <div className="motshelo-row">
        {steps.map(({ path, label, question, success, ...step }) => (
          <Action
            key={path}
            {...step}
            label={t(label)}
            path={`${document}/${path}`}
            question={t(question)}
            success={t(success)}
            disabled={isMaker}
            onProblems={setProblems}
            onDone={() => router.refresh()}
          />
        ))}
      </div>
      {isMaker && <p className="motshelo-note">{t('decidedByAnother')}</p>}
      <Problems problems={problems} t={t} />
    </div>
  )
}
