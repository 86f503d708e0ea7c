'use client'

import { Money } from '../elements/money'
import { Table, type Column } from '../elements/table'
import { textOf, type TextKey } from '../translations'
import { useTexts } from '../translations/use-texts.client'
import { personOf, type ListedItem } from './types'

type Props = {
  items: ListedItem[]
  /** A field, with `-` before it for the highest first. */
  sort: string
  onSort: (sort: string) => void
  onOpen: (item: ListedItem) => void
}

const amounts = ['expected', 'received', 'allocated', 'suspense', 'arrears'] as const

/** One page of items; headings sort, the payroll number opens an item. */
export function ItemsTable({ items, sort, onSort, onOpen }: Props) {
  const t = useTexts()
  const heading = (field: TextKey): Pick<Column<ListedItem>, 'key' | 'label' | 'sorted'> => ({
    key: field,
    label: (
      <button
        type="button"
        className="motshelo-link"
        onClick={() => onSort(sort === field ? `-${field}` : field)}
      >
        {t(field)}
        {sort === field && ' ▲'}
        {sort === `-${field}` && ' ▼'}
      </button>
    ),
    sorted: sort === field ? 'ascending' : sort === `-${field}` ? 'descending' : undefined,
  })
  return (
    <Table
      caption={t('items')}
      rows={items}
      rowKey={({ id }) => id}
      empty={t('nothingHere')}
      columns={[
        {
          key: 'payrollNumber',
          label: t('payrollNumber'),
          cell: (item) => <OpenButton item={item} onOpen={onOpen} />,
        },
        { key: 'member', label: t('member'), cell: (item) => memberText(item) },
        { key: 'code', label: t('deductionCode'), cell: ({ deductionCode }) => deductionCode },
        { ...heading('category'), cell: ({ category }) => textOf(t, 'category', category) },
        ...amounts.map((field) => ({
          ...heading(field),
          number: true,
          cell: (item: ListedItem) => <Money amount={item[field]} />,
        })),
      ]}
    />
  )
}

function OpenButton({ item, onOpen }: { item: ListedItem; onOpen: (item: ListedItem) => void }) {
  const t = useTexts()
  const number = numberOf(item)
  return (
    <button
      type="button"
      className="motshelo-link"
      aria-label={t('openItem', { number })}
      onClick={() => onOpen(item)}
    >
      {number}
    </button>
  )
}

export const numberOf = (item: ListedItem): string =>
  item.payrollNumber ?? personOf(item)?.payrollNumber ?? '–'

export function memberText(item: ListedItem): string {
  const person = personOf(item)
  return person ? [person.memberNumber, person.displayName].filter(Boolean).join(' ') : '–'
}
