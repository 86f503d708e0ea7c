'use client'

import { Table } from '../elements/table'
import { useTexts } from '../translations/use-texts.client'

export type RefusedRecord = { record: string; problem: string }

/** Records that a bulk edit left as they are, and why. */
export function Refused({ records }: { records: RefusedRecord[] }) {
  const t = useTexts()
  return (
    <Table<RefusedRecord>
      caption={t('bulkReport')}
      rows={records}
      rowKey={({ record, problem }) => `${record} ${problem}`}
      columns={[
        { key: 'record', label: t('bulkRecord'), cell: ({ record }) => record },
        { key: 'problem', label: t('bulkProblem'), cell: ({ problem }) => problem },
      ]}
    />
  )
}
