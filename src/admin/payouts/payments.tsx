import { sumAmounts } from '../../domain/money'
import { Money } from '../elements/money'
import { Table } from '../elements/table'
import { textOf, type Translate } from '../translations'

export type Payment = {
  id: string
  reference: string
  narrative: string
  amount: number
  status: string
}

type Props = { payments: Payment[]; admin: string; t: Translate }

/** The payments of a batch, with how many of them the bank has answered. */
export function Payments({ payments, admin, t }: Props) {
  const answered = payments.filter(({ status }) => status !== 'planned' && status !== 'sent')
  return (
    <section aria-label={t('payoutPayments')}>
      <progress
        value={answered.length}
        max={Math.max(1, payments.length)}
        aria-label={t('payoutAnswered')}
      />
      <Table
        caption={t('payoutPayments')}
        rows={payments}
        rowKey={({ id }) => id}
        empty={t('nothingHere')}
        columns={[
          {
            key: 'reference',
            label: t('payoutReference'),
            cell: ({ id, reference }) => (
              <a href={`${admin}/collections/payout-lines/${id}`}>{reference}</a>
            ),
            total: t('total'),
          },
          { key: 'narrative', label: t('payoutWhatFor'), cell: ({ narrative }) => narrative },
          {
            key: 'status',
            label: t('status'),
            cell: ({ status }) => textOf(t, 'payoutStatus', status),
          },
          {
            key: 'amount',
            label: t('amount'),
            number: true,
            cell: ({ amount }) => <Money amount={amount} />,
            total: <Money amount={sumAmounts(payments.map(({ amount }) => amount))} />,
          },
        ]}
      />
    </section>
  )
}
