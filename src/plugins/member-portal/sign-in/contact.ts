/** Where a member is reached with a code. */
export type Contact = { channel: 'sms' | 'email'; recipient: string }

/** Most members have a telephone; an address is for who has none. @returns null for who has neither */
export function contactOf(
  member: { phone: string | null; email: string | null } | null,
): Contact | null {
  if (member?.phone) return { channel: 'sms', recipient: member.phone }
  return member?.email ? { channel: 'email', recipient: member.email } : null
}
