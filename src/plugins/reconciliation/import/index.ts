import { parsePeriod } from '../../../domain/calendar'
import { parseFormatDefinition } from '../../../domain/formats'
import type { JobPlatform } from '../../../jobs'
import type { Transaction } from '../../../storage/types'
import { tenantCipher } from '../../../tenants/personal-data'
import { effectiveVersion, freezeVersion } from '../../payroll-file/formats/effective'
import { findAuthority } from '../../payroll-file/generate/setting'
import { allRows } from '../../../storage/reading'
import { reconciliationErrors } from '../errors'
import type { RemittanceRow } from '../remittances/types'
import { reconciliationSlugs } from '../slugs'
import { businessDateOf } from './business-date'
import { checkControls } from './controls'
import { readIncoming, sha256Of, type IncomingFile, type ReadRemittance } from './read-file'
import type { ImportedRemittance, ImportRemittance } from './types'
import { writeRemittance } from './write'

export type { IncomingFile } from './read-file'
export type { ImportedRemittance, ImportRemittance } from './types'

/**
 * Takes a remittance in, whole or not at all. The same bytes again change nothing.
 * @throws AUTHORITY_UNKNOWN, FORMAT_MISSING, REMITTANCE_NOT_TEXT, REMITTANCE_BAD_ROWS, REMITTANCE_EMPTY, REMITTANCE_CONTROL_TOTAL
 */
export async function importRemittance(
  { storage }: Pick<JobPlatform, 'storage'>,
  request: ImportRemittance,
): Promise<ImportedRemittance> {
  const period = parsePeriod(request.period)
  const { tenant } = request
  const businessDate = await businessDateOf(storage, request)
  const authority = await findAuthority(storage, request)
  const sha256 = sha256Of(request.file.content)
  const wanted = { tenant, authority: authority.id, period }
  const version = await effectiveVersion(storage, { ...wanted, purpose: 'remittance' })
  const file = await readIncoming(request.file, parseFormatDefinition(version.definition))
  const rejections = request.rejections
    ? await readRejections(storage, wanted, request.rejections)
    : null
  const controls = checkControls(
    { lines: file.rows.length, amount: file.amount, trailer: file.trailer },
    request,
  )
  const imported = await storage.transaction(async (transaction) => {
    // Whoever imports for this authority waits here, so that the same file sent twice at once is one import.
    const sequence = await transaction.nextNumbers(
      { tenant },
      `remittance:${authority.id}:${period}`,
      0,
    )
    const known = await sameBytes(transaction, { tenant, authority: authority.id, sha256 })
    if (known) return alreadyImported(transaction, known, period)
    await transaction.nextNumbers({ tenant }, `remittance:${authority.id}:${period}`, 1)
    const remittance = {
      authority,
      period,
      businessDate,
      sequence,
      file,
      rejections,
      controls,
      version: version.id,
    }
    await freezeVersion(transaction, { tenant, version: version.id })
    return writeRemittance(
      transaction,
      storage.newId,
      request,
      remittance,
      await tenantCipher(storage, tenant),
    )
  })
  if (!imported.alreadyImported)
    await storage.refreshStatistics([reconciliationSlugs.remittanceLines])
  return imported
}

async function readRejections(
  storage: Parameters<typeof effectiveVersion>[0],
  wanted: { tenant: string; authority: string; period: string },
  file: IncomingFile,
): Promise<ReadRemittance> {
  const version = await effectiveVersion(storage, { ...wanted, purpose: 'rejection' })
  return readIncoming(file, parseFormatDefinition(version.definition))
}

async function sameBytes(
  transaction: Transaction,
  { tenant, authority, sha256 }: { tenant: string; authority: string; sha256: string },
): Promise<RemittanceRow | undefined> {
  const rows = await allRows<RemittanceRow>(
    transaction,
    { tenant },
    reconciliationSlugs.remittances,
    {
      where: {
        payrollAuthority: { equals: authority },
        sha256: { equals: sha256 },
        status: { not_in: ['reversed', 'cancelled'] },
      },
    },
  )
  return rows[0]
}

async function alreadyImported(
  transaction: Transaction,
  known: RemittanceRow,
  period: string,
): Promise<ImportedRemittance> {
  if (known.period !== period) {
    throw reconciliationErrors.REMITTANCE_OTHER_PERIOD(
      `This file was imported for ${known.period} already.`,
      {
        remittance: known.id,
        period: known.period,
      },
    )
  }
  const { id, tenant, sequence, lines, amount, sha256 } = known
  const [rejections] = await transaction.sum({ tenant }, reconciliationSlugs.rejectionLines, {
    where: { remittance: { equals: id } },
    fields: [],
  })
  return {
    id,
    period,
    sequence,
    lines,
    amount,
    rejections: rejections?.count ?? 0,
    sha256,
    alreadyImported: true,
  }
}
