'use client'

import { BarChart } from '../elements/bar-chart.client'
import { Card } from '../elements/card'
import { Money } from '../elements/money'
import { Table } from '../elements/table'
import { textOf } from '../translations'
import { useTexts } from '../translations/use-texts.client'
import { totalOf } from './tie-out'
import type { CategoryTotal } from './types'

type Props = { categories: CategoryTotal[]; chosen: string; onChoose: (category: string) => void }

const counts = ['lines', 'items'] as const
const amounts = ['expected', 'received', 'allocated', 'suspense', 'arrears'] as const

/**
 * Totals by category; a category filters the items below. Lines are those of the file and add up to
 * it; an item is what was expected of a member under a code, which several lines may pay, or none.
 */
export function Categories({ categories, chosen, onChoose }: Props) {
  const t = useTexts()
  const name = (category: string) => textOf(t, 'category', category)
  const total = totalOf(categories)
  return (
    <Card title={t('byCategory')}>
      <BarChart
        title={t('byCategory')}
        labelTitle={t('category')}
        lying
        hasOwnTable
        series={[
          { key: 'expected', label: t('expected'), colour: 'var(--theme-elevation-400)' },
          { key: 'received', label: t('received'), colour: 'var(--theme-success-500)' },
        ]}
        points={categories.map(({ category, expected, received }) => ({
          label: name(category),
          values: { expected, received },
        }))}
      />
      <Table
        caption={t('byCategory')}
        captionHidden
        rows={categories}
        rowKey={({ category }) => category}
        isSelected={({ category }) => category === chosen}
        columns={[
          {
            key: 'category',
            label: t('category'),
            total: t('total'),
            cell: ({ category }) => (
              <button
                type="button"
                className="motshelo-link"
                aria-pressed={category === chosen}
                onClick={() => onChoose(category)}
              >
                {name(category)}
              </button>
            ),
          },
          ...counts.map((field) => ({
            key: field,
            label: t(field),
            number: true,
            cell: (row: CategoryTotal) => row[field].toLocaleString('en'),
            total: total[field].toLocaleString('en'),
          })),
          ...amounts.map((field) => ({
            key: field,
            label: t(field),
            number: true,
            cell: (row: CategoryTotal) => <Money amount={row[field]} />,
            total: <Money amount={total[field]} />,
          })),
        ]}
      />
    </Card>
  )
}
