'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import { formatAmount, readAmount } from '../../domain/money'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'
import { TextField } from '../elements/input.client'
import { Problems } from '../elements/problems'
import { useTexts } from '../translations/use-texts.client'

type Props = { tenant: string; onHand: number; today: string; onBanked: () => void }

/** The form that banks cash with the number of its deposit slip. */
export function BankForm({ tenant, onHand, today, onBanked }: Props) {
  const t = useTexts()
  const api = useApi()
  const router = useRouter()
  const [amount, setAmount] = useState(formatAmount(onHand))
  const [bankedOn, setBankedOn] = useState(today)
  const [slip, setSlip] = useState('')
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const thebe = readAmount(amount.trim())
  const isRight = thebe !== undefined && thebe > 0 && thebe <= onHand
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setProblems(null)
    const json = { tenant, amount: thebe, bankedOn, slip: slip.trim() }
    const answer = await api<{ number: number }>('/bankings/bank', { json })
    setBusy(false)
    if (!answer.ok) return setProblems(answer.problems)
    toast.success(t('bankingWritten', { number: answer.data.number }))
    onBanked()
    router.refresh()
  }
  return (
    <form
      className="motshelo-stack"
      aria-label={t('bankingWrite')}
      onSubmit={(event) => void send(event)}
    >
      <h3>{t('bankingWrite')}</h3>
      <TextField
        label={t('amount')}
        inputMode="decimal"
        required
        value={amount}
        onChange={setAmount}
        invalid={!isRight}
      />
      <TextField
        label={t('bankingDay')}
        type="date"
        required
        value={bankedOn}
        onChange={setBankedOn}
      />
      <TextField
        label={t('bankingSlip')}
        required
        maxLength={100}
        value={slip}
        onChange={setSlip}
      />
      <div className="motshelo-row">
        <Button
          type="submit"
          size="small"
          margin={false}
          disabled={busy || !isRight || !slip.trim()}
        >
          {t('bankingWrite')}
        </Button>
      </div>
      <Problems problems={problems} t={t} />
    </form>
  )
}
