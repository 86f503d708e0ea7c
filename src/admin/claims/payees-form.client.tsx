'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { formatCurrency } from '../../domain/money'
import type { ProposedPayee } from '../../plugins/claims'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'
import { InnerForm } from '../elements/inner-form.client'
import { Problems } from '../elements/problems'
import { useTexts } from '../translations/use-texts.client'
import { draftOf, emptyDraft, partsOf, payeesOf, type PayeeDraft } from './payee-draft'
import { PayeeFields } from './payee-fields.client'

type Props = {
  claim: string
  /** Thebe that are shared out; null while nobody knows how much it will be. */
  total: number | null
  proposed: ProposedPayee[]
  claimant: { name: string; phone: string | null }
}

/** Names who is paid on a claim: amounts first, the rest by share, each to an account, a wallet or in cash. */
export function PayeesForm({ claim, total, proposed, claimant }: Props) {
  const t = useTexts()
  const api = useApi()
  const router = useRouter()
  const [drafts, setDrafts] = useState<PayeeDraft[]>(() => proposed.map(draftOf))
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const parts = total === null ? null : partsOf(total, drafts)
  const add = (given: Partial<PayeeDraft>) => () =>
    setDrafts((known) => [...known, emptyDraft(given)])
  const change = (key: string, changed: Partial<PayeeDraft>) =>
    setDrafts((known) => known.map((each) => (each.key === key ? { ...each, ...changed } : each)))
  const isReady = !busy && drafts.length > 0 && (total === null || parts !== null)
  const send = async () => {
    if (!isReady) return
    setBusy(true)
    const json = { payees: payeesOf(drafts) }
    const answer = await api<unknown>(`/claims/${claim}/payees`, { json })
    setBusy(false)
    setProblems(answer.ok ? null : answer.problems)
    if (!answer.ok) return
    toast.success(t('claimPayeesSaved'))
    router.refresh()
  }
  return (
    <details>
      <summary>{t('claimPayeesName')}</summary>
      <InnerForm className="motshelo-stack" label={t('claimPayeesName')} onSend={() => void send()}>
        <p className="motshelo-note">{t('claimPayeesHelp')}</p>
        {drafts.map((draft, at) => (
          <PayeeFields
            key={draft.key}
            draft={draft}
            number={at + 1}
            gets={parts ? (parts.get(draft.key) ?? 0) : null}
            onChange={(changed) => change(draft.key, changed)}
            onRemove={() => setDrafts((known) => known.filter(({ key }) => key !== draft.key))}
          />
        ))}
        <div className="motshelo-row">
          <AddButton
            label={t('claimPayeeAddUndertaker')}
            onClick={add({ kind: 'undertaker', by: 'amount' })}
          />
          <AddButton
            label={t('claimPayeeAddClaimant')}
            onClick={add({ name: claimant.name, phone: claimant.phone ?? '' })}
          />
          <AddButton label={t('claimPayeeAdd')} onClick={add({})} />
        </div>
        {total !== null && drafts.length > 0 && (
          <p className={parts ? 'motshelo-good' : 'motshelo-bad'} aria-live="polite">
            {t(parts ? 'claimPayeesAddUp' : 'claimPayeesOpen', { amount: formatCurrency(total) })}
          </p>
        )}
        <div className="motshelo-row">
          <Button
            type="button"
            size="small"
            margin={false}
            disabled={!isReady}
            onClick={() => void send()}
          >
            {t('claimPayeesSave')}
          </Button>
        </div>
        <Problems problems={problems} t={t} />
      </InnerForm>
    </details>
  )
}

function AddButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button type="button" buttonStyle="secondary" size="small" margin={false} onClick={onClick}>
      {label}
    </Button>
  )
}
