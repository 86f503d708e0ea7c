import { parseFormatDefinition } from '../../../domain/formats'
import {
  formatByDefinition,
  payoutFormat,
  payoutFormats,
  type PayoutFormat,
} from '../../../domain/payouts'
import type { Operations, Transaction } from '../../../storage/types'
import {
  effectiveVersions,
  findVersion,
  freezeVersion,
  type EffectiveVersion,
} from '../../payroll-file/formats/effective'
import type { BatchRow } from '../types'

/** A layout that a batch may be made with; `id` is the society's version, null for one that ships. */
export type Layout = { id: string | null; format: PayoutFormat }

type Wanted = { tenant: string; payOn: string }

/** What a batch may be made with: pain.001, the society's own, and the CSV that ships where it has none. */
export async function layoutsFor(operations: Operations, wanted: Wanted): Promise<Layout[]> {
  const own = (await publishedFor(operations, wanted)).map(ofVersion)
  const shipped = payoutFormats.map((format) => ({ id: null, format }))
  return [...(own.length ? shipped.filter(({ format }) => format.key !== 'csv') : shipped), ...own]
}

/**
 * The layout of a new batch, which never changes from then on.
 * @throws PAYOUT_FORMAT_UNKNOWN when the society has none of that key in use
 */
export async function layoutFor(
  transaction: Transaction,
  { tenant, payOn, format }: Wanted & { format: string },
): Promise<Layout> {
  const versions = await publishedFor(transaction, { tenant, payOn })
  const version = versions.find(({ formatKey }) => formatKey === format)
  if (!version) return { id: null, format: payoutFormat(format) }
  await freezeVersion(transaction, { tenant, version: version.id })
  return ofVersion(version)
}

/** The layout that a batch was made with, also when its version was withdrawn since. */
export async function layoutOf(
  operations: Operations,
  { tenant, format: key, formatVersion, layout }: BatchRow,
): Promise<PayoutFormat> {
  if (!layout) return payoutFormat(key, formatVersion)
  const { definition } = await findVersion(operations, { tenant, version: layout })
  const named = { key, version: formatVersion, name: key }
  return formatByDefinition(named, parseFormatDefinition(definition))
}

/** Bank files are of no payroll: a format that is kept for one is not for them. */
const publishedFor = (operations: Operations, { tenant, payOn }: Wanted) =>
  effectiveVersions(operations, {
    ...{ tenant, purpose: 'payout', authority: '', period: payOn.slice(0, 7) },
  })

const ofVersion = ({
  id,
  formatKey,
  formatName,
  number,
  definition,
}: EffectiveVersion): Layout => ({
  id,
  format: formatByDefinition(
    { key: formatKey, version: number, name: formatName },
    parseFormatDefinition(definition),
  ),
})
