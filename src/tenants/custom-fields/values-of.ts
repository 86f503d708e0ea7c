import type { PayloadRequest } from 'payload'
import { isEmpty, type CustomValues } from '../../domain/custom-fields'
import { operationsOf } from '../../hooks/request-storage'
import { CUSTOM } from './mark'

type Document = { tenant: string; collection: string; id: string }

/** What is stored, hidden values included; empty for a record that has none. */
export async function storedValues(
  req: PayloadRequest,
  { tenant, collection, id }: Document,
): Promise<CustomValues> {
  const operations = await operationsOf(req)
  const pages = operations.stream({ tenant }, collection, {
    where: { id: { equals: id } },
    select: [CUSTOM],
    pageSize: 1,
  })
  for await (const [row] of pages) return valuesIn(row?.[CUSTOM])
  return {}
}

/** The values in a stored or sent field; anything but an object is none. */
export const valuesIn = (stored: unknown): CustomValues =>
  typeof stored === 'object' && stored !== null && !Array.isArray(stored)
    ? (stored as CustomValues)
    : {}

type Field = { tenant: string; collection: string; key: string }

/** Whether any record of the society holds a value of the field. */
export async function hasValues(
  req: PayloadRequest,
  { tenant, collection, key }: Field,
): Promise<boolean> {
  const operations = await operationsOf(req)
  for await (const page of operations.stream({ tenant }, collection, { select: [CUSTOM] })) {
    if (page.some((row) => !isEmpty(valuesIn(row[CUSTOM])[key]))) return true
  }
  return false
}
