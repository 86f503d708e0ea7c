import { slugs } from '../../../collections/slugs'
import type { Actor } from '../../../domain/actor'
import { firstDay } from '../../../domain/calendar'
import { monthsFrom } from '../../../domain/funeral'
import { formatNumber } from '../../../domain/numbering'
import { recordAudit } from '../../../hooks/audit'
import { allRows } from '../../../storage/reading'
import type { Operations, Row, Transaction } from '../../../storage/types'
import { policySlugs } from '../slugs'
import type { PolicySociety } from './society'
import type { FuneralSubscription, PolicyRow } from './types'

const SEQUENCE = 'policies'
const PATTERN = 'POL-{000000}'

/**
 * Which of some subscriptions have no policy yet. Those of a record that became another member have none
 * any more: their policies went on with that member.
 */
export async function withoutPolicy(
  operations: Operations,
  tenant: string,
  subscriptions: FuneralSubscription[],
): Promise<FuneralSubscription[]> {
  if (!subscriptions.length) return []
  const ids = subscriptions.map(({ id }) => id)
  const rows = await allRows<Row & { subscription: string }>(
    operations,
    { tenant },
    policySlugs.policies,
    { where: { subscription: { in: ids } }, select: ['subscription'] },
  )
  const known = new Set(rows.map(({ subscription }) => subscription))
  const missing = subscriptions.filter(({ id }) => !known.has(id))
  if (!missing.length) return []
  const merged = await allRows<Row & { id: string }>(operations, { tenant }, slugs.members, {
    where: { id: { in: missing.map(({ member }) => member) }, mergedInto: { exists: true } },
    select: ['id'],
  })
  const gone = new Set(merged.map(({ id }) => id))
  return missing.filter(({ member }) => !gone.has(member))
}

/**
 * Makes the policies of subscriptions that have none; asked twice it makes each once, since the
 * sequence of their numbers is held until the transaction ends.
 * @returns the policies that were made, without lives as yet
 */
export async function makePolicies(
  transaction: Transaction,
  { tenant, firstMonth }: PolicySociety,
  { subscriptions, actor }: { subscriptions: FuneralSubscription[]; actor: Actor },
): Promise<PolicyRow[]> {
  if (!subscriptions.length) return []
  await transaction.nextNumbers({ tenant }, SEQUENCE, 0)
  const missing = await withoutPolicy(transaction, tenant, subscriptions)
  if (!missing.length) return []
  const first = await transaction.nextNumbers({ tenant }, SEQUENCE, missing.length)
  const rows = missing.map((subscription, index) => ({
    ...policyOf(subscription, firstMonth),
    ...{ id: transaction.newId(), number: formatNumber(PATTERN, first + index) },
  })) as PolicyRow[]
  await transaction.insertMany({ tenant }, policySlugs.policies, rows)
  recordAudit(
    transaction,
    rows.map(({ id, number }) => ({
      ...{ tenant, actor, action: 'create', collection: policySlugs.policies, documentId: id },
      changes: [{ field: 'number', before: null, after: number }],
    })),
  )
  return rows
}

function policyOf({ id, member, product, from }: FuneralSubscription, firstMonth: string): Row {
  const startedOn = firstDay(from)
  const premiumsFrom = from > firstMonth ? from : firstMonth
  return {
    ...{ member, product, subscription: id, status: 'in-force', since: startedOn, startedOn },
    ...{ owed: 0, premiumsOwed: 0, receivedBefore: 0, events: 0, premiumsFrom },
    // Nothing is owed for months from before the society worked here: they count as received.
    premiumsBefore: monthsFrom(from, premiumsFrom),
  }
}
