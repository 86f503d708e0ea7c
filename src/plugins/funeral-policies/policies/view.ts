import { societyOf, todayIn } from '../../../collections/rules/society'
import { slugs } from '../../../collections/slugs'
import type { BusinessDate } from '../../../domain/calendar'
import {
  causes,
  dayAfter,
  lastDayByAge,
  sumAssured,
  waitingOn,
  type Cause,
  type PolicyStatus,
  type Waiting,
} from '../../../domain/funeral'
import { ageAt } from '../../../domain/calendar'
import { allRows, firstRow } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import { policyErrors } from '../errors'
import { policySlugs } from '../slugs'
import { factsOn, livesOf, placed, type NamedLife } from './cover'
import type { EventRow, LifeRow, NoticeRow, PolicyRow } from './types'

/** A life with what it is covered for and how far its waiting is. */
export type LifeView = {
  id: string
  name: string
  relation: LifeRow['relation']
  birthDate: string | null
  from: BusinessDate
  until: BusinessDate | null
  studentUntil: BusinessDate | null
  /** The first day without cover by age; null without a limit. */
  ageEndsOn: BusinessDate | null
  /** Thebe; null where the terms cover nobody like this, undefined where they do not say. */
  sum: number | null | undefined
  waiting: Record<Cause, Waiting>
}

/** All that is told of a policy on one page. */
export type PolicyView = {
  id: string
  number: string
  member: { id: string; number: string; name: string }
  product: { code: string; name: string }
  status: PolicyStatus
  since: BusinessDate
  startedOn: BusinessDate
  owed: number
  premiumsOwed: number
  paidTo: string | null
  on: BusinessDate
  lives: LifeView[]
  events: Pick<EventRow, 'id' | 'kind' | 'on' | 'reason' | 'life'>[]
  notices: Pick<NoticeRow, 'id' | 'kind' | 'givenOn' | 'stepOn' | 'status'>[]
}

/** @param on the day it is asked for; the society's today when left out */
export async function policyView(
  operations: Operations,
  { tenant, policy, on: asked }: { tenant: string; policy: PolicyRow; on?: BusinessDate },
): Promise<PolicyView> {
  const on = asked ?? todayIn(await societyOf(operations, tenant))
  const facts = await factsOn(operations, { tenant, policy, on })
  const lives = await livesOf(operations, tenant, policy)
  const where = { policy: { equals: policy.id } }
  const member = await firstRow<Row & { memberNumber: string; displayName: string | null }>(
    operations,
    { tenant },
    slugs.members,
    { id: { equals: policy.member } },
  )
  const product = await firstRow<Row & { code: string; name: string }>(
    operations,
    { tenant },
    slugs.products,
    { id: { equals: policy.product } },
  )
  const { id, number, status, since, startedOn, owed, premiumsOwed, paidTo } = policy
  return {
    ...{ id, number, status, since, startedOn, owed, premiumsOwed, paidTo, on },
    member: {
      id: policy.member,
      number: member?.memberNumber ?? '',
      name: member?.displayName ?? member?.memberNumber ?? '',
    },
    product: { code: product?.code ?? '', name: product?.name ?? '' },
    lives: lives.map((life) => lifeView(facts, life, { lives, on })),
    events: await allRows<EventRow>(operations, { tenant }, policySlugs.events, {
      where,
      orderBy: ['number'],
      select: ['kind', 'on', 'reason', 'life', 'number'],
    }),
    notices: await allRows<NoticeRow>(operations, { tenant }, policySlugs.notices, {
      where,
      select: ['kind', 'givenOn', 'stepOn', 'status'],
    }),
  }
}

type Facts = Awaited<ReturnType<typeof factsOn>>

function lifeView(
  facts: Facts,
  life: NamedLife,
  { lives, on }: { lives: NamedLife[]; on: BusinessDate },
): LifeView {
  const { id, name, relation, birthDate, from, until, studentUntil } = life
  const last = lastDayByAge(facts.terms, placed(life, lives, on))
  const age = birthDate && birthDate <= on ? ageAt(birthDate, on) : null
  const waiting = Object.fromEntries(
    causes.map((cause) => [cause, waitingOn(facts, life, { on, cause })]),
  ) as Record<Cause, Waiting>
  return {
    ...{ id, name, relation, birthDate, from, until, studentUntil, waiting },
    ageEndsOn: last && dayAfter(last),
    sum: age === null ? undefined : sumAssured(facts.terms, { plan: facts.plan, relation, age }),
  }
}

/** @throws POLICY_UNKNOWN */
export async function policyNumbered(
  operations: Operations,
  tenant: string,
  number: string,
): Promise<PolicyRow> {
  const where = { number: { equals: number } }
  const row = await firstRow<PolicyRow>(operations, { tenant }, policySlugs.policies, where)
  if (row) return row
  throw policyErrors.POLICY_UNKNOWN(`There is no policy ${number}.`, { field: 'policy' })
}
