'use client'

import { useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Problem } from '../api/call'
import { Action } from '../elements/action.client'
import { TextField } from '../elements/input.client'
import { Problems } from '../elements/problems'
import { useTexts } from '../translations/use-texts.client'
import '../elements/elements.css'

/** On a subscription: works its amount out again from a month on, after a change in the household. */
export function Reprice() {
  const t = useTexts()
  const router = useRouter()
  const { id } = useDocumentInfo()
  const from = useFormFields(([fields]) => fields.from?.value as string | undefined)
  const [period, setPeriod] = useState('')
  const [problems, setProblems] = useState<Problem[] | null>(null)
  if (!id || !from) return null
  return (
    <details className="motshelo-details field-type">
      <summary>{t('reprice')}</summary>
      <div className="motshelo-stack">
        <p className="motshelo-note">{t('repriceHelp')}</p>
        <div className="motshelo-form">
          <TextField type="month" label={t('month')} value={period} onChange={setPeriod} />
          <Action
            label={t('reprice')}
            path={`/subscriptions/${id}/reprice`}
            values={{ period }}
            success={t('repriced')}
            disabled={!period}
            onProblems={setProblems}
            onDone={() => router.refresh()}
          />
        </div>
        <Problems problems={problems} t={t} />
      </div>
    </details>
  )
}
