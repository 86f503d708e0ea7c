const HOUR = 3_600_000
const DAY = 24 * HOUR

/** How long a session lasts without being used, and at most: on a phone of one's own, and on any other. */
const lengths = {
  kept: { idle: 30 * DAY, most: 90 * DAY },
  short: { idle: HOUR, most: 12 * HOUR },
}

/** How often it is written down that a session was used. */
const NOTED_EVERY = 5 * 60_000

export type SessionTimes = { startedAt: Date; lastSeenAt: Date; isKept: boolean }

/** Whether a session may go on being used. */
export function isAlive({ startedAt, lastSeenAt, isKept }: SessionTimes, now: Date): boolean {
  const { idle, most } = isKept ? lengths.kept : lengths.short
  return now.getTime() - lastSeenAt.getTime() < idle && now.getTime() - startedAt.getTime() < most
}

/** Whether its use is worth a write: idle times are hours and days, not seconds. */
export const isToBeNoted = (lastSeenAt: Date, now: Date): boolean =>
  now.getTime() - lastSeenAt.getTime() >= NOTED_EVERY

/** Seconds for which a browser keeps the session; a browser that forgets it on closing gets none. */
export const cookieSeconds = (isKept: boolean): number | undefined =>
  isKept ? lengths.kept.most / 1000 : undefined
