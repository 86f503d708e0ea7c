'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import { readAmount } from '../../domain/money'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'
import { Choice } from '../elements/input.client'
import { Problems } from '../elements/problems'
import { useTexts } from '../translations/use-texts.client'
import { Allocation } from './allocation.client'
import { noPayment, PaymentFields, type Payment } from './payment-fields.client'
import { restOf, savingsOf, type Plan } from './plan'

type Props = { member: string; today: string }

/** The form that writes a receipt: first shown how it would be divided, then written. */
export function ReceiveForm({ member, today }: Props) {
  const t = useTexts()
  const api = useApi()
  const router = useRouter()
  const [payment, setPayment] = useState<Payment>({ ...noPayment, receivedOn: today })
  const [rest, setRest] = useState('')
  const [byHand, setByHand] = useState<Record<string, string> | null>(null)
  const [plan, setPlan] = useState<Plan | null>(null)
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const { method, receivedOn } = payment
  const reference = payment.reference.trim()
  const thebe = readAmount(payment.amount.trim())
  const isRight = thebe !== undefined && thebe > 0
  const division = { member, amount: thebe, receivedOn, parts: partsOf(byHand), rest: restOf(rest) }

  const ask = async <T,>(path: string, json: object): Promise<T | null> => {
    setBusy(true)
    setProblems(null)
    const answer = await api<T>(path, { json })
    setBusy(false)
    if (answer.ok) return answer.data
    setProblems(answer.problems)
    return null
  }
  const preview = async () => setPlan(await ask<Plan>('/receipts/preview', division))
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (!plan) return preview()
    const order = { ...division, method, reference }
    const written = await ask<{ number: number }>('/receipts/receive', order)
    if (!written) return
    toast.success(t('receiptWritten', { number: written.number }))
    setPlan(null)
    setPayment({ ...noPayment, receivedOn: today })
    router.refresh()
  }
  const change = (changed: Payment) => {
    // What was shown is of another payment as soon as this one changes.
    if (changed.amount !== payment.amount || changed.receivedOn !== receivedOn) setPlan(null)
    setPayment(changed)
  }
  const rests = [
    { value: '', label: t('receiptRestNone') },
    { value: 'member-credit', label: t('receiptRestCredit') },
    ...savingsOf(plan).map(({ targetId, productCode }) => ({
      ...{ value: targetId, label: `${t('receiptRestSavings')} ${productCode}` },
    })),
  ]
  return (
    <form
      className="motshelo-stack"
      aria-label={t('receiptWrite')}
      onSubmit={(event) => void send(event)}
    >
      <h2>{t('receiptWrite')}</h2>
      <PaymentFields payment={payment} isRight={isRight} onChange={change} />
      {plan && (
        <Allocation
          plan={plan}
          byHand={byHand}
          onByHand={setByHand}
          onCount={() => void preview()}
        />
      )}
      {plan && (
        <Choice
          label={t('receiptRest')}
          value={rest}
          options={rests}
          onChange={(value) => {
            setRest(value)
            void ask<Plan>('/receipts/preview', { ...division, rest: restOf(value) }).then(
              (next) => next && setPlan(next),
            )
          }}
        />
      )}
      <div className="motshelo-row">
        <Button
          type="submit"
          size="small"
          margin={false}
          disabled={busy || !isRight || (plan !== null && (plan.rest > 0 || !reference))}
        >
          {t(plan ? 'receiptWrite' : 'receiptPreview')}
        </Button>
      </div>
      <Problems problems={problems} t={t} />
    </form>
  )
}

/** What a person entered for each due, as the endpoint takes it; nothing when the society's order holds. */
function partsOf(byHand: Record<string, string> | null) {
  if (!byHand) return undefined
  return Object.entries(byHand).flatMap(([key, text]) => {
    const amount = readAmount(text.trim())
    return amount ? [{ key, amount }] : []
  })
}
