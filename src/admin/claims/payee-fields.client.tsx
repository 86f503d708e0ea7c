'use client'

import { Button } from '@payloadcms/ui'
import { payeeKinds, payMethods } from '../../domain/claims/types'
import { Choice, TextField } from '../elements/input.client'
import { Money } from '../elements/money'
import { textOf } from '../translations'
import { useTexts } from '../translations/use-texts.client'
import type { PayeeDraft } from './payee-draft'

type Props = {
  draft: PayeeDraft
  number: number
  /** Thebe; null while it does not add up. */
  gets: number | null
  onChange: (change: Partial<PayeeDraft>) => void
  onRemove: () => void
}

/** Who one payee is, what the payee gets, and where it goes. */
export function PayeeFields({ draft, number, gets, onChange, onRemove }: Props) {
  const t = useTexts()
  const set = (field: keyof PayeeDraft) => (value: string) => onChange({ [field]: value })
  return (
    <fieldset className="motshelo-card motshelo-custom">
      <legend>{t('claimPayeeNumber', { number })}</legend>
      <div className="motshelo-form">
        <Choice
          label={t('claimPayeeKind')}
          value={draft.kind}
          options={payeeKinds.map((value) => ({
            ...{ value, label: textOf(t, 'claimPayeeKind', value) },
          }))}
          onChange={set('kind')}
        />
        <TextField
          label={t('claimPayee')}
          required
          maxLength={200}
          value={draft.name}
          onChange={set('name')}
        />
        <Choice
          label={t('claimPayeeBy')}
          value={draft.by}
          options={(['share', 'amount'] as const).map((value) => ({
            ...{ value, label: textOf(t, 'claimPayeeBy', value) },
          }))}
          onChange={set('by')}
        />
        <TextField
          label={t(draft.by === 'share' ? 'claimPayeePercent' : 'claimPayeeAmount')}
          required
          inputMode="decimal"
          value={draft.value}
          onChange={set('value')}
          hint={gets === null ? undefined : <Gets amount={gets} />}
        />
        <Destination {...{ draft, set }} />
      </div>
      <div className="motshelo-row">
        <Button
          buttonStyle="secondary"
          size="small"
          margin={false}
          type="button"
          onClick={onRemove}
          aria-label={t('claimPayeeRemove', { number })}
        >
          {t('claimPayeeRemove', { number })}
        </Button>
      </div>
    </fieldset>
  )
}

function Gets({ amount }: { amount: number }) {
  const t = useTexts()
  const [before = '', after = ''] = t('claimPayeeGets', { amount: '|' }).split('|')
  return (
    <>
      {before}
      <Money amount={amount} />
      {after}
    </>
  )
}

type DestinationProps = {
  draft: PayeeDraft
  set: (field: keyof PayeeDraft) => (value: string) => void
}

function Destination({ draft, set }: DestinationProps) {
  const t = useTexts()
  const { method, hasNumber } = draft
  const number = (label: string) => (
    <TextField
      label={label}
      required={!hasNumber}
      maxLength={40}
      value={draft.accountNumber}
      onChange={set('accountNumber')}
      hint={hasNumber ? t('claimPayeeKept') : undefined}
    />
  )
  return (
    <>
      <Choice
        label={t('claimPayeeMethod')}
        value={method}
        options={(['', ...payMethods] as const).map((value) => ({
          ...{ value, label: textOf(t, 'claimPayeeMethod', value || 'open') },
        }))}
        onChange={set('method')}
      />
      {method === 'bank' && (
        <>
          <TextField
            label={t('claimPayeeBank')}
            required
            maxLength={100}
            value={draft.bank}
            onChange={set('bank')}
          />
          <TextField
            label={t('claimPayeeBranch')}
            maxLength={40}
            value={draft.branch}
            onChange={set('branch')}
          />
          {number(t('claimPayeeAccount'))}
        </>
      )}
      {method === 'wallet' && number(t('claimPayeeWallet'))}
      <TextField
        label={t('claimPayeePhone')}
        maxLength={40}
        value={draft.phone}
        onChange={set('phone')}
      />
    </>
  )
}
