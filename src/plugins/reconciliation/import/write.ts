import { formatAmount } from '../../../domain/money'
import { recordAudit } from '../../../hooks/audit'
import type { Row, Transaction } from '../../../storage/types'
import { storeFile } from '../../../tenants/files'
import type { TenantCipher } from '../../../tenants/personal-data'
import { reconciliationSlugs } from '../slugs'
import { chunksOf, type IncomingFile } from './read-file'
import { lineRow, rejectionRow } from './rows'
import type { ImportedRemittance, ImportRemittance, Prepared } from './types'

/** Writes the remittance, its lines, its rejections and its files: all of it or nothing. */
export async function writeRemittance(
  transaction: Transaction,
  newId: () => string,
  request: ImportRemittance,
  prepared: Prepared,
  cipher: TenantCipher,
): Promise<ImportedRemittance> {
  const { tenant, actor } = request
  const { authority, period, sequence, businessDate, file, rejections, controls, version } =
    prepared
  const id = newId()
  const scope = { tenant }
  const row: Row = {
    id,
    title: `${authority.code} ${period}${sequence > 1 ? ` (${sequence})` : ''}`,
    payrollAuthority: authority.id,
    period,
    sequence,
    status: 'imported',
    businessDate,
    file: await keep(transaction, request, request.file, 'remittance'),
    rejectionsFile: request.rejections
      ? await keep(transaction, request, request.rejections, 'rejections')
      : null,
    sha256: file.sha256,
    formatVersion: version,
    lines: file.rows.length,
    amount: file.amount,
    ...controls,
    importedBy: actor.id,
  }
  await transaction.insertMany(scope, reconciliationSlugs.remittances, [row])
  const place = { remittance: id, newId, cipher }
  await insertInChunks(transaction, scope, reconciliationSlugs.remittanceLines, file.rows, (each) =>
    lineRow(each, place),
  )
  const rejected = rejections?.rows ?? []
  await insertInChunks(transaction, scope, reconciliationSlugs.rejectionLines, rejected, (each) =>
    rejectionRow(each, place),
  )
  recordAudit(transaction, [
    {
      tenant,
      actor,
      action: 'remittance.import',
      collection: reconciliationSlugs.remittances,
      documentId: id,
      changes: [
        { field: 'lines', before: null, after: file.rows.length },
        { field: 'amount', before: null, after: formatAmount(file.amount) },
        { field: 'sha256', before: null, after: file.sha256 },
      ],
    },
  ])
  return {
    id,
    period,
    sequence,
    lines: file.rows.length,
    amount: file.amount,
    rejections: rejected.length,
    sha256: file.sha256,
    alreadyImported: false,
  }
}

const CHUNK = 5000

async function insertInChunks<T>(
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

async function keep(
  transaction: Transaction,
  { tenant, actor }: ImportRemittance,
  file: IncomingFile,
  purpose: string,
): Promise<string> {
  const content = chunksOf(file.content)
  const stored = await storeFile(transaction, {
    tenant,
    actor,
    purpose,
    name: file.name,
    contentType: 'text/csv',
    content,
  })
  return stored.id
}
