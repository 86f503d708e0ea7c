import { slugs } from '../../../collections/slugs'
import type { Actor } from '../../../domain/actor'
import type { BusinessDate } from '../../../domain/calendar'
import { allRows } from '../../../storage/reading'
import type { Change, Operations, Row, Transaction } from '../../../storage/types'
import { policyErrors } from '../errors'
import { policySlugs } from '../slugs'
import { eventRows, type NewEvent } from './events'
import { lifeChanges, type DependantRow } from './lives'
import type { LifeRow, PolicyRow } from './types'

/** Who is covered by some policies, and who belongs to their members. */
export type Covered = {
  lives: Map<string, LifeRow[]>
  dependants: Map<string, DependantRow[]>
}

export async function coveredBy(
  operations: Operations,
  tenant: string,
  policies: readonly PolicyRow[],
): Promise<Covered> {
  const covered: Covered = { lives: new Map(), dependants: new Map() }
  if (!policies.length) return covered
  const members = [...new Set(policies.map(({ member }) => member))]
  // One after the other: inside a transaction there is one connection.
  const lives = await allRows<LifeRow>(operations, { tenant }, policySlugs.lives, {
    where: { policy: { in: policies.map(({ id }) => id) } },
  })
  const dependants = await allRows<DependantRow>(operations, { tenant }, slugs.dependants, {
    where: { member: { in: members } },
    select: ['member', 'relation', 'birthDate', 'coveredFrom', 'coveredUntil', 'createdAt'],
  })
  for (const life of lives) push(covered.lives, life.policy, life)
  for (const dependant of dependants) push(covered.dependants, dependant.member, dependant)
  return covered
}

type Sync = { tenant: string; today: BusinessDate; actor: Actor }

/** The rows by which the lives of policies follow the dependants of their members. */
export type LivesPlan = {
  inserts: Row[]
  changes: Change[]
  /** By policy. */
  events: Map<string, NewEvent[]>
}

export function planLives(
  policies: readonly PolicyRow[],
  { lives, dependants }: Covered,
  { today, newId }: { today: BusinessDate; newId: () => string },
): LivesPlan {
  const plan: LivesPlan = { inserts: [], changes: [], events: new Map() }
  for (const policy of policies) {
    if (policy.status === 'ended') continue
    const known = lives.get(policy.id) ?? []
    const own = dependants.get(policy.member) ?? []
    const { added, ended } = lifeChanges({ policy, lives: known, dependants: own, today })
    if (!known.length) push(plan.events, policy.id, { kind: 'started', on: policy.startedOn })
    for (const life of added) {
      const id = newId()
      plan.inserts.push({ ...life, id, policy: policy.id, member: policy.member })
      push(plan.events, policy.id, { kind: 'life-added', on: life.from, life: id })
    }
    for (const { life, until } of ended) {
      plan.changes.push({ id: life.id, expect: { until: null }, set: { until } })
      push(plan.events, policy.id, { kind: 'life-ended', on: until, life: life.id })
    }
  }
  return plan
}

/** Brings the lives of some policies up to their members' dependants, in the transaction given. */
export async function syncLives(
  transaction: Transaction,
  policies: readonly PolicyRow[],
  { tenant, today, actor }: Sync,
): Promise<void> {
  const covered = await coveredBy(transaction, tenant, policies)
  const plan = planLives(policies, covered, { today, newId: transaction.newId })
  const touched = policies.filter(({ id }) => plan.events.has(id))
  const rows = touched.flatMap((policy) =>
    eventRows(policy, plan.events.get(policy.id) ?? [], actor),
  )
  const changes = touched.map(({ id, events }) => ({
    ...{ id, expect: { events } },
    set: { events: events + (plan.events.get(id)?.length ?? 0) },
  }))
  const refused = await transaction.updateMany({ tenant }, policySlugs.policies, changes)
  if (refused.length) throw policyErrors.POLICY_CHANGED('Policies were changed meanwhile.')
  await writeLives(transaction, tenant, plan)
  await transaction.insertMany({ tenant }, policySlugs.events, rows)
}

export async function writeLives(
  transaction: Transaction,
  tenant: string,
  { inserts, changes }: Pick<LivesPlan, 'inserts' | 'changes'>,
): Promise<void> {
  await transaction.insertMany({ tenant }, policySlugs.lives, inserts)
  const refused = await transaction.updateMany({ tenant }, policySlugs.lives, changes)
  if (refused.length) throw policyErrors.POLICY_CHANGED('Lives were changed meanwhile.')
}

export function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}
