import { formatCurrency } from '../../domain/money'
import { Table } from '../elements/table'
import { textOf, type Translate } from '../translations'
import type { MergePreview, MergeSide } from './types'

type Line = { what: string; of: (side: MergeSide) => string[] }

/** Both records beside each other. */
export function Sides({ preview, t }: { preview: MergePreview; t: Translate }) {
  const { survivor, merged, next } = preview
  const column = (key: string, label: string, side: MergeSide) => ({
    key,
    label: `${label}: ${side.displayName} (${side.memberNumber})`,
    cell: ({ of }: Line) => <Several texts={of(side)} />,
  })
  return (
    <div className="motshelo-stack">
      <Table
        caption={t('merge')}
        rows={linesOf(t)}
        rowKey={({ what }) => what}
        columns={[
          { key: 'what', label: t('mergeWhat'), cell: ({ what }) => what },
          column('survivor', t('mergeStays'), survivor),
          column('merged', t('mergeDuplicate'), merged),
        ]}
      />
      <p className="motshelo-note">{t('mergeNext', { month: next })}</p>
    </div>
  )
}

const linesOf = (t: Translate): Line[] => [
  { what: t('status'), of: ({ status }) => [textOf(t, 'status', status)] },
  { what: t('mergePayroll'), of: ({ payrollNumber }) => (payrollNumber ? [payrollNumber] : []) },
  {
    what: t('mergeSubscriptions'),
    of: ({ subscriptions }) =>
      subscriptions.map(({ name, from, amount }) => `${name}, ${formatCurrency(amount)}, ${from}`),
  },
  {
    what: t('mergeMoney'),
    of: ({ accounts }) =>
      accounts.map(({ number, balance }) => `${number}: ${formatCurrency(balance)}`),
  },
  { what: t('mergeOwing'), of: ({ owing }) => (owing ? [formatCurrency(owing)] : []) },
  { what: t('dependants'), of: ({ dependants }) => dependants },
  { what: t('mergeQuestion_beneficiaries'), of: ({ beneficiaries }) => beneficiaries },
  { what: t('documents'), of: ({ documents }) => (documents ? [String(documents)] : []) },
]

function Several({ texts }: { texts: string[] }) {
  if (!texts.length) return <span className="motshelo-note">–</span>
  return (
    <>
      {texts.map((text, at) => (
        <div key={at} className="motshelo-wrap">
          {text}
        </div>
      ))}
    </>
  )
}
