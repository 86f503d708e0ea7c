import type { Where } from 'payload'
import type { Operations, Row, Scope, StreamOptions } from './types'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** True for what may be an id; asking a database for anything else would be an error of ours. */
export const isId = (text: string): boolean => UUID.test(text)

/**
 * Rows in which each of the words begins a word of the field, whatever the case. Only `Operations` know it,
 * not Payload; the field is marked `custom: { searchedByWords: true }`, so that an index answers.
 */
export const beginsWords = (field: string, words: readonly string[]): Where =>
  ({ [field]: { words: words.join(' ') } }) as unknown as Where

/** The first row that fits, or null. */
export async function firstRow<T extends Row>(
  operations: Operations,
  scope: Scope,
  collection: string,
  where: Where,
): Promise<T | null> {
  for await (const [row] of operations.stream(scope, collection, { where, pageSize: 1 })) {
    return (row as T | undefined) ?? null
  }
  return null
}

/** Every row that fits, one at a time; the page at work and the next are in memory. */
export async function* eachRow<T extends Row>(
  operations: Operations,
  scope: Scope,
  collection: string,
  options: StreamOptions,
): AsyncGenerator<T> {
  const pages = operations.stream(scope, collection, options)
  for await (const page of readAhead<T>(pages)) yield* page
}

/** Every row that fits, in memory: for tables whose size a person could read. */
export async function allRows<T extends Row>(
  operations: Operations,
  scope: Scope,
  collection: string,
  options: StreamOptions,
): Promise<T[]> {
  const rows: T[] = []
  for await (const page of operations.stream(scope, collection, options))
    rows.push(...(page as T[]))
  return rows
}

/** Asks for the next page while the caller works on the one before, so that neither waits. */
export const readAhead = <T extends Row>(pages: AsyncIterable<Row[]>): AsyncGenerator<T[]> =>
  ahead(pages as AsyncIterable<T[]>)

/** Has the next of a list made while the caller works on the one before. */
export async function* ahead<T>(list: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = list[Symbol.asyncIterator]()
  let coming = iterator.next()
  for (;;) {
    const { done, value } = await coming
    if (done) return
    coming = iterator.next()
    // A page that fails while nobody awaits it is thrown at the next turn.
    coming.catch(() => undefined)
    yield value as T
  }
}
