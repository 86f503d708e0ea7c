'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'
import { Choice, FileInput, TextField } from '../elements/input.client'
import { InnerForm } from '../elements/inner-form.client'
import { Problems } from '../elements/problems'
import { useTexts } from '../translations/use-texts.client'

type Props = {
  claim: string
  requirements: { code: string; name: string; witnesses: number }[]
}

/** The scan or photo, and who bears witness. */
export function AddClaimDocument({ claim, requirements }: Props) {
  const t = useTexts()
  const api = useApi()
  const router = useRouter()
  const [code, setCode] = useState(requirements[0]?.code ?? '')
  const [witnesses, setWitnesses] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const [busy, setBusy] = useState(false)
  const [round, setRound] = useState(0)
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const needsWitnesses = requirements.some((each) => each.code === code && each.witnesses > 0)
  const send = async () => {
    if (!file || busy) return
    setBusy(true)
    const form = new FormData()
    form.set('requirement', code)
    if (needsWitnesses) form.set('witnesses', witnesses)
    form.set('file', file)
    const answer = await api<{ id: string }>(`/claims/${claim}/documents`, { form })
    setBusy(false)
    setProblems(answer.ok ? null : answer.problems)
    if (!answer.ok) return
    toast.success(t('claimDocumentAdded'))
    setFile(null)
    setWitnesses('')
    // A file input can only be emptied by making it anew.
    setRound((before) => before + 1)
    router.refresh()
  }
  return (
    <details>
      <summary>{t('claimAddDocument')}</summary>
      <InnerForm className="motshelo-form" label={t('claimAddDocument')} onSend={() => void send()}>
        <Choice
          label={t('requirement')}
          value={code}
          options={requirements.map((each) => ({ value: each.code, label: each.name }))}
          onChange={setCode}
        />
        <FileInput
          key={round}
          label={t('claimDocumentFile')}
          required
          accept=".pdf,.jpg,.jpeg,.png"
          onChange={setFile}
        />
        {needsWitnesses && (
          <TextField
            label={t('claimWitnesses')}
            required
            rows={3}
            value={witnesses}
            onChange={setWitnesses}
          />
        )}
        <div className="motshelo-row">
          <Button
            type="button"
            size="small"
            margin={false}
            disabled={busy || !file}
            onClick={() => void send()}
          >
            {t('claimAddDocument')}
          </Button>
        </div>
        <Problems problems={problems} t={t} />
      </InnerForm>
    </details>
  )
}
