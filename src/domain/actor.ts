/** Who does something: a person, or the system on somebody's order (`system:nightly`). */
export type Actor = { id: string; name: string }

/** The actor of what runs without a person: the command line on the machine itself, migrations. */
export const systemActor = (name: string): Actor => ({ id: `system:${name}`, name })

/** False for the system: who sits at the machine's own terminal decides alone. */
export const isPerson = ({ id }: Actor): boolean => !id.startsWith('system:')

const MEMBER = 'portal:'

/** A member who acts through the portal with a log-in, as the audit log names him. */
export const memberActor = (account: string, name: string): Actor => ({
  id: MEMBER + account,
  name,
})

/** The log-in of a member who acts through the portal; null for anybody else. */
export const accountOfActor = ({ id }: Pick<Actor, 'id'>): string | null =>
  id.startsWith(MEMBER) ? id.slice(MEMBER.length) : null
