import { slugs } from '../../../collections/slugs'
import { accountOfActor, memberActor, type Actor } from '../../../domain/actor'
import { firstRow } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'

type Named = Row & { displayName: string | null; memberNumber: string }

/** A member who acts through the portal, as the audit log names him. */
export const actorWith = memberActor

/** The log-in of a member who acts through the portal. */
export const accountOf = (actor: Actor): string => accountOfActor(actor) ?? ''

/** The same, for a member of whom nothing was read yet. */
export async function portalActor(
  operations: Operations,
  { tenant, member, account }: { tenant: string; member: string; account: string },
): Promise<Actor> {
  const row = await firstRow<Named>(operations, { tenant }, slugs.members, {
    id: { equals: member },
  })
  return actorWith(account, row?.displayName ?? row?.memberNumber ?? member)
}
