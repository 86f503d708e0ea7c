'use client'

import type { KeptRecord } from '../../plugins/bulk-changes/types'
import { Table } from '../elements/table'
import { textOf } from '../translations'
import { useTexts } from '../translations/use-texts.client'

/** Records that an undo leaves as they are, and why. */
export function KeptRecords({ records }: { records: KeptRecord[] }) {
  const t = useTexts()
  return (
    <Table<KeptRecord>
      caption={t('bulkUndoKept')}
      rows={records}
      rowKey={({ document }) => document}
      columns={[
        { key: 'row', label: t('bulkRow'), number: true, cell: ({ row }) => row ?? '' },
        { key: 'record', label: t('bulkRecord'), cell: ({ record }) => record },
        {
          key: 'problem',
          label: t('bulkProblem'),
          cell: ({ problem }) => textOf(t, 'undoProblem', problem),
        },
      ]}
    />
  )
}
