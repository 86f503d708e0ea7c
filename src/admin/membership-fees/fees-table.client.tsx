'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { formatCurrency, sumAmounts } from '../../domain/money'
import type { Problem } from '../api/call'
import { Action } from '../elements/action.client'
import { Money } from '../elements/money'
import { Problems } from '../elements/problems'
import { Table } from '../elements/table'
import { textOf } from '../translations'
import { useTexts } from '../translations/use-texts.client'
import type { Fee } from './read'

type Props = { fees: Fee[]; mayWaive: boolean }

/** What a member was billed, how much of each bill is settled, and the button that proposes a waiver. */
export function FeesTable({ fees, mayWaive }: Props) {
  const t = useTexts()
  const router = useRouter()
  const [problems, setProblems] = useState<Problem[] | null>(null)
  const owed = sumAmounts(fees.map(({ outstanding }) => outstanding))
  const waive = ({ id, product, period, outstanding }: Fee) =>
    outstanding > 0 && (
      <Action
        label={t('feeWaive')}
        path={`/membership-fees/${id}/propose-waiver`}
        question={t('feeProposeHelp')}
        facts={[[`${product} ${period}`, formatCurrency(outstanding)]]}
        withReason
        success={t('feeProposed')}
        onProblems={setProblems}
        onDone={() => router.refresh()}
      />
    )
  return (
    <div className="motshelo-stack">
      <Table
        caption={t('fees')}
        rows={fees}
        rowKey={({ id }) => id}
        empty={t('feesNone')}
        columns={[
          {
            key: 'fee',
            label: t('feeBilled'),
            cell: ({ product, period }) => `${product} ${period}`,
            total: t('total'),
          },
          { key: 'status', label: t('status'), cell: (fee) => textOf(t, 'feeStatus', fee.status) },
          { key: 'settled', label: t('feeSettled'), cell: (fee) => <Settled fee={fee} /> },
          {
            key: 'amount',
            label: t('amount'),
            number: true,
            cell: ({ amount }) => <Money amount={amount} />,
          },
          {
            key: 'owed',
            label: t('feeOwed'),
            number: true,
            cell: ({ outstanding }) => <Money amount={outstanding} />,
            total: <Money amount={owed} />,
          },
          ...(mayWaive ? [{ key: 'waive', label: t('feeWaiver'), cell: waive }] : []),
        ]}
      />
      <Problems problems={problems} t={t} />
    </div>
  )
}

function Settled({ fee: { product, period, amount, outstanding } }: { fee: Fee }) {
  const t = useTexts()
  const label = `${t('feeSettled')}: ${product} ${period}`
  return <progress value={amount - outstanding} max={amount} aria-label={label} />
}
