import type { Actor } from '../../../domain/actor'
import type { Row } from '../../../storage/types'
import type { Counted, PolicyRow } from './types'

/** What happened, without what the register adds. */
export type NewEvent = {
  kind: string
  on: string
  reason?: string
  waitAgain?: boolean
  life?: string
  counted?: Counted
}

/**
 * Events as rows, numbered after those that a policy has. Whoever inserts them sets the policy's
 * `events` to the last number, expecting the one that was read: so two at once never write both.
 */
export const eventRows = (
  { id, member, events }: Pick<PolicyRow, 'id' | 'member' | 'events'>,
  added: readonly NewEvent[],
  actor: Actor,
): Row[] =>
  added.map((event, index) => ({
    ...event,
    ...{ policy: id, member, number: events + index + 1, actorName: actor.name },
  }))
