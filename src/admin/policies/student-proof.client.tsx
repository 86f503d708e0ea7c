'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'
import { Choice, TextField } from '../elements/input.client'
import { Problems } from '../elements/problems'
import { useTexts } from '../translations/use-texts.client'

type Props = { policy: string; lives: { id: string; name: string }[] }

/** Records until when a school confirms the studies of a child. */
export function StudentProofForm({ policy, lives }: Props) {
  const t = useTexts()
  const api = useApi()
  const router = useRouter()
  const [life, setLife] = useState(lives[0]?.id ?? '')
  const [until, setUntil] = useState('')
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const [busy, setBusy] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const json = { life, until }
    const answer = await api<unknown>(`/policies/${policy}/student-proof`, { json })
    setBusy(false)
    setProblems(answer.ok ? null : answer.problems)
    if (!answer.ok) return
    toast.success(t('policyProofSaved'))
    router.refresh()
  }
  return (
    <details>
      <summary>{t('policyProof')}</summary>
      <form
        className="motshelo-stack"
        aria-label={t('policyProof')}
        onSubmit={(event) => void send(event)}
      >
        <p className="motshelo-note">{t('policyProofHelp')}</p>
        <div className="motshelo-form">
          <Choice
            label={t('policyLife')}
            value={life}
            options={lives.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setLife}
          />
          <TextField
            label={t('policyProof')}
            type="date"
            required
            value={until}
            onChange={setUntil}
          />
        </div>
        <div className="motshelo-row">
          <Button type="submit" size="small" margin={false} disabled={busy || !until}>
            {t('policyProofSave')}
          </Button>
        </div>
        <Problems problems={problems} t={t} />
      </form>
    </details>
  )
}
