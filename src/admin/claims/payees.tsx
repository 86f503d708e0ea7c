import type { ClaimView } from '../../plugins/claims'
import { Money } from '../elements/money'
import { Table } from '../elements/table'
import type { Translate } from '../translations'

type Props = {
  view: ClaimView
  word: (field: 'payee' | 'step', value: string) => string
  t: Translate
}

/** Who is paid what, and whether it was paid. */
export function Payees({ view, word, t }: Props) {
  if (!view.payees.length) return <p className="motshelo-note">{t('claimPayeesNone')}</p>
  return (
    <Table
      caption={t('claimPayees')}
      captionHidden
      rows={view.payees}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', label: t('claimPayee'), cell: ({ name }) => name },
        {
          key: 'share',
          label: t('claimPayeeShare'),
          cell: ({ sharePercent }) => (sharePercent ? `${sharePercent} %` : ''),
        },
        {
          key: 'amount',
          label: t('claimPayeeAmount'),
          number: true,
          cell: ({ amount }) => <Money amount={amount} />,
        },
        {
          key: 'state',
          label: t('claimPayeeState'),
          cell: ({ status, paidOn }) => [word('payee', status), paidOn].filter(Boolean).join(', '),
        },
      ]}
    />
  )
}

/** What happened to the claim, the oldest first. */
export function Steps({ view, word, t }: Props) {
  return (
    <ol className="motshelo-rows">
      {view.decisions.map(({ id, kind, on, amount, reason, actorName }) => (
        <li key={id}>
          {t('claimStep', { on, kind: word('step', kind), by: actorName })}
          {amount !== null && (
            <>
              : <Money amount={amount} />
            </>
          )}
          {reason && <span className="motshelo-note"> {reason}</span>}
        </li>
      ))}
    </ol>
  )
}
