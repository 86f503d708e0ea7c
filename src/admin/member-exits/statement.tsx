import type { HeldBalance, OwedMonth } from '../../domain/exits'
import { Facts } from '../elements/facts'
import { Money } from '../elements/money'
import { Table } from '../elements/table'
import type { Translate } from '../translations'

export type Figures = { held: number; owed: number; withheld: number; payable: number }
type Props = { held: HeldBalance[]; owed: OwedMonth[]; figures: Figures; t: Translate }

/** What is owed both ways when a member leaves, account by account and month by month. */
export function StatementOf({ held, owed, figures, t }: Props) {
  const { payable, withheld } = figures
  return (
    <div className="motshelo-stack">
      <Table
        caption={t('exitHeld')}
        rows={held}
        rowKey={({ memberAccount }) => memberAccount}
        empty={t('exitNothingHeld')}
        columns={[
          {
            key: 'number',
            label: t('memberAccount'),
            cell: ({ number }) => number,
            total: t('total'),
          },
          {
            key: 'amount',
            label: t('amount'),
            number: true,
            cell: ({ amount }) => <Money amount={amount} />,
            total: <Money amount={figures.held} />,
          },
        ]}
      />
      <Table
        caption={t('exitOwed')}
        rows={owed}
        rowKey={({ arrears }) => arrears}
        empty={t('exitNothingOwed')}
        columns={[
          { key: 'period', label: t('exitMonth'), cell: ({ period }) => period, total: t('total') },
          {
            key: 'amount',
            label: t('amount'),
            number: true,
            cell: ({ amount }) => <Money amount={amount} />,
            total: <Money amount={figures.owed} />,
          },
        ]}
      />
      <Facts
        facts={[
          [t('exitHeld'), <Money key="held" amount={figures.held} />],
          [t('exitWithheld'), <Money key="withheld" amount={withheld} />],
          [t('exitPayable'), <Money key="payable" amount={payable} />],
          [t('exitStillOwed'), <Money key="owing" amount={figures.owed - withheld} />],
        ]}
      />
    </div>
  )
}
