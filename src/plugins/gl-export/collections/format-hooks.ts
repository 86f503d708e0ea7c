import { isDeepStrictEqual } from 'node:util'
import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeValidateHook,
} from 'payload'
import { parseLedgerFormat } from '../../../domain/gl-export'
import { operationsOf } from '../../../hooks/request-storage'
import { firstRow } from '../../../storage/reading'
import { idOf } from '../../../tenants/ids'
import { glErrors } from '../errors'
import type { FormatRow } from '../formats/types'
import { glSlugs } from '../slugs'

/** What a version is; publishing it fixes them, so that nobody changes what another checked. */
const layoutFields = ['key', 'name', 'definition'] as const

/** Gives a new version the number after the last one of its key. */
export const numberVersion: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  const tenant = idOf(data?.tenant)
  if (operation !== 'create' || !data?.key || data.number || !tenant) return data
  const operations = await operationsOf(req)
  const groups = await operations.sum({ tenant }, glSlugs.formats, {
    where: { key: { equals: data.key } },
    groupBy: ['number'],
    fields: [],
  })
  const last = Math.max(0, ...groups.map(({ number }) => Number(number)))
  return { ...data, number: last + 1 }
}

/** Refuses to change a version that was published; also without access checks. */
export const refuseFrozen: CollectionBeforeChangeHook = ({ data, originalDoc, operation }) => {
  const version = originalDoc as FormatRow | undefined
  if (operation !== 'update' || !version || version.status === 'draft') return data
  const changed = layoutFields.filter(
    (field) => field in data && !isDeepStrictEqual(data[field], version[field]),
  )
  if (changed.length > 0) throw frozen(version)
  return data
}

/** Refuses to delete a version that was published. */
export const refuseFrozenDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const operations = await operationsOf(req)
  const where = { id: { equals: id } }
  const version = await firstRow<FormatRow>(operations, { platform: true }, glSlugs.formats, where)
  if (version && version.status !== 'draft') throw frozen(version)
}

/** Checks the definition and keeps it with its defaults written out, so that they never move. */
export const checkDefinition: CollectionBeforeChangeHook = ({ data }) =>
  data.definition === undefined ? data : { ...data, definition: parseLedgerFormat(data.definition) }

const frozen = ({ id, name, number }: FormatRow) =>
  glErrors.GL_FORMAT_FROZEN(`Version ${number} of ${name} was published and cannot be changed.`, {
    format: id,
  })
