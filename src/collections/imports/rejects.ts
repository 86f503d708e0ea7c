import { stringify } from 'csv-stringify/sync'
import { once } from 'node:events'
import type { Writable } from 'node:stream'
import type { RowOutcome } from './types'

/** Writes refused rows as they came, with the reason in front, and waits when the reader is slow. */
export class RejectWriter {
  private hasHeader = false

  constructor(private readonly output: Writable | undefined) {}

  async write(header: string[], refused: RowOutcome[]): Promise<void> {
    if (!this.output || !refused.length) return
    const rows = refused.map(({ row, problems }) => [row.row, reasonOf(problems), ...row.raw])
    const text = stringify(this.hasHeader ? rows : [['row', 'reason', ...header], ...rows])
    this.hasHeader = true
    if (this.output.errored) throw this.output.errored
    if (!this.output.write(text)) await once(this.output, 'drain')
  }
}

const reasonOf = (problems: RowOutcome['problems']): string =>
  problems.map(({ field, message }) => (field ? `${field}: ${message}` : message)).join(' ')
