'use client'

import { Button, toast, useAuth } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'
import { Action } from '../elements/action.client'
import { TextField } from '../elements/input.client'
import { InnerForm } from '../elements/inner-form.client'
import { Problems } from '../elements/problems'
import type { TextKey } from '../translations'
import { useTexts } from '../translations/use-texts.client'
import { thebeOf } from './entered-amount'

/** A step that may be taken now, and who had a part before and therefore may not. */
export type OpenStep = {
  path: string
  label: TextKey
  question: TextKey
  success: TextKey
  withReason?: boolean
  primary?: boolean
  not: (string | null)[]
}

type Props = { claim: string; steps: OpenStep[]; partly: { not: (string | null)[] } | null }

/** The buttons of who may take the next step. */
export function ClaimSteps({ claim, steps, partly }: Props) {
  const t = useTexts()
  const router = useRouter()
  const { user } = useAuth()
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const isBarred = (not: (string | null)[]) => not.includes(String(user?.id))
  const barred = [...steps, ...(partly ? [partly] : [])].some(({ not }) => isBarred(not))
  return (
    <div className="motshelo-stack">
      <div className="motshelo-row">
        {steps.map(({ path, label, question, success, not, ...step }) => (
          <Action
            key={path}
            {...step}
            label={t(label)}
            path={`/claims/${claim}/${path}`}
            question={t(question)}
            success={t(success)}
            disabled={isBarred(not)}
            onProblems={setProblems}
            onDone={() => router.refresh()}
          />
        ))}
      </div>
      {barred && <p className="motshelo-note">{t('decidedByAnother')}</p>}
      <Problems problems={problems} t={t} />
      {partly && !isBarred(partly.not) && <ApproveLess claim={claim} />}
    </div>
  )
}

/** Approves an amount below what is eligible, with the reason. */
function ApproveLess({ claim }: { claim: string }) {
  const t = useTexts()
  const api = useApi()
  const router = useRouter()
  const [amount, setAmount] = useState('')
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const send = async () => {
    if (busy || !reason.trim()) return
    setBusy(true)
    const json = { amount: thebeOf(amount), reason: reason.trim() }
    const answer = await api<unknown>(`/claims/${claim}/approve`, { json })
    setBusy(false)
    if (!answer.ok && !answer.problems.some(({ code }) => code === 'APPROVAL_REQUIRED'))
      return setProblems(answer.problems)
    setProblems(null)
    toast.success(t(answer.ok ? 'claimApproved' : 'approvalAsked'))
    router.refresh()
  }
  return (
    <details>
      <summary>{t('claimPartly')}</summary>
      <InnerForm className="motshelo-form" label={t('claimPartly')} onSend={() => void send()}>
        <TextField
          label={t('claimPartlyAmount')}
          required
          inputMode="decimal"
          value={amount}
          onChange={setAmount}
        />
        <TextField
          label={t('reason')}
          required
          maxLength={500}
          value={reason}
          onChange={setReason}
        />
        <div className="motshelo-row">
          <Button
            type="button"
            size="small"
            margin={false}
            disabled={busy || !reason.trim()}
            onClick={() => void send()}
          >
            {t('claimPartly')}
          </Button>
        </div>
        <Problems problems={problems} t={t} />
      </InnerForm>
    </details>
  )
}
