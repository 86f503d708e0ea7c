import { amountIn, amountsOf } from '../../../collections/subscriptions/amounts'
import { slugs } from '../../../collections/slugs'
import { addMonths, periodOf, type BusinessDate } from '../../../domain/calendar'
import {
  coverOn,
  monthsReceived,
  policyStatuses,
  type Cause,
  type CoverDecision,
  type LifeFacts,
  type PolicyFacts,
  type PolicyStatus,
  type StatusSince,
} from '../../../domain/funeral'
import { allRows, firstRow, isId } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import { policyErrors } from '../errors'
import { policySlugs } from '../slugs'
import { creditOn } from './credit'
import { receivedBy } from './received'
import { funeralProducts, termsIn } from './society'
import type { Counted, EventRow, FuneralSubscription, LifeRow, PolicyRow } from './types'

/** Months of premiums that may have been paid ahead of a day. */
const AHEAD = 120

/** Whose death is asked about. */
export type DeathOf = {
  tenant: string
  policy: string
  life: string
  dateOfDeath: BusinessDate
  cause: Cause
}

/**
 * Whether a policy covers a death, by the terms, the status and the premiums as they were on that day.
 * @throws POLICY_UNKNOWN, LIFE_UNKNOWN, POLICY_TERMS
 */
export async function coverOfDeath(
  operations: Operations,
  { tenant, policy: id, life, dateOfDeath, cause }: DeathOf,
): Promise<CoverDecision> {
  const policy = await findPolicy(operations, tenant, id)
  const lives = await livesOf(operations, tenant, policy)
  const own = lives.find((each) => each.id === life)
  if (!own) throw policyErrors.LIFE_UNKNOWN(`The policy ${policy.number} covers no life ${life}.`)
  const facts = await factsOn(operations, { tenant, policy, on: dateOfDeath })
  return coverOn(facts, placed(own, lives, dateOfDeath), dateOfDeath, cause)
}

/** @throws POLICY_UNKNOWN */
export async function findPolicy(
  operations: Operations,
  tenant: string,
  id: string,
): Promise<PolicyRow> {
  const row = isId(id)
    ? await firstRow<PolicyRow>(operations, { tenant }, policySlugs.policies, {
        id: { equals: id },
      })
    : null
  if (row) return row
  throw policyErrors.POLICY_UNKNOWN(`There is no policy ${id}.`)
}

/** The policy as the rules read it, on a day. */
export async function factsOn(
  operations: Operations,
  { tenant, policy, on }: { tenant: string; policy: PolicyRow; on: BusinessDate },
): Promise<PolicyFacts & { subscription: FuneralSubscription }> {
  const products = await funeralProducts(operations, tenant)
  const terms = termsIn(products.get(policy.product), periodOf(on))
  const subscription = (await firstRow<FuneralSubscription>(
    operations,
    { tenant },
    slugs.subscriptions,
    { id: { equals: policy.subscription } },
  )) as FuneralSubscription
  const amounts = await amountsOf(operations, tenant, [subscription])
  const events = await eventsOf(operations, tenant, policy)
  const counted = countedOn(policy, events, on)
  const received = await receivedBy(operations, { tenant, policy, on })
  const months = monthsReceived(received - counted.receivedBefore, {
    ...{ from: counted.premiumsFrom, until: addMonths(periodOf(on), AHEAD) },
    frequency: terms.frequency,
    amountIn: (period) => amountIn(subscription.amount, amounts.get(subscription.id), period),
  })
  return {
    ...{ terms, subscription, plan: subscription.plan, startedOn: policy.startedOn },
    history: historyOf(events),
    premiums: { from: counted.premiumsFrom, before: counted.premiumsBefore, months },
  }
}

/** How premiums were counted on a day: a reinstatement after it may have begun anew. */
const countedOn = (policy: PolicyRow, events: EventRow[], on: BusinessDate): Counted =>
  events.find((event) => event.counted && event.on > on)?.counted ?? policy

const eventsOf = (operations: Operations, tenant: string, policy: PolicyRow): Promise<EventRow[]> =>
  allRows<EventRow>(operations, { tenant }, policySlugs.events, {
    where: { policy: { equals: policy.id } },
    orderBy: ['number'],
  })

const known: readonly string[] = policyStatuses

/** From when on the policy had which status; of two from the same day the later recorded counts. */
const historyOf = (events: EventRow[]): StatusSince[] =>
  events
    .flatMap(({ kind, on, waitAgain }): StatusSince[] => {
      if (kind === 'reinstated') return [{ on, status: 'in-force', waitAgain: waitAgain === true }]
      if (kind === 'started') return [{ on, status: 'in-force' }]
      return known.includes(kind) ? [{ on, status: kind as PolicyStatus }] : []
    })
    .sort((one, other) => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0))

/** A life with its name and date of birth. */
export type NamedLife = LifeRow & {
  name: string
  birthDate: string | null
  creditedMonths: number
}

type Person = Row & {
  id: string
  displayName?: string | null
  memberNumber?: string
  surname?: string
  forenames?: string
  birthDate: string | null
  coveredFrom?: string | null
  createdAt?: string
}

/** The lives that a policy covers or covered, in the order in which their cover began. */
export async function livesOf(
  operations: Operations,
  tenant: string,
  policy: Pick<PolicyRow, 'id' | 'member' | 'startedOn'>,
): Promise<NamedLife[]> {
  const rows = await allRows<LifeRow>(operations, { tenant }, policySlugs.lives, {
    where: { policy: { equals: policy.id } },
    orderBy: ['from'],
  })
  const people = new Map<string, Person>()
  for (const [collection, where] of [
    [slugs.members, { id: { equals: policy.member } }],
    [slugs.dependants, { member: { equals: policy.member } }],
  ] as const)
    for (const row of await allRows<Person>(operations, { tenant }, collection, { where }))
      people.set(row.id, row)
  const credit = await creditOn(operations, tenant, policy)
  return rows.map((row) => {
    const person = people.get(row.person)
    const creditedMonths = row.dependant === null ? credit(null) : person ? credit(person) : 0
    const birthDate = person?.birthDate ?? null
    return { ...row, name: nameOf(person), birthDate, creditedMonths }
  })
}

/** Somebody who was taken off the member has no name here any more; the audit log has it. */
const nameOf = (person: Person | undefined): string =>
  person?.displayName ??
  person?.memberNumber ??
  ([person?.forenames, person?.surname].filter(Boolean).join(' ') || '–')

/** The life as the rules read it, with its place among those of its relation on a day. */
export function placed(life: NamedLife, lives: NamedLife[], on: BusinessDate): LifeFacts {
  const same = lives.filter(
    (each) => each.relation === life.relation && (!each.until || each.until >= on),
  )
  const { name, relation, birthDate, from, creditedMonths, until, studentUntil } = life
  const place = same.findIndex(({ id }) => id === life.id) + 1
  return {
    ...{ name, relation, birthDate, from, creditedMonths, until, studentUntil },
    place: place || 1,
  }
}
