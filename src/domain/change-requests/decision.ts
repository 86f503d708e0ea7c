/** A field as it was when the change was proposed, and as it is now; equal texts are equal values. */
export type Compared = { field: string; was: string | null; is: string | null }

/** The fields that somebody changed since the proposal: what was proposed may not be meant any more. */
export const staleAmong = (fields: readonly Compared[]): Compared[] =>
  fields.filter(({ was, is }) => was !== is)

export type Outcome = 'accepted' | 'partly' | 'declined'

/**
 * What becomes of a request when some of its fields are accepted.
 * @returns a problem where the accepted ones are not all of the request
 */
export function outcomeOf(
  proposed: readonly string[],
  accepted: readonly string[],
): { outcome: Outcome } | { unknown: string } {
  const unknown = accepted.find((field) => !proposed.includes(field))
  if (unknown !== undefined) return { unknown }
  const count = new Set(accepted).size
  if (count === 0) return { outcome: 'declined' }
  return { outcome: count === proposed.length ? 'accepted' : 'partly' }
}
