'use client'

import { Button } from '@payloadcms/ui'
import { formatAmount, formatCurrency, sumAmounts } from '../../domain/money'
import { Check, TextField } from '../elements/input.client'
import { Money } from '../elements/money'
import { Table } from '../elements/table'
import { textOf } from '../translations'
import { useTexts } from '../translations/use-texts.client'
import { paidOf, type Due, type Plan } from './plan'

type Props = {
  plan: Plan
  /** What a person entered, by the key of the due; null when the society's order divides. */
  byHand: Record<string, string> | null
  onByHand: (byHand: Record<string, string> | null) => void
  /** Asks for the division by hand to be shown. */
  onCount: () => void
}

/** How a payment is divided over what the member owes, by the society's order or by hand. */
export function Allocation({ plan, byHand, onByHand, onCount }: Props) {
  const t = useTexts()
  const nameOf = ({ target, productCode, period }: Due) =>
    [productCode, textOf(t, 'receiptTarget', target), period].filter(Boolean).join(', ')
  const entered = () =>
    Object.fromEntries(plan.dues.map((due) => [due.key, formatAmount(paidOf(plan, due))]))
  const cell = (due: Due) =>
    byHand ? (
      <TextField
        label={nameOf(due)}
        inputMode="decimal"
        value={byHand[due.key] ?? ''}
        onChange={(text) => onByHand({ ...byHand, [due.key]: text })}
      />
    ) : (
      <Money amount={paidOf(plan, due)} />
    )
  return (
    <div className="motshelo-stack">
      <Table
        caption={t('receiptAllocation')}
        rows={plan.dues}
        rowKey={({ key }) => key}
        empty={t('receiptNothingOwed')}
        columns={[
          { key: 'due', label: t('receiptDue'), cell: nameOf, total: t('total') },
          {
            key: 'owed',
            label: t('receiptOwed'),
            number: true,
            cell: ({ amount }) => <Money amount={amount} />,
            total: <Money amount={sumAmounts(plan.dues.map(({ amount }) => amount))} />,
          },
          {
            key: 'settled',
            label: t('receiptShare'),
            cell: (due) => <Share due={due} plan={plan} />,
          },
          {
            key: 'paid',
            label: t('receiptPaid'),
            number: true,
            cell,
            total: <Money amount={sumAmounts(plan.lines.map(({ amount }) => amount))} />,
          },
        ]}
      />
      <div className="motshelo-row">
        <Check
          label={t('receiptByHand')}
          checked={byHand !== null}
          onChange={(isByHand) => onByHand(isByHand ? entered() : null)}
        />
        {byHand && (
          <Button
            type="button"
            size="small"
            margin={false}
            buttonStyle="secondary"
            onClick={onCount}
          >
            {t('receiptCount')}
          </Button>
        )}
      </div>
      {plan.rest > 0 && (
        <p role="status" className="motshelo-note">
          {t('receiptRestOpen', { amount: formatCurrency(plan.rest) })}
        </p>
      )}
    </div>
  )
}

function Share({ due, plan }: { due: Due; plan: Plan }) {
  const t = useTexts()
  const paid = paidOf(plan, due)
  if (due.amount === 0) return null
  return (
    <progress
      value={Math.min(paid, due.amount)}
      max={due.amount}
      aria-label={`${t('receiptShare')}: ${due.productCode} ${due.period ?? ''}`}
    />
  )
}
