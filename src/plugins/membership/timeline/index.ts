import { mergedMembers } from '../../../collections/members/merged'
import { takeNewest } from './merge'
import { timelineSources } from './sources'
import type { TimelineContext, TimelineEntry, TimelineKind, TimelineSource } from './types'

export { timelineSources } from './sources'
export { timelineKinds } from './types'
export type { TimelineEntry, TimelineKind, TimelineMoney, TimelineSource } from './types'

export type TimelinePage = {
  entries: TimelineEntry[]
  /** The `before` of the next page; null when there is no more. */
  next: string | null
}

export type TimelineRequest = Omit<TimelineContext, 'pageSize' | 'members'> & {
  member: string
  limit: number
  kinds: readonly TimelineKind[]
}

/**
 * What happened to a member, newest first, in the order in which it was recorded.
 * @param sources those that the reader may see
 */
export async function memberTimeline(
  { limit, kinds, member, ...rest }: TimelineRequest,
  sources: readonly TimelineSource[] = timelineSources,
): Promise<TimelinePage> {
  const merged = [...(await mergedMembers(rest.operations, rest.tenant))]
  const others = merged.filter(([, into]) => into === member).map(([id]) => id)
  const context = { ...rest, members: [member, ...others] }
  const asked = sources.filter((source) => source.kinds.some((kind) => kinds.includes(kind)))
  const streams = asked.map((source) => source.entries({ ...context, pageSize: limit + 1 }))
  const found = await takeNewest(streams, limit + 1, ({ kind }) => kinds.includes(kind))
  const entries = found.slice(0, limit)
  return { entries, next: found.length > limit ? (entries.at(-1)?.id ?? null) : null }
}
