import type { MessageEvent } from '../../../domain/messages'
import type { Transaction } from '../../../storage/types'
import { queueMessages } from '../../messages'
import type { DecisionKind } from '../collections/decisions'
import { claimEvents } from '../message-events'
import { claimSlugs } from '../slugs'
import type { ClaimRow } from '../types'

type Step = {
  kind: DecisionKind
  /** The step's place in the register: each is told once. */
  number: number
  amount: number | null
  reason: string | null
}

const eventOf: Partial<Record<DecisionKind, MessageEvent>> = {
  filed: claimEvents.filed,
  'documents-complete': claimEvents.complete,
  approved: claimEvents.approved,
  partly: claimEvents.partly,
  declined: claimEvents.declined,
  payable: claimEvents.payable,
  paid: claimEvents.paid,
}

/** Tells the member of a step of a claim; nobody writes to somebody of whose death the claim is. */
export async function tellStep(
  transaction: Transaction,
  { id, tenant, member, number, person }: ClaimRow,
  step: Step,
): Promise<void> {
  const event = eventOf[step.kind]
  if (!event || person === member) return
  const values = { claim: number, amount: step.amount ?? 0, reason: step.reason ?? '' }
  const named = Object.fromEntries(
    Object.keys(event.variables).map((name) => [name, values[name as keyof typeof values]]),
  )
  await queueMessages(transaction, {
    ...{ tenant, event },
    tellings: [
      {
        ...{ member, values: named, key: `${id}:${step.number}` },
        source: { collection: claimSlugs.claims, id },
      },
    ],
  })
}

/** Tells the member that the death of somebody who was covered through him is recorded: once for each claim. */
export async function tellDeath(
  transaction: Transaction,
  { id, tenant, member, number, eventOn: on }: ClaimRow,
  name: string,
): Promise<void> {
  const source = { collection: claimSlugs.claims, id }
  const values = { claim: number, name, on }
  await queueMessages(transaction, {
    ...{ tenant, event: claimEvents.death },
    tellings: [{ member, values, key: id, source }],
  })
}
