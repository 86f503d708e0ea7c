import type { InstalmentStanding } from '../../domain/exits'
import { Money } from '../elements/money'
import { Table } from '../elements/table'
import { textOf, type Translate } from '../translations'

/** The instalments of an arrears plan with what came of each. */
export function Instalments({ rows, t }: { rows: InstalmentStanding[]; t: Translate }) {
  const total = (field: 'amount' | 'paid') => rows.reduce((sum, row) => sum + row[field], 0)
  return (
    <Table
      caption={t('planInstalments')}
      rows={rows}
      rowKey={({ due }) => due}
      columns={[
        { key: 'due', label: t('planDue'), cell: ({ due }) => due, total: t('total') },
        {
          ...{ key: 'amount', label: t('amount'), number: true },
          cell: ({ amount }) => <Money amount={amount} />,
          total: <Money amount={total('amount')} />,
        },
        {
          ...{ key: 'paid', label: t('planPaid'), number: true },
          cell: ({ paid }) => <Money amount={paid} />,
          total: <Money amount={total('paid')} />,
        },
        { key: 'state', label: t('planState'), cell: ({ state }) => textOf(t, 'planState', state) },
      ]}
    />
  )
}
