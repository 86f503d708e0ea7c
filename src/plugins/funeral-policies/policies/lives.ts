import type { BusinessDate } from '../../../domain/calendar'
import type { Relation } from '../../../domain/products'
import type { Row } from '../../../storage/types'
import type { LifeRow, PolicyRow } from './types'

/** A dependant as the cover of a life is worked out of it. */
export type DependantRow = Row & {
  id: string
  member: string
  relation: Relation
  birthDate: string | null
  coveredFrom: string | null
  coveredUntil: string | null
  createdAt: string | Date
}

export type LifeChanges = {
  added: (Pick<LifeRow, 'dependant' | 'person' | 'relation' | 'from' | 'until'> & {
    dependant: string | null
  })[]
  ended: { life: LifeRow; until: BusinessDate }[]
}

type Known = {
  policy: Pick<PolicyRow, 'member' | 'startedOn'>
  lives: readonly LifeRow[]
  dependants: readonly DependantRow[]
  today: BusinessDate
}

/**
 * What of a policy's lives differs from the member's dependants. Each dependant is a life from the day
 * that people entered as the beginning of cover, else from the day of entry, and never from before the
 * policy; those there when a policy is made begin with it. So whoever comes later waits by himself.
 */
export function lifeChanges({ policy, lives, dependants, today }: Known): LifeChanges {
  const isNew = lives.length === 0
  const current = new Map(lives.filter(({ until }) => !until).map((life) => [life.person, life]))
  const changes: LifeChanges = { added: [], ended: [] }
  const { member, startedOn } = policy
  if (isNew) {
    changes.added.push({
      ...{ dependant: null, person: member, relation: 'member', from: startedOn, until: null },
    })
  }
  for (const dependant of dependants) {
    const { id, coveredUntil, relation } = dependant
    const life = current.get(id)
    current.delete(id)
    if (life && coveredUntil) changes.ended.push({ life, until: coveredUntil })
    if (life) continue
    const from = later(startedOn, dependant.coveredFrom ?? (isNew ? startedOn : entered(dependant)))
    if (coveredUntil && coveredUntil < from) continue
    if (lives.some((each) => each.person === id && (each.until ?? '') >= from)) continue
    changes.added.push({ dependant: id, person: id, relation, from, until: coveredUntil })
  }
  current.delete(member)
  // Taken off the member: covered up to the day on which that was seen.
  for (const life of current.values()) changes.ended.push({ life, until: later(life.from, today) })
  return changes
}

const later = (one: string, other: string): string => (one > other ? one : other)

const entered = ({ createdAt }: DependantRow): BusinessDate =>
  new Date(createdAt).toISOString().slice(0, 10)
