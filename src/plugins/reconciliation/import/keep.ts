import { businessDateIn, lastDay } from '../../../domain/calendar'
import type { FileRow } from '../../../domain/formats'
import type { Row, Transaction } from '../../../storage/types'
import { storeFile } from '../../../tenants/files'
import { reconciliationSlugs } from '../slugs'
import { chunksOf, type IncomingFile } from './read-file'
import { rejectionRow } from './rows'
import type { ImportRemittance } from './types'

const CHUNK = 5000

/** Inserts what may be many rows, a few thousand at a time. */
export async function insertInChunks<T>(
  transaction: Transaction,
  scope: { tenant: string },
  collection: string,
  list: T[],
  toRow: (item: T) => Row,
): Promise<void> {
  for (let start = 0; start < list.length; start += CHUNK) {
    await transaction.insertMany(scope, collection, list.slice(start, start + CHUNK).map(toRow))
  }
}

/** Writes what the payroll could not deduct. */
export const writeRejections = (
  transaction: Transaction,
  tenant: string,
  rows: FileRow[],
  place: { remittance: string; newId: () => string },
): Promise<void> =>
  insertInChunks(transaction, { tenant }, reconciliationSlugs.rejectionLines, rows, (row) =>
    rejectionRow(row, place),
  )

/** Keeps the file itself. @returns its id */
export async function keepFile(
  transaction: Transaction,
  { tenant, actor }: Pick<ImportRemittance, 'tenant' | 'actor'>,
  { name, content }: IncomingFile,
  purpose: string,
): Promise<string> {
  const stored = await storeFile(transaction, {
    ...{ tenant, actor, purpose, name },
    contentType: 'text/csv',
    content: chunksOf(content),
  })
  return stored.id
}

/** The day on which a remittance counts where nobody says another: that of the import, in its month. */
export function usualDate(timeZone: string, now: Date, period: string): string {
  const today = businessDateIn(timeZone, now)
  const last = lastDay(period)
  return today < last ? today : last
}
