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
import { attachToKnown } from './attach'
import { adviceOf, checkControls } from './controls'
import { readIncoming, type IncomingFile, type ReadRemittance } from './read-file'
import { businessDateOf } from './business-date'
import type { ImportedRemittance, ImportRemittance } from './types'
import { writeRemittance } from './write'

export type { IncomingFile } from './read-file'
export type { ImportedRemittance, ImportRemittance } from './types'

type Place = { tenant: string; authority: string; period: string }

/**
 * Takes a remittance in, whole or not at all. The same bytes again in the same month are the same
 * remittance: rejections and advice that it lacks are added to it while it is not posted.
 * @throws AUTHORITY_UNKNOWN, FORMAT_MISSING, REMITTANCE_NOT_TEXT, REMITTANCE_BAD_ROWS, REMITTANCE_EMPTY, REMITTANCE_OTHER_PERIOD,
 * REMITTANCE_CONTROL_TOTAL, REMITTANCE_ADVICE_INVALID, REMITTANCE_ADVICE_DIFFERS
 */
export async function importRemittance(
  { storage }: Pick<JobPlatform, 'storage'>,
  request: ImportRemittance,
): Promise<ImportedRemittance> {
  const period = parsePeriod(request.period)
  const { tenant } = request
  const businessDate = await businessDateOf(storage, request)
  const authority = await findAuthority(storage, request)
  const place = { tenant, authority: authority.id, period }
  const version = await effectiveVersion(storage, { ...place, purpose: 'remittance' })
  const file = await readIncoming(request.file, parseFormatDefinition(version.definition))
  assertPeriod(file, period)
  const rejections = request.rejections
    ? await readRejections(storage, place, request.rejections)
    : null
  const figures = { lines: file.rows.length, amount: file.amount }
  const imported = await storage.transaction(async (transaction) => {
    // Whoever imports for this month waits here, so that the same file sent twice at once is one import.
    const numbers = `remittance:${authority.id}:${period}`
    const sequence = await transaction.nextNumbers({ tenant }, numbers, 0)
    const known = await sameBytes(transaction, place, file.sha256)
    if (known)
      return attachToKnown(transaction, { ...request, newId: storage.newId }, known, rejections)
    const controls = checkControls(figures, adviceOf(file.trailer), request)
    await transaction.nextNumbers({ tenant }, numbers, 1)
    await freezeVersion(transaction, { tenant, version: version.id })
    return writeRemittance(
      transaction,
      storage.newId,
      request,
      {
        authority,
        period,
        businessDate,
        sequence,
        file,
        rejections,
        controls,
        version: version.id,
      },
      await tenantCipher(storage, tenant),
    )
  })
  if (!imported.alreadyImported)
    await storage.refreshStatistics([reconciliationSlugs.remittanceLines])
  return imported
}

/** A payroll that deducts the same from the same people sends the same bytes: only what the file says counts. */
function assertPeriod(file: ReadRemittance, period: string): void {
  if (file.period === null || file.period === period) return
  throw reconciliationErrors.REMITTANCE_OTHER_PERIOD(
    `This file says that it is of ${file.period}, not of ${period}.`,
    { period: file.period },
  )
}

async function readRejections(
  storage: Parameters<typeof effectiveVersion>[0],
  place: Place,
  file: IncomingFile,
): Promise<ReadRemittance> {
  const version = await effectiveVersion(storage, { ...place, purpose: 'rejection' })
  return readIncoming(file, parseFormatDefinition(version.definition))
}

async function sameBytes(
  transaction: Transaction,
  { tenant, authority, period }: Place,
  sha256: string,
): Promise<RemittanceRow | undefined> {
  const rows = await allRows<RemittanceRow>(
    transaction,
    { tenant },
    reconciliationSlugs.remittances,
    {
      where: {
        payrollAuthority: { equals: authority },
        period: { equals: period },
        sha256: { equals: sha256 },
        status: { not_in: ['reversed', 'cancelled'] },
      },
    },
  )
  return rows[0]
}
