'use client'

import type { ListedPayable } from '../../plugins/payouts/register/list'
import { Check } from '../elements/input.client'
import { Money } from '../elements/money'
import { Table } from '../elements/table'
import { textOf } from '../translations'
import { useTexts } from '../translations/use-texts.client'

type Props = {
  payables: ListedPayable[]
  /** Keys of what is chosen. */
  chosen: Set<string>
  onChoose: (key: string, isChosen: boolean) => void
  /** Thebe of what is chosen. */
  total: number
}

/** What is payable, with a box for each that may go into a batch now. */
export function Payables({ payables, chosen, onChoose, total }: Props) {
  const t = useTexts()
  const box = ({ key, narrative, account: state }: ListedPayable) =>
    state === 'confirmed' ? (
      <Check
        label={narrative}
        checked={chosen.has(key)}
        onChange={(isChosen) => onChoose(key, isChosen)}
      />
    ) : (
      narrative
    )
  return (
    <Table
      caption={t('payoutPayable')}
      rows={payables}
      rowKey={({ key }) => key}
      columns={[
        { key: 'what', label: t('payoutWhatFor'), cell: box, total: t('total') },
        {
          key: 'account',
          label: t('payoutPaidTo'),
          cell: ({ account: state }) => textOf(t, 'payoutReady', state),
        },
        {
          key: 'amount',
          label: t('amount'),
          number: true,
          cell: ({ amount }) => <Money amount={amount} />,
          total: <Money amount={total} />,
        },
      ]}
    />
  )
}
