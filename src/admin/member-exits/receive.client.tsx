'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { parseAmount } from '../../domain/money'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'
import { TextField } from '../elements/input.client'
import { Problems } from '../elements/problems'
import { useTexts } from '../translations/use-texts.client'

/** An instalment that came, with the number of its receipt. */
export function ReceiveForm({ plan }: { plan: string }) {
  const t = useTexts()
  const api = useApi()
  const router = useRouter()
  const [amount, setAmount] = useState('')
  const [receipt, setReceipt] = useState('')
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const thebe = amountOf(amount)
  const send = async () => {
    setProblems(null)
    const json = { amount: thebe, receipt: receipt.trim() }
    const answer = await api<unknown>(`/arrears-plans/${plan}/receive`, { json })
    if (!answer.ok) return setProblems(answer.problems)
    toast.success(t('planReceived'))
    setAmount('')
    setReceipt('')
    router.refresh()
  }
  return (
    <div className="motshelo-stack" role="group" aria-label={t('planReceive')}>
      <TextField
        label={t('amount')}
        inputMode="decimal"
        invalid={amount !== '' && thebe === null}
        hint={amount !== '' && thebe === null ? t('amountInvalid') : undefined}
        value={amount}
        onChange={setAmount}
      />
      <TextField label={t('planReceipt')} value={receipt} onChange={setReceipt} />
      <div className="motshelo-row">
        <Button
          size="small"
          margin={false}
          disabled={!thebe || !receipt.trim()}
          onClick={() => void send()}
        >
          {t('planReceive')}
        </Button>
      </div>
      <Problems problems={problems} t={t} />
    </div>
  )
}

function amountOf(text: string): number | null {
  try {
    return text.trim() ? parseAmount(text.trim()) : null
  } catch {
    return null
  }
}
