import { definitionOf, versionFor } from '../../../collections/product-versions/terms'
import { slugs } from '../../../collections/slugs'
import { loadCatalogue, type CatalogueProduct } from '../../../collections/subscriptions/catalogue'
import { accountNumber } from '../../../collections/subscriptions/rules'
import { addMonths } from '../../../domain/calendar'
import { continuedFrom } from '../../../domain/member-merge'
import { recordAudit } from '../../../hooks/audit'
import { openMemberAccounts } from '../../../ledger'
import { accountKindOf } from '../../../platform/product-kinds'
import { allRows } from '../../../storage/reading'
import type { Row } from '../../../storage/types'
import { mergeErrors } from '../errors'
import type { SubscriptionRow } from '../types'
import { changesBetween, type MergeContext } from './context'

const MONTHS = 13

/**
 * Ends the duplicate's subscriptions with the last month that a file asked for and goes on with them
 * for the survivor. Of one product that both have, one runs on: which was answered.
 * @returns the survivor's subscription that each of the duplicate's goes on as
 */
export async function moveSubscriptions(context: MergeContext): Promise<Map<string, string>> {
  const { facts, merge } = context
  const catalogue = await loadCatalogue(context.transaction, merge.tenant)
  const successors = new Map<string, string>()
  for (const subscription of facts.merged.running) {
    const own = facts.survivor.running.filter(({ product }) => product === subscription.product)
    await end(context, subscription)
    if (own[0] && merge.answers[`product:${subscription.product}`] === 'survivor') {
      successors.set(subscription.id, own[0].id)
      continue
    }
    for (const each of own) await end(context, each)
    const product = catalogue.get(subscription.product)
    const opened = product && (await goOn(context, subscription, product))
    if (opened) successors.set(subscription.id, opened)
  }
  return successors
}

async function end(context: MergeContext, { id, until, endReason }: SubscriptionRow) {
  const { transaction, merge, facts, actor, effect } = context
  if (effect.ended.some((each) => each.id === id)) return
  const { tenant, reason } = merge
  const before = { until, endReason }
  const after = { until: addMonths(facts.next, -1), endReason: reason }
  const change = { id, expect: { until }, set: after }
  const refused = await transaction.updateMany({ tenant }, slugs.subscriptions, [change])
  if (refused.length) throw mergeErrors.MERGE_STATE('A subscription was changed meanwhile.')
  effect.ended.push({ id, before, after })
  recordAudit(transaction, [
    {
      ...{ tenant, actor, reason, action: 'update', collection: slugs.subscriptions },
      ...{ documentId: id, changes: changesBetween(before, after) },
    },
  ])
}

async function goOn(
  context: MergeContext,
  former: SubscriptionRow,
  product: CatalogueProduct,
): Promise<string | null> {
  const { transaction, merge, facts, actor, effect } = context
  const { tenant, reason, survivor } = merge
  const terms = versionFor(product.versions, facts.next)
  const frequency = terms ? definitionOf(terms).frequency : 'monthly'
  const months = Array.from({ length: MONTHS }, (_, at) => addMonths(facts.next, at))
  const from = continuedFrom(former, frequency, months)
  if (!from) return null
  const { amount, plan, until, deductionCode, custom } = former
  const row = { member: survivor, product: product.id, amount, plan, deductionCode, from, until }
  const reopened = await reopenUndone(context, { ...row, custom: custom ?? {} })
  if (reopened) {
    await copyAmounts(context, former.id, reopened)
    return reopened
  }
  const id = transaction.newId()
  await transaction.insertMany({ tenant }, slugs.subscriptions, [
    { id, ...row, custom: custom ?? {} },
  ])
  await copyAmounts(context, former.id, id)
  effect.opened.push({ id, from })
  const number = accountNumber(facts.survivor.member.memberNumber, product.code, from)
  const isTaken = facts.survivor.accounts.some((account) => account.number === number)
  await openMemberAccounts(transaction, {
    tenant,
    rows: [
      {
        number: isTaken ? `${number}-${facts.merged.member.memberNumber}` : number,
        kind: accountKindOf(product),
        ...{ account: product.account, member: survivor, subscription: id },
      },
    ],
  })
  recordAudit(transaction, [
    {
      ...{ tenant, actor, reason, action: 'create', collection: slugs.subscriptions },
      ...{ documentId: id, changes: changesBetween({}, row) },
    },
  ])
  return id
}

type Continued = Row & { member: string; product: string; from: string; until: string | null }

/**
 * A merge that was undone has left a subscription that ended before it began, with its account: a second
 * merge of the same two goes on with that one, as nothing is deleted and no month can begin twice.
 * @returns its id; null when there is none
 */
async function reopenUndone(
  { transaction, merge, actor, effect }: MergeContext,
  row: Continued,
): Promise<string | null> {
  const { tenant, reason } = merge
  const { member, product, from } = row
  const [left] = await allRows<SubscriptionRow>(transaction, { tenant }, slugs.subscriptions, {
    where: {
      ...{ member: { equals: member }, product: { equals: product } },
      ...{ from: { equals: from }, until: { less_than: from } },
    },
  })
  if (!left) return null
  const { id, until, endReason } = left
  const set = { ...row, endReason: null }
  const refused = await transaction.updateMany({ tenant }, slugs.subscriptions, [
    { id, expect: { until }, set },
  ])
  if (refused.length) throw mergeErrors.MERGE_STATE('A subscription was changed meanwhile.')
  effect.opened.push({ id, from })
  const before = { until, endReason }
  recordAudit(transaction, [
    {
      ...{ tenant, actor, reason, action: 'update', collection: slugs.subscriptions },
      ...{ documentId: id, changes: changesBetween(before, { until: row.until, endReason: null }) },
    },
  ])
  return id
}

/** Amounts that terms worked out go on with the subscription. */
async function copyAmounts({ transaction, merge }: MergeContext, from: string, to: string) {
  const { tenant } = merge
  const rows = await allRows<Row>(transaction, { tenant }, slugs.subscriptionAmounts, {
    where: { subscription: { equals: from } },
  })
  const copies = rows.map(({ from: month, number, amount, productVersion, explanation }) => ({
    ...{ subscription: to, from: month, number, amount, productVersion, explanation },
  }))
  // One that is opened again has those of the first time already.
  await transaction.insertMany({ tenant }, slugs.subscriptionAmounts, copies, {
    onConflict: 'skip',
  })
}
