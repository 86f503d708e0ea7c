import type { TimelineEntry } from './types'

type Head = { rest: AsyncGenerator<TimelineEntry>; entry: TimelineEntry }

/**
 * Takes the newest entries of several sources that are each newest first.
 * @param isWanted leaves out entries; a source goes on until enough are wanted
 */
export async function takeNewest(
  sources: AsyncGenerator<TimelineEntry>[],
  limit: number,
  isWanted: (entry: TimelineEntry) => boolean,
): Promise<TimelineEntry[]> {
  const heads: Head[] = []
  for (const rest of sources) await pushNext(heads, rest, isWanted)
  const taken: TimelineEntry[] = []
  while (taken.length < limit) {
    const [newest, ...others] = heads.sort((a, b) => (a.entry.id < b.entry.id ? 1 : -1))
    if (!newest) break
    taken.push(newest.entry)
    heads.splice(0, heads.length, ...others)
    await pushNext(heads, newest.rest, isWanted)
  }
  await Promise.all(heads.map(({ rest }) => rest.return(undefined)))
  return taken
}

async function pushNext(
  heads: Head[],
  rest: AsyncGenerator<TimelineEntry>,
  isWanted: (entry: TimelineEntry) => boolean,
): Promise<void> {
  for (;;) {
    const next = await rest.next()
    if (next.done) return
    if (!isWanted(next.value)) continue
    heads.push({ rest, entry: next.value })
    return
  }
}
