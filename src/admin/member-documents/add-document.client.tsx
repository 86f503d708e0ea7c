'use client'

import { Button, toast } from '@payloadcms/ui'
import { useState, type FormEvent } from 'react'
import type { Requirement } from '../../domain/member-documents'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'
import { Choice, FileInput, TextField } from '../elements/input.client'
import { Problems } from '../elements/problems'
import { useTexts } from '../translations/use-texts.client'

type Props = { member: string; requirements: Requirement[]; onAdded: () => void }

const empty = { number: '', issuedOn: '', expiresOn: '' }

/** The scan and what stands on it. */
export function AddDocument({ member, requirements, onAdded }: Props) {
  const t = useTexts()
  const api = useApi()
  const [chosen, setChosen] = useState(requirements[0]?.id ?? '')
  const [fields, setFields] = useState(empty)
  const [file, setFile] = useState<File | null>(null)
  const [busy, setBusy] = useState(false)
  const [round, setRound] = useState(0)
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const growsOld = Boolean(requirements.find(({ id }) => id === chosen)?.validForMonths)
  const set = (name: keyof typeof empty) => (value: string) =>
    setFields((known) => ({ ...known, [name]: value }))
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (!file) return
    setBusy(true)
    setProblems(null)
    const form = new FormData()
    form.set('requirement', chosen)
    for (const [name, value] of Object.entries(fields)) if (value) form.set(name, value)
    form.set('file', file)
    const answer = await api<{ id: string }>(`/members/${member}/documents`, { form })
    setBusy(false)
    if (!answer.ok) return setProblems(answer.problems)
    toast.success(t('documentAdded'))
    setFields(empty)
    setFile(null)
    // A file input can only be emptied by making it anew.
    setRound((before) => before + 1)
    onAdded()
  }
  return (
    <details className="motshelo-card motshelo-details">
      <summary>{t('addDocument')}</summary>
      <form className="motshelo-form" aria-label={t('addDocument')} onSubmit={(e) => void send(e)}>
        <Choice
          label={t('requirement')}
          required
          value={chosen}
          options={requirements.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setChosen}
        />
        <FileInput
          key={round}
          label={t('documentFile')}
          required
          accept=".pdf,.jpg,.jpeg,.png"
          onChange={setFile}
        />
        <TextField
          label={t('documentNumber')}
          maxLength={40}
          value={fields.number}
          onChange={set('number')}
        />
        <TextField
          type="date"
          label={t('issuedOn')}
          required={growsOld}
          value={fields.issuedOn}
          onChange={set('issuedOn')}
        />
        <TextField
          type="date"
          label={t('expiresOn')}
          value={fields.expiresOn}
          onChange={set('expiresOn')}
        />
        <div className="motshelo-form__wide">
          <Problems problems={problems} t={t} />
        </div>
        <Button type="submit" size="small" margin={false} disabled={busy || !file}>
          {busy ? t('loading') : t('addDocumentButton')}
        </Button>
      </form>
    </details>
  )
}
