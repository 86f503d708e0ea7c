import type { ReportTable } from '../../domain/report-table'
import type { Storage } from '../../storage/types'
import { readStoredFile } from '../../tenants/files'
import type { ReportRow } from './find'

/** The content of a report as it was made. @throws FILE_DAMAGED where a byte of it has changed */
export async function frozenTable(
  storage: Storage,
  { tenant, file }: Pick<ReportRow, 'tenant' | 'file'>,
): Promise<ReportTable> {
  const pieces: Buffer[] = []
  for await (const piece of readStoredFile(storage, { tenant, id: file })) pieces.push(piece)
  return JSON.parse(Buffer.concat(pieces).toString('utf8')) as ReportTable
}
