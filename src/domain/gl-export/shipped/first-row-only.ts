import type { LedgerFormat } from '../definition/schema'

type Columns = LedgerFormat['line']['columns']

/** The same columns, with the cells that belong to the whole journal empty: only its first line has them. */
export const withoutHead = (columns: Columns): Columns =>
  columns.map((column) =>
    /^(journal|target|constant)[.:]/.test(column.source) && column.source !== 'journal.narrative'
      ? { name: column.name, source: 'unused', type: 'text' }
      : column,
  )
