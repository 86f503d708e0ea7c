const MINUTE = 60_000

/** Minutes until a message is tried again, by how often it was tried. */
const PAUSES = [1, 5, 30, 120, 720]

/**
 * When a message that could not be sent is tried again.
 * @param attempts how often it was tried, the last time included
 * @returns null when it was tried often enough
 */
export function nextAttempt(attempts: number, now: Date): Date | null {
  const pause = PAUSES[attempts - 1]
  return pause === undefined ? null : new Date(now.getTime() + pause * MINUTE)
}
