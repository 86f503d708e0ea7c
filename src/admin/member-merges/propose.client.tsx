'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import type { MergeAnswer } from '../../domain/member-merge'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'
import { TextField } from '../elements/input.client'
import { Problems } from '../elements/problems'
import { useTexts } from '../translations/use-texts.client'
import { Questions } from './questions.client'
import { Sides } from './sides'
import type { MergePreview } from './types'

type Props = { member: string; tenant: string; suggested: string }
type Found = { docs: { id: string }[] }

/** Finds the duplicate by its number, shows both, and proposes the merge with its answers. */
export function ProposeMerge({ member, tenant, suggested }: Props) {
  const t = useTexts()
  const api = useApi()
  const [number, setNumber] = useState(suggested)
  const [preview, setPreview] = useState<MergePreview | null>(null)
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const show = async (event: FormEvent) => {
    event.preventDefault()
    setPreview(null)
    setProblems(null)
    const query = new URLSearchParams({
      ...{ 'where[memberNumber][equals]': number.trim(), 'where[tenant][equals]': tenant },
      ...{ depth: '0', limit: '1' },
    })
    const found = await api<Found>(`/members?${query.toString()}`)
    const other = found.ok ? found.data.docs[0]?.id : undefined
    if (!other || other === member)
      return setProblems([{ code: 'MERGE_MEMBER_UNKNOWN', message: t('mergeUnknown') }])
    const path = `/member-merges/preview?survivor=${member}&merged=${other}`
    const answer = await api<MergePreview>(path)
    if (answer.ok) setPreview(answer.data)
    else setProblems(answer.problems)
  }
  return (
    <div className="motshelo-stack">
      <p className="motshelo-note">{t('mergeHelp')}</p>
      <form
        className="motshelo-row"
        aria-label={t('mergeShow')}
        onSubmit={(event) => void show(event)}
      >
        <TextField label={t('mergeNumber')} required value={number} onChange={setNumber} />
        <Button type="submit" size="small" margin={false} disabled={!number.trim()}>
          {t('mergeShow')}
        </Button>
      </form>
      {preview && <Proposal key={preview.merged.id} preview={preview} onProblems={setProblems} />}
      <Problems problems={problems} t={t} />
    </div>
  )
}

type ProposalProps = {
  preview: MergePreview
  onProblems: (problems: Problem[] | null) => void
}

function Proposal({ preview, onProblems }: ProposalProps) {
  const t = useTexts()
  const api = useApi()
  const router = useRouter()
  const [answers, setAnswers] = useState<Record<string, MergeAnswer>>({})
  const [reason, setReason] = useState('')
  const [busy, setBusy] = useState(false)
  const isAnswered = preview.questions.every(({ key }) => answers[key])
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    onProblems(null)
    const pair = { survivor: preview.survivor.id, merged: preview.merged.id }
    const json = { ...pair, answers, reason: reason.trim() }
    const answer = await api<unknown>('/member-merges/propose', { json })
    setBusy(false)
    if (!answer.ok) return onProblems(answer.problems)
    toast.success(t('mergeProposed'))
    router.refresh()
  }
  if (preview.blockers.length)
    return (
      <div className="motshelo-stack">
        <Sides preview={preview} t={t} />
        <p className="motshelo-bad">{t('mergeBlocked')}</p>
        <ul>
          {preview.blockers.map((blocker) => (
            <li key={blocker}>{blocker}</li>
          ))}
        </ul>
      </div>
    )
  return (
    <form
      className="motshelo-stack"
      aria-label={t('mergePropose')}
      onSubmit={(event) => void send(event)}
    >
      <Sides preview={preview} t={t} />
      <Questions
        preview={preview}
        answers={answers}
        onAnswer={(key, answer) => setAnswers({ ...answers, [key]: answer })}
        t={t}
      />
      <TextField
        label={t('reason')}
        required
        rows={3}
        maxLength={500}
        value={reason}
        onChange={setReason}
      />
      <div className="motshelo-row">
        <Button
          type="submit"
          size="small"
          margin={false}
          disabled={busy || !isAnswered || reason.trim().length < 3}
        >
          {t('mergePropose')}
        </Button>
      </div>
    </form>
  )
}
