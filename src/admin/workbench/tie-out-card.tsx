import type { ReactNode } from 'react'
import { formatCurrency } from '../../domain/money'
import { Card } from '../elements/card'
import { Facts } from '../elements/facts'
import { Money } from '../elements/money'
import type { Translate } from '../translations'
import { tiesOf, totalOf, type Tie } from './tie-out'
import type { CategoryTotal, RemittanceFigures } from './types'

type Props = { remittance: RemittanceFigures; categories: CategoryTotal[]; t: Translate }

/** The totals of the month and whether they agree. */
export function TieOut({ remittance, categories, t }: Props) {
  const total = totalOf(categories)
  const isReconciled = categories.length > 0
  const money = (amount: number | null) => <Money amount={amount} />
  return (
    <div className="motshelo-grid">
      <Card title={t('total')}>
        <Facts
          facts={[
            [t('lines'), remittance.lines],
            [t('received'), money(remittance.amount)],
            ...(isReconciled
              ? ([
                  [t('expected'), money(total.expected)],
                  [t('allocated'), money(total.allocated)],
                  [t('suspense'), money(total.suspense)],
                  [t('arrears'), money(total.arrears)],
                ] as [string, ReactNode][])
              : []),
            [t('fee'), money(remittance.fee)],
            [t('vat'), money(remittance.vat)],
            [t('bank'), money(remittance.bankReceipt)],
          ]}
        />
      </Card>
      <Card title={t('tieOut')}>
        {isReconciled ? (
          <Facts
            facts={tiesOf(remittance, categories).map((tie) => [t(tie.label), verdict(tie, t)])}
          />
        ) : (
          <p className="motshelo-note">{t('notReconciled')}</p>
        )}
      </Card>
    </div>
  )
}

function verdict({ left, right, difference }: Tie, t: Translate) {
  if (right === null || difference === null)
    return <span className="motshelo-note">{t('tieUnknown')}</span>
  const holds = difference === 0
  return (
    <>
      <Money amount={left} /> = <Money amount={right} />{' '}
      <span className={`motshelo-verdict ${holds ? 'motshelo-good' : 'motshelo-bad'}`}>
        {holds
          ? `✓ ${t('tieHolds')}`
          : `✗ ${t('tieFails', { difference: formatCurrency(difference) })}`}
      </span>
    </>
  )
}
