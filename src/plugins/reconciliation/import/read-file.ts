import { createHash } from 'node:crypto'
import {
  readWhole,
  type FileRow,
  type FormatDefinition,
  type RowValues,
} from '../../../domain/formats'
import { isSpreadsheetFile } from '../../../domain/spreadsheet'
import { reconciliationErrors } from '../errors'

/** A file that somebody hands in. */
export type IncomingFile = { name: string; content: Buffer }

export type ReadRemittance = {
  rows: FileRow[]
  trailer: RowValues
  /** The month that the file itself says it is of, `YYYY-MM`; null where its format carries none. */
  period: string | null
  amount: number
  sha256: string
}

export const sha256Of = (content: Buffer): string =>
  createHash('sha256').update(content).digest('hex')

/**
 * Reads a file by its format, whole or not at all.
 * @throws REMITTANCE_NOT_TEXT, REMITTANCE_BAD_ROWS with every bad row, REMITTANCE_EMPTY
 */
export async function readIncoming(
  file: IncomingFile,
  definition: FormatDefinition,
): Promise<ReadRemittance> {
  if (isSpreadsheetFile(file.content)) {
    throw reconciliationErrors.REMITTANCE_NOT_TEXT(
      `${file.name} is a workbook of a spreadsheet program, not a text file.`,
      { file: file.name },
    )
  }
  const report = await readWhole(definition, chunksOf(file.content))
  if (!report.accepted) {
    const [first] = report.errors
    const rest = report.errors.length - 1
    const others =
      rest > 0 ? ` And ${rest}${report.more ? ' or more' : ''} other${rest > 1 ? 's' : ''}.` : ''
    throw reconciliationErrors.REMITTANCE_BAD_ROWS(
      `${file.name}: ${first?.message ?? 'a bad row.'}${others}`,
      {
        file: file.name,
        rows: report.errors.map(({ code, message, details }) => ({
          code,
          message,
          row: details.row ?? null,
          column: details.column ?? null,
        })),
      },
    )
  }
  if (!report.rows.length) throw reconciliationErrors.REMITTANCE_EMPTY(`${file.name} has no lines.`)
  return {
    rows: report.rows,
    trailer: report.trailer,
    period: periodIn(report),
    amount: report.totals.amount,
    sha256: sha256Of(file.content),
  }
}

/** What header or trailer says counts for the file; its lines do where all of them say the same. */
function periodIn({
  header,
  trailer,
  rows,
}: Pick<ReadRemittance, 'trailer' | 'rows'> & { header: RowValues }) {
  const said = header['run.period'] ?? trailer['run.period']
  if (said !== undefined) return String(said)
  const months = new Set(rows.map(({ values }) => values.period ?? values['run.period'] ?? ''))
  const [month] = months
  return months.size === 1 && month ? String(month) : null
}

const CHUNK = 1 << 18

/** A file in memory as a stream of pieces. */
export async function* chunksOf(content: Buffer): AsyncGenerator<Buffer> {
  for (let start = 0; start < content.length; start += CHUNK)
    yield content.subarray(start, start + CHUNK)
}
