/** Digits of a one-time code: what people can carry from a message to a form. */
export const CODE_DIGITS = 6
/** How long a one-time code counts. */
export const CODE_MINUTES = 10
/** How often somebody may be wrong about one code. */
export const MOST_TRIES = 5
/** Codes that one member is sent in an hour, and in a day: a message costs the society money. */
export const CODES_AN_HOUR = 4
export const CODES_A_DAY = 10
/** How long a printed invitation counts. */
export const INVITATION_DAYS = 30

/** Letters and digits that nobody takes for another. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const GROUP = 4
const GROUPS = 3

/**
 * The code of an invitation, in groups: `K7QM-2RTX-9WPD`.
 * @param bytes random ones, at least twelve
 */
export function invitationCode(bytes: Uint8Array): string {
  const letters = Array.from({ length: GROUP * GROUPS }, (_, at) => letterOf(bytes[at] ?? 0))
  return Array.from({ length: GROUPS }, (_, group) =>
    letters.slice(group * GROUP, (group + 1) * GROUP).join(''),
  ).join('-')
}

const letterOf = (byte: number): string => ALPHABET[byte % ALPHABET.length] as string

/** What somebody typed as a code, without what does not count: spaces, dashes, small letters. */
export const typedCode = (text: string): string => text.replace(/[\s-]/g, '').toUpperCase()

/** Whether one more code may be sent now, to somebody who asked at these times before. */
export function mayAskAgain(asked: readonly Date[], now: Date): boolean {
  const since = (hours: number) =>
    asked.filter((at) => now.getTime() - at.getTime() < hours * 3_600_000).length
  return since(1) < CODES_AN_HOUR && since(24) < CODES_A_DAY
}
