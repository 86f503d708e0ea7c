'use client'

import { useState } from 'react'
import type { Problem } from '../api/call'
import { Action } from '../elements/action.client'
import { Problems } from '../elements/problems'
import { useTexts } from '../translations/use-texts.client'

type Props = { remittance: string; mayReconcile: boolean; onReconciled: () => void }

/** Stands where the items will be: there are none before the remittance is reconciled. */
export function ReconcileFirst({ remittance, mayReconcile, onReconciled }: Props) {
  const t = useTexts()
  const [problems, setProblems] = useState<Problem[] | null>(null)
  return (
    <div className="motshelo-stack">
      <p className="motshelo-note">{t(mayReconcile ? 'reconcileFirst' : 'notReconciledYet')}</p>
      {mayReconcile && (
        <div className="motshelo-row">
          <Action
            label={t('reconcile')}
            path={`/remittances/${remittance}/reconcile`}
            success={t('reconciled')}
            onDone={onReconciled}
            onProblems={setProblems}
          />
        </div>
      )}
      <Problems problems={problems} t={t} />
    </div>
  )
}
