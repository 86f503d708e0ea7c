/** Rows, or keys in one `in` condition. */
const CHUNK = 5000

/** Cuts a list so that one statement never carries all of it. */
export function* chunks<T>(list: Iterable<T>, size = CHUNK): Generator<T[]> {
  let chunk: T[] = []
  for (const item of list) {
    chunk.push(item)
    if (chunk.length < size) continue
    yield chunk
    chunk = []
  }
  if (chunk.length) yield chunk
}
