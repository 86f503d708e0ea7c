import { formatAmount } from '../../../domain/money'
import { recordAudit } from '../../../hooks/audit'
import type { Row, Transaction } from '../../../storage/types'
import type { TenantCipher } from '../../../tenants/personal-data'
import { reconciliationSlugs } from '../slugs'
import { insertInChunks, keepFile, writeRejections } from './keep'
import { lineRow } from './rows'
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
    file: await keepFile(transaction, request, request.file, 'remittance'),
    rejectionsFile: request.rejections
      ? await keepFile(transaction, request, request.rejections, 'rejections')
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
  await writeRejections(transaction, tenant, rejected, place)
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
