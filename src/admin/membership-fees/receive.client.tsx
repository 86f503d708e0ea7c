'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import { formatAmount, readAmount } from '../../domain/money'
import { receiptMethods } from '../../plugins/membership-fees/receipts/methods'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'
import { Choice, TextField } from '../elements/input.client'
import { Problems } from '../elements/problems'
import { textOf } from '../translations'
import { useTexts } from '../translations/use-texts.client'

type Props = { member: string; today: string; owed: number }

/** The form that writes a receipt; the oldest fees are paid first. */
export function ReceiveForm({ member, today, owed }: Props) {
  const t = useTexts()
  const api = useApi()
  const router = useRouter()
  const [amount, setAmount] = useState(formatAmount(owed))
  const [method, setMethod] = useState<string>(receiptMethods[0])
  const [receivedOn, setReceivedOn] = useState(today)
  const [reference, setReference] = useState('')
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const thebe = readAmount(amount.trim())
  const isRight = thebe !== undefined && thebe > 0 && thebe <= owed
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setProblems(null)
    const json = { member, amount: thebe, method, receivedOn, reference: reference.trim() }
    const answer = await api<{ number: number }>('/membership-fees/receive', { json })
    setBusy(false)
    if (!answer.ok) return setProblems(answer.problems)
    toast.success(t('feeReceived', { number: answer.data.number }))
    setReference('')
    router.refresh()
  }
  const methods = receiptMethods.map((value) => ({ value, label: textOf(t, 'feeMethod', value) }))
  return (
    <form
      className="motshelo-stack"
      aria-label={t('feeReceive')}
      onSubmit={(event) => void send(event)}
    >
      <h2>{t('feeReceive')}</h2>
      <TextField
        label={t('amount')}
        inputMode="decimal"
        required
        value={amount}
        onChange={setAmount}
        invalid={!isRight}
        hint={t('feeReceiveHelp')}
      />
      <Choice label={t('feeMethod')} value={method} options={methods} onChange={setMethod} />
      <TextField
        label={t('feeDay')}
        type="date"
        required
        value={receivedOn}
        onChange={setReceivedOn}
      />
      <TextField
        label={t('feeReference')}
        required
        maxLength={100}
        value={reference}
        onChange={setReference}
        hint={t('feeReferenceHelp')}
      />
      <div className="motshelo-row">
        <Button
          type="submit"
          size="small"
          margin={false}
          disabled={busy || !isRight || !reference.trim()}
        >
          {t('feeReceive')}
        </Button>
      </div>
      <Problems problems={problems} t={t} />
    </form>
  )
}
