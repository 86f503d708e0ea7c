'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Verdict } from '../../domain/approvals/types'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'
import { TextField } from '../elements/input.client'
import { Problems } from '../elements/problems'
import { useTexts } from '../translations/use-texts.client'

const SHORTEST_COMMENT = 3

const buttons = [
  ['approve', 'approveRequest', 'primary'],
  ['send-back', 'sendBackRequest', 'secondary'],
  ['reject', 'rejectRequest', 'secondary'],
] as const satisfies (readonly [Verdict, string, string])[]

/** Approves, sends back or turns down what the person sees, with a comment. */
export function Decide({ id, hash }: { id: string; hash: string }) {
  const t = useTexts()
  const api = useApi()
  const router = useRouter()
  const [comment, setComment] = useState('')
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const decide = async (verdict: Verdict) => {
    if (verdict !== 'approve' && comment.trim().length < SHORTEST_COMMENT) {
      toast.error(t('reasonNeeded'))
      return
    }
    setBusy(true)
    setProblems(null)
    const json = { hash, comment: comment.trim() }
    const answer = await api<unknown>(`/approval-requests/${id}/${verdict}`, { json })
    setBusy(false)
    if (!answer.ok) return setProblems(answer.problems)
    toast.success(t('approvalDecided'))
    router.refresh()
  }
  return (
    <section className="motshelo-card motshelo-stack" aria-label={t('approvalDecision')}>
      <TextField
        label={t('approvalComment')}
        hint={t('approvalCommentHelp')}
        rows={3}
        maxLength={500}
        value={comment}
        onChange={setComment}
      />
      <div className="motshelo-row">
        {buttons.map(([verdict, label, style]) => (
          <Button
            key={verdict}
            buttonStyle={style}
            size="small"
            margin={false}
            disabled={busy}
            onClick={() => void decide(verdict)}
          >
            {t(label)}
          </Button>
        ))}
      </div>
      <Problems problems={problems} t={t} />
    </section>
  )
}
