import type { NoticeKind, PolicyStatus } from '../../../domain/funeral'
import type { Relation } from '../../../domain/products'
import type { Row } from '../../../storage/types'
import type { EventKind } from '../collections/events'

/** A policy as it is stored. Amounts in thebe. */
export type PolicyRow = Row & {
  id: string
  number: string
  member: string
  product: string
  subscription: string
  status: PolicyStatus
  since: string
  startedOn: string
  owed: number
  premiumsOwed: number
  paidTo: string | null
  lapsedOn: string | null
  waitingSince: string | null
  premiumsFrom: string
  premiumsBefore: number
  receivedBefore: number
  receivedAtLapse: number | null
  deductionEnded: string | null
  events: number
}

/** From where on a policy's premiums are counted. */
export type Counted = Pick<PolicyRow, 'premiumsFrom' | 'premiumsBefore' | 'receivedBefore'>

export type LifeRow = Row & {
  id: string
  policy: string
  member: string
  dependant: string | null
  person: string
  relation: Relation
  from: string
  until: string | null
  studentUntil: string | null
  studentProof: string | null
  ageEnded: string | null
}

export type EventRow = Row & {
  id: string
  policy: string
  number: number
  kind: EventKind
  on: string
  reason: string | null
  waitAgain: boolean | null
  life: string | null
  counted: Counted | null
  actorName: string
}

export type NoticeRow = Row & {
  id: string
  policy: string
  member: string
  kind: NoticeKind
  about: string
  life: string | null
  givenOn: string
  stepOn: string
  owed: number
  status: 'due' | 'sent' | 'withdrawn'
}

/** A subscription to a funeral plan, as policies are made of it. */
export type FuneralSubscription = Row & {
  id: string
  member: string
  product: string
  amount: number
  plan: string | null
  deductionCode: string | null
  from: string
  until: string | null
  endReason: string | null
}
