import type { DetailSource, FieldValue } from '../../../domain/formats'

const LINES_A_CHUNK = 2000
const NEWLINE = '\n'

/** A line as flat values, in the order of the sources that the snapshot begins with. */
export type LineValues = readonly FieldValue[]

/**
 * The lines of a run as they were, one JSON document a row: names and numbers of members change, a
 * run's file must not. The first row names the sources, each other row has their values. It is kept
 * as an encrypted file.
 */
export async function* writeSnapshot(
  sources: readonly string[],
  lines: Iterable<LineValues>,
): AsyncGenerator<Buffer> {
  let rows = [JSON.stringify(sources)]
  for (const line of lines) {
    rows.push(JSON.stringify(line))
    if (rows.length < LINES_A_CHUNK) continue
    yield Buffer.from(rows.join(NEWLINE) + NEWLINE)
    rows = []
  }
  if (rows.length > 0) yield Buffer.from(rows.join(NEWLINE) + NEWLINE)
}

/** Reads back what `writeSnapshot` wrote, in the same order. */
export async function* readSnapshot(bytes: AsyncIterable<Buffer>): AsyncGenerator<DetailSource> {
  let toSource: ((values: LineValues) => DetailSource) | null = null
  for await (const row of rowsOf(bytes)) {
    const values = JSON.parse(row) as LineValues
    if (toSource) yield toSource(values)
    else toSource = sourceBuilder(values as string[])
  }
}

/** Compiles what turns flat values into the nested fields that a format reads. */
export function sourceBuilder(sources: readonly string[]): (values: LineValues) => DetailSource {
  const paths = sources.map((source) => source.split('.'))
  return (values) => {
    const root: Record<string, unknown> = {}
    paths.forEach((path, index) => {
      let place = root
      for (const field of path.slice(0, -1)) {
        place = (place[field] ??= {}) as Record<string, unknown>
      }
      place[path[path.length - 1] as string] = values[index]
    })
    return root as DetailSource
  }
}

/** Only whole rows are decoded: a chunk may end inside a character. */
async function* rowsOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest: Buffer = Buffer.alloc(0)
  for await (const chunk of bytes) {
    const known = Buffer.concat([rest, chunk])
    const end = known.lastIndexOf(NEWLINE) + 1
    for (const row of known.subarray(0, end).toString('utf8').split(NEWLINE)) if (row) yield row
    rest = known.subarray(end)
  }
}
