'use client'

import type { AuditChange } from '../../hooks/audit'
import { Table } from '../elements/table'
import { useTexts } from '../translations/use-texts.client'
import type { WordsByField } from './field-words'
import { Value } from './history-value.client'

type Props = { changes: AuditChange[]; words: WordsByField; titles: Record<string, string> }

/** What changed, old and new beside each other. */
export function ChangesTable({ changes, words, titles }: Props) {
  const t = useTexts()
  return (
    <Table
      rows={changes}
      rowKey={({ field }) => field}
      columns={[
        { key: 'field', label: t('field'), cell: ({ field }) => words[field]?.label ?? field },
        {
          key: 'before',
          label: t('before'),
          cell: ({ field, before }) => (
            <Value value={before} words={words[field]} titles={titles} />
          ),
        },
        {
          key: 'after',
          label: t('after'),
          cell: ({ field, after }) => <Value value={after} words={words[field]} titles={titles} />,
        },
      ]}
    />
  )
}
