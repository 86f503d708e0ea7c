import type { Where } from 'payload'
import type { Row } from '../../../storage/types'
import type { TimelineContext } from './types'

/** Pages of a collection's rows, newest first, from where the context begins. */
export async function* newestPages<T extends Row>(
  { operations, tenant, before, pageSize }: TimelineContext,
  collection: string,
  where: Where,
): AsyncGenerator<T[]> {
  const limited: Where = before ? { and: [where, { id: { less_than: before } }] } : where
  const options = { where: limited, descending: true, pageSize }
  for await (const page of operations.stream({ tenant }, collection, options)) yield page as T[]
}

/** The same, row by row. */
export async function* newestRows<T extends Row>(
  context: TimelineContext,
  collection: string,
  where: Where,
): AsyncGenerator<T> {
  for await (const page of newestPages<T>(context, collection, where)) yield* page
}

/** When an id was made: the first 48 bits of a version 7 UUID are the milliseconds. */
export const momentOf = (id: string): string =>
  new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toISOString()
