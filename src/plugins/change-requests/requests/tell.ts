import { accountOfActor } from '../../../domain/actor'
import type { Values } from '../../../domain/messages'
import type { Transaction } from '../../../storage/types'
import { queueMessages } from '../../messages'
import { answers } from '../message-events'
import { changeRequestSlugs } from '../slugs'
import type { RequestRow } from './types'

/** Tells the member who asked through the portal what was decided; staff see it where they work. */
export async function tellMaker(
  transaction: Transaction,
  { id, tenant, member, maker, kind, fields }: RequestRow,
  { status, reason }: { status: Exclude<RequestRow['status'], 'open'>; reason: string | undefined },
): Promise<void> {
  if (accountOfActor({ id: maker }) === null) return
  const source = { collection: changeRequestSlugs.requests, id }
  const isApplication = kind === 'subscription'
  const values: Values = {
    ...(status === 'declined' ? { reason: reason ?? '' } : {}),
    ...(isApplication ? { product: fields } : {}),
  }
  const event = isApplication
    ? answers[status === 'declined' ? 'notJoined' : 'joined']
    : answers[status]
  const tellings = [{ member, key: id, source, values }]
  await queueMessages(transaction, { tenant, event, tellings })
}
