import { formatAmount } from '../money'
import { assertPayable } from './check'
import type { PaymentBatch, PaymentLine, PayoutFormat } from './types'

/** The columns of the file, in their order. */
const columns: { name: string; value: (line: PaymentLine, batch: PaymentBatch) => string }[] = [
  { name: 'reference', value: ({ reference }) => reference },
  { name: 'pay_on', value: (_, { payOn }) => payOn },
  { name: 'name', value: ({ name }) => name },
  { name: 'branch_code', value: ({ branch }) => branch },
  { name: 'account_number', value: ({ account }) => account },
  { name: 'amount', value: ({ amount }) => formatAmount(amount) },
  { name: 'currency', value: (_, { currency }) => currency },
  { name: 'narrative', value: ({ narrative }) => narrative },
]

/** One payment a line, after a line of names; for a bank's own import, which reads every cell as text. */
export const payoutCsv: PayoutFormat = {
  key: 'csv',
  version: 1,
  name: 'CSV',
  contentType: 'text/csv',
  fileName: ({ id }) => `${id}.csv`,
  render: (batch) => {
    assertPayable(batch)
    const rows = batch.lines.map((line) => columns.map(({ value }) => value(line, batch)))
    const head = columns.map(({ name }) => name)
    return [head, ...rows].map((row) => `${row.map(quoted).join(',')}\r\n`).join('')
  },
}

/** Quotes what would end a cell; a machine reads it, so nothing else is changed. */
const quoted = (cell: string): string =>
  /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
