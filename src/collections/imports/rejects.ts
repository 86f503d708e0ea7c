import { stringify } from 'csv-stringify/sync'
import { once } from 'node:events'
import type { Writable } from 'node:stream'
import { spreadsheetText } from '../../domain/spreadsheet'
import { rejectColumns } from './columns'
import type { RowOutcome } from './types'

/**
 * Writes refused rows as they came, with the reason in front, and waits when the reader is slow. People
 * correct them in a spreadsheet: a cell that would be a formula there, such as a telephone number with
 * its `+`, gets an apostrophe in front, which the import takes off again.
 */
export class RejectWriter {
  private hasHeader = false

  constructor(private readonly output: Writable | undefined) {}

  async write(header: string[], refused: RowOutcome[]): Promise<void> {
    if (!this.output || !refused.length) return
    // A file of refused rows that is refused again has the row and reason of this time, not both.
    const isOwn = (_: string, at: number) => !rejectColumns.includes(header[at] ?? '')
    const rows = refused.map(({ row, problems }) =>
      [String(row.row), reasonOf(problems), ...row.raw.filter(isOwn)].map(spreadsheetText),
    )
    const head = [...rejectColumns, ...header.filter(isOwn)]
    const text = stringify(this.hasHeader ? rows : [head, ...rows])
    this.hasHeader = true
    if (this.output.errored) throw this.output.errored
    if (!this.output.write(text)) await once(this.output, 'drain')
  }
}

const reasonOf = (problems: RowOutcome['problems']): string =>
  problems.map(({ field, message }) => (field ? `${field}: ${message}` : message)).join(' ')
