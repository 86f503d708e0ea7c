'use client'

import { Button, toast } from '@payloadcms/ui'
import { useState, type FormEvent } from 'react'
import type { Problem } from '../../api/call'
import { useApi } from '../../api/use-api.client'
import { formatAmount, formatCurrency, readAmount } from '../../../domain/money'
import { availableOf } from '../../../plugins/reconciliation/suspense/available'
import { Choice, TextField } from '../../elements/input.client'
import { Problems } from '../../elements/problems'
import { textOf } from '../../translations'
import { useTexts } from '../../translations/use-texts.client'
import type { SuspenseItem } from '../types'
import { heldFor } from './held-for'
import { SubscriptionPicker } from './subscription-picker.client'

type Props = { tenant: string; item: SuspenseItem; onClose: () => void; onProposed: () => void }

/** Says what should happen with an amount in suspense. */
export function ProposeForm({ tenant, item, onClose, onProposed }: Props) {
  const t = useTexts()
  const available = availableOf(item.remaining, item.resolutions)
  const [kind, setKind] = useState(kindsFor(item)[0] ?? '')
  const [amount, setAmount] = useState(formatAmount(available))
  const [subscription, setSubscription] = useState('')
  const [reason, setReason] = useState('')
  const needsSubscription = kind === 'allocate' || kind === 'take-back'
  const wanted = readAmount(amount.trim())
  const isInvalid = wanted === undefined || wanted <= 0 || wanted > available
  const { busy, problems, propose } = usePropose(item.id, () => {
    onClose()
    onProposed()
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    const chosen = needsSubscription && subscription ? { subscription } : {}
    void propose({ kind, amount: amount.trim(), reason: reason.trim(), ...chosen })
  }
  return (
    <form className="motshelo-card motshelo-form" aria-label={t('propose')} onSubmit={send}>
      <h2 className="motshelo-card__title motshelo-form__wide">
        {t('proposeFor', { amount: formatCurrency(available), name: heldFor(item) })}
      </h2>
      <Choice
        label={t('kind')}
        value={kind}
        onChange={setKind}
        options={kindsFor(item).map((value) => ({ value, label: textOf(t, 'kind', value) }))}
      />
      <TextField
        label={t('amount')}
        inputMode="decimal"
        required
        invalid={isInvalid}
        hint={isInvalid ? t('amountUpTo', { amount: formatAmount(available) }) : undefined}
        value={amount}
        onChange={setAmount}
      />
      {needsSubscription && (
        <SubscriptionPicker tenant={tenant} value={subscription} onChange={setSubscription} />
      )}
      <TextField
        wide
        label={t('reason')}
        required
        rows={2}
        maxLength={500}
        value={reason}
        onChange={setReason}
      />
      <div className="motshelo-form__wide">
        <Problems problems={problems} t={t} />
      </div>
      <div className="motshelo-row">
        <Button
          type="submit"
          size="small"
          margin={false}
          disabled={busy || isInvalid || (needsSubscription && !subscription)}
        >
          {t('propose')}
        </Button>
        <Button buttonStyle="secondary" size="small" margin={false} onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}

/** Money that was taken back by the payroll is negative: it can only be taken back from somebody. */
const kindsFor = ({ remaining }: SuspenseItem): string[] =>
  remaining < 0 ? ['take-back'] : ['allocate', 'refund', 'return']

function usePropose(item: string, onDone: () => void) {
  const t = useTexts()
  const api = useApi()
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const propose = async (json: object) => {
    setBusy(true)
    const answer = await api(`/suspense-items/${item}/propose`, { json })
    setBusy(false)
    if (!answer.ok) return setProblems(answer.problems)
    toast.success(t('proposed'))
    onDone()
  }
  return { busy, problems, propose }
}
