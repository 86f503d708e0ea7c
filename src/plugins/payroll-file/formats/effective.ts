import type { Operations, Transaction } from '../../../storage/types'
import type { FormatPurpose } from '../collections/file-formats'
import { payrollErrors } from '../errors'
import { allRows, firstRow, isId } from '../../../storage/reading'
import { payrollSlugs } from '../slugs'
import type { FormatRow, FormatVersionRow } from './types'

type Wanted = {
  tenant: string
  purpose: FormatPurpose
  /** Id of the payroll authority. */
  authority: string
  period: string
}

/** A version that may be used, with the key of its format. */
export type EffectiveVersion = FormatVersionRow & { formatKey: string; formatName: string }

/**
 * The published versions that may be used in a period, the preferred one first: formats of the
 * authority itself before those for every authority, then by rank. Of each format it is the version
 * that began last; of two from the same month, the one with the higher number.
 */
export async function effectiveVersions(
  operations: Operations,
  { tenant, purpose, authority, period }: Wanted,
): Promise<EffectiveVersion[]> {
  const scope = { tenant }
  const formats = await allRows<FormatRow>(operations, scope, payrollSlugs.fileFormats, {
    where: { purpose: { equals: purpose }, status: { equals: 'active' } },
  })
  const versions = await allRows<FormatVersionRow>(
    operations,
    scope,
    payrollSlugs.fileFormatVersions,
    { where: { status: { equals: 'published' }, from: { less_than_equal: period } } },
  )
  return formats
    .filter((format) => format.payrollAuthority === null || format.payrollAuthority === authority)
    .sort(byPreference)
    .flatMap((format) => {
      const [version] = versions.filter((each) => each.format === format.id).sort(latestFirst)
      return version ? [{ ...version, formatKey: format.key, formatName: format.name }] : []
    })
}

/**
 * The version to use in a period.
 * @throws FORMAT_MISSING when none is published
 */
export async function effectiveVersion(
  operations: Operations,
  wanted: Wanted,
): Promise<EffectiveVersion> {
  const [version] = await effectiveVersions(operations, wanted)
  if (version) return version
  throw payrollErrors.FORMAT_MISSING(
    `No ${wanted.purpose} format is published for this authority in ${wanted.period}.`,
    { purpose: wanted.purpose, period: wanted.period },
  )
}

/** @throws FORMAT_VERSION_UNKNOWN when the society has no such version */
export async function findVersion(
  operations: Operations,
  { tenant, version }: { tenant: string; version: string },
): Promise<FormatVersionRow> {
  const row = await firstRow<FormatVersionRow>(
    operations,
    { tenant },
    payrollSlugs.fileFormatVersions,
    { id: { equals: version } },
  )
  if (!row) throw payrollErrors.FORMAT_VERSION_UNKNOWN(`There is no format version ${version}.`)
  return row
}

/** The society whose version it is; the caller must still be allowed to see it. */
export async function tenantOfVersion(
  operations: Operations,
  version: string,
): Promise<string | null> {
  if (!isId(version)) return null
  const row = await firstRow<FormatVersionRow>(
    operations,
    { platform: true },
    payrollSlugs.fileFormatVersions,
    { id: { equals: version } },
  )
  return row?.tenant ?? null
}

/** Freezes a version: whoever writes or reads a file by it calls this in the same transaction. */
export async function freezeVersion(
  transaction: Transaction,
  { tenant, version }: { tenant: string; version: string },
): Promise<void> {
  await transaction.updateMany({ tenant }, payrollSlugs.fileFormatVersions, [
    { id: version, set: { usedAt: new Date() }, expect: { usedAt: null } },
  ])
}

function byPreference(left: FormatRow, right: FormatRow): number {
  const own = Number(right.payrollAuthority !== null) - Number(left.payrollAuthority !== null)
  return own || left.rank - right.rank || (left.key < right.key ? -1 : 1)
}

function latestFirst(left: FormatVersionRow, right: FormatVersionRow): number {
  if (left.from !== right.from) return left.from < right.from ? 1 : -1
  return right.number - left.number
}
