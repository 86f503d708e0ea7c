'use client'

import { receiptMethods } from '../../plugins/receipting/receipts/methods'
import { Choice, TextField } from '../elements/input.client'
import { textOf } from '../translations'
import { useTexts } from '../translations/use-texts.client'

/** A payment as a person enters it. */
export type Payment = { amount: string; method: string; receivedOn: string; reference: string }

export const noPayment = { amount: '', method: receiptMethods[0], reference: '' }

type Props = { payment: Payment; isRight: boolean; onChange: (payment: Payment) => void }

/** How much came, how, when, and what tells it from any other. */
export function PaymentFields({ payment, isRight, onChange }: Props) {
  const t = useTexts()
  const set = (part: Partial<Payment>) => onChange({ ...payment, ...part })
  const methods = receiptMethods.map((value) => ({
    ...{ value, label: textOf(t, 'receiptMethod', value) },
  }))
  return (
    <>
      <TextField
        label={t('amount')}
        inputMode="decimal"
        required
        value={payment.amount}
        onChange={(amount) => set({ amount })}
        invalid={payment.amount !== '' && !isRight}
        hint={t('receiptAmountHelp')}
      />
      <Choice
        label={t('receiptMethod')}
        value={payment.method}
        options={methods}
        onChange={(method) => set({ method })}
      />
      <TextField
        label={t('receiptDay')}
        type="date"
        required
        value={payment.receivedOn}
        onChange={(receivedOn) => set({ receivedOn })}
      />
      <TextField
        label={t('receiptReference')}
        required
        maxLength={100}
        value={payment.reference}
        onChange={(reference) => set({ reference })}
        hint={t('receiptReferenceHelp')}
      />
    </>
  )
}
