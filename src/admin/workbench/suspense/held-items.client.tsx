'use client'

import { availableOf } from '../../../plugins/reconciliation/suspense/available'
import type { Problem } from '../../api/call'
import { Money } from '../../elements/money'
import { Table, type Column } from '../../elements/table'
import { textOf, type Translate } from '../../translations'
import { useTexts } from '../../translations/use-texts.client'
import type { Rights, SuspenseItem } from '../types'
import { Resolutions } from './resolutions.client'

type Props = {
  items: SuspenseItem[]
  rights: Rights
  onPropose: (item: SuspenseItem) => void
  onChanged: () => void
  onProblems: (problems: Problem[] | null) => void
}

/** One page of what is in suspense, with what was proposed for each amount. */
export function HeldItems({ items, rights, onPropose, onChanged, onProblems }: Props) {
  const t = useTexts()
  const resolution: Column<SuspenseItem> = {
    key: 'resolution',
    label: t('resolution'),
    cell: (item) => (
      <>
        <Resolutions item={item} rights={rights} onChanged={onChanged} onProblems={onProblems} />
        {rights.propose && isProposable(item) && (
          <button type="button" className="motshelo-link" onClick={() => onPropose(item)}>
            {t('propose')}
          </button>
        )}
      </>
    ),
  }
  return (
    <Table
      caption={t('suspense')}
      rows={items}
      rowKey={({ id }) => id}
      empty={t('noSuspense')}
      columns={[...plainColumns(t), resolution]}
    />
  )
}

const isProposable = ({ status, remaining, resolutions }: SuspenseItem): boolean =>
  status === 'open' && availableOf(remaining, resolutions) > 0

const plainColumns = (t: Translate): Column<SuspenseItem>[] => [
  { key: 'openedOn', label: t('openedOn'), cell: ({ openedOn }) => openedOn },
  {
    key: 'age',
    label: t('age'),
    number: true,
    cell: ({ days }) => t('ageDays', { days }),
  },
  {
    key: 'category',
    label: t('category'),
    cell: ({ category }) => textOf(t, 'category', category),
  },
  {
    key: 'number',
    label: t('payrollNumber'),
    cell: ({ payrollNumber }) => payrollNumber ?? '–',
  },
  { key: 'name', label: t('name'), cell: ({ name }) => name ?? '–' },
  {
    key: 'amount',
    label: t('amount'),
    number: true,
    cell: ({ amount }) => <Money amount={amount} />,
  },
  {
    key: 'remaining',
    label: t('remaining'),
    number: true,
    cell: ({ remaining }) => <Money amount={remaining} />,
  },
]
