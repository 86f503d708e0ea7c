'use client'

import { Button, toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState, type FormEvent } from 'react'
import { formatCurrency, sumAmounts } from '../../domain/money'
import type { ListedPayable } from '../../plugins/payouts/register/list'
import type { Problem } from '../api/call'
import { useApi } from '../api/use-api.client'
import { Choice, TextField } from '../elements/input.client'
import { Problems } from '../elements/problems'
import { useTexts } from '../translations/use-texts.client'
import { Payables } from './payables.client'

type Props = {
  tenant: string
  payables: ListedPayable[]
  formats: { value: string; label: string }[]
  today: string
  /** Sent twice, it is one batch. */
  requestKey: string
}

/** Chooses among what is payable and makes a batch of it. */
export function MakeBatchForm({ tenant, payables, formats, today, requestKey }: Props) {
  const t = useTexts()
  const api = useApi()
  const router = useRouter()
  const ready = payables.filter(({ account }) => account === 'confirmed')
  const [chosen, setChosen] = useState(() => new Set(ready.map(({ key }) => key)))
  const [payOn, setPayOn] = useState(today)
  const [format, setFormat] = useState(formats[0]?.value ?? '')
  const [branch, setBranch] = useState('')
  const [account, setAccount] = useState('')
  const [busy, setBusy] = useState(false)
  const [problems, setProblems] = useState<Problem[] | null>(null)
  if (!payables.length) return <p className="motshelo-note">{t('payoutNothing')}</p>
  const total = sumAmounts(ready.filter(({ key }) => chosen.has(key)).map(({ amount }) => amount))
  const choose = (key: string, isChosen: boolean) =>
    setChosen((before) => {
      const after = new Set(before)
      if (isChosen) after.add(key)
      else after.delete(key)
      return after
    })
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setProblems(null)
    const order = { tenant, payables: [...chosen], payOn, format, from: { branch, account } }
    const json = { ...order, key: requestKey }
    const answer = await api<{ number: number }>('/payout-batches/make', { json })
    setBusy(false)
    if (!answer.ok) return setProblems(answer.problems)
    toast.success(t('payoutMade', { number: answer.data.number }))
    router.refresh()
  }
  return (
    <form
      className="motshelo-stack"
      aria-label={t('payoutMake')}
      onSubmit={(event) => void send(event)}
    >
      <h2>{t('payoutMake')}</h2>
      <Payables payables={payables} chosen={chosen} onChoose={choose} total={total} />
      <TextField label={t('payoutDay')} type="date" required value={payOn} onChange={setPayOn} />
      <Choice label={t('payoutFormat')} value={format} options={formats} onChange={setFormat} />
      <TextField
        label={t('payoutFromBranch')}
        inputMode="numeric"
        required
        value={branch}
        onChange={setBranch}
      />
      <TextField
        label={t('payoutFromAccount')}
        inputMode="numeric"
        required
        value={account}
        onChange={setAccount}
      />
      <div className="motshelo-row">
        <Button
          type="submit"
          size="small"
          margin={false}
          disabled={busy || total === 0 || !/^\d{6}$/.test(branch) || !/^\d{4,20}$/.test(account)}
        >
          {t('payoutMakeOf', { amount: formatCurrency(total) })}
        </Button>
      </div>
      <Problems problems={problems} t={t} />
    </form>
  )
}
