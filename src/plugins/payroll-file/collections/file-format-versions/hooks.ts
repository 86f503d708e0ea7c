import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeValidateHook,
} from 'payload'
import { isDeepStrictEqual } from 'node:util'
import { parseFormatDefinition } from '../../../../domain/formats'
import { operationsOf } from '../../../../hooks/request-storage'
import { payrollErrors } from '../../errors'
import { firstRow } from '../../../../storage/reading'
import { payrollSlugs } from '../../slugs'
import { memberTypes } from '../../../../tenants/custom-fields/member-types'
import type { FormatVersionRow } from '../../formats/types'

/** What a version is; publishing it fixes them, so that nobody changes what another checked. */
const layoutFields = ['format', 'from', 'definition'] as const

/** Gives a new version the number after the format's last one. */
export const numberVersion: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || !data?.format || data.number) return data
  const operations = await operationsOf(req)
  const groups = await operations.sum({ platform: true }, payrollSlugs.fileFormatVersions, {
    where: { format: { equals: data.format } },
    groupBy: ['number'],
    fields: [],
  })
  const last = Math.max(0, ...groups.map(({ number }) => Number(number)))
  return { ...data, number: last + 1 }
}

/** Refuses to change a version that was used or published; also without access checks. */
export const refuseFrozen: CollectionBeforeChangeHook = ({ data, originalDoc, operation }) => {
  if (operation !== 'update') return data
  const version = originalDoc as FormatVersionRow
  if (version.usedAt) throw frozen(version, 'was used')
  const changed = layoutFields.filter(
    (field) => field in data && !isDeepStrictEqual(idOf(data[field]), idOf(version[field])),
  )
  if (version.status !== 'draft' && changed.length > 0) throw frozen(version, 'was published')
  return data
}

/** Refuses to delete a version that was used or published. */
export const refuseFrozenDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const operations = await operationsOf(req)
  const version = await firstRow<FormatVersionRow>(
    operations,
    { platform: true },
    payrollSlugs.fileFormatVersions,
    { id: { equals: id } },
  )
  if (version?.usedAt) throw frozen(version, 'was used')
  if (version && version.status !== 'draft') throw frozen(version, 'was published')
}

/** Checks the definition and keeps it with its defaults written out, so that they never move. */
export const checkDefinition: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  if (data.definition === undefined) return data
  const operations = await operationsOf(req)
  const tenant = String(idOf(data.tenant ?? originalDoc?.tenant))
  const isDraft = (originalDoc?.status ?? 'draft') === 'draft'
  // A published version keeps the types that its checker saw.
  const customTypes = isDraft ? await memberTypes(operations, tenant) : undefined
  const definition = parseFormatDefinition(data.definition, { customTypes })
  const format = await firstRow(operations, { platform: true }, payrollSlugs.fileFormats, {
    id: { equals: idOf(data.format ?? originalDoc?.format) },
  })
  if (format && format.purpose !== definition.purpose) {
    throw payrollErrors.FORMAT_PURPOSE(
      `definition.purpose is ${definition.purpose}, the format's purpose is ${String(format.purpose)}.`,
      { field: 'definition.purpose' },
    )
  }
  return { ...data, definition }
}

const idOf = (value: unknown): unknown =>
  value && typeof value === 'object' && 'id' in value ? value.id : value

function frozen(version: FormatVersionRow, why: string) {
  return payrollErrors.FORMAT_FROZEN(`Version ${version.number} ${why} and cannot be changed.`, {
    version: version.id,
  })
}
