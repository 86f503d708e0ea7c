import type { Actor } from '../../../domain/actor'
import { businessDateIn } from '../../../domain/calendar'
import { sumAmounts } from '../../../domain/money'
import { recordAudit } from '../../../hooks/audit'
import {
  loadPostingRules,
  postJournals,
  type PostingDraft,
  type PostingRules,
} from '../../../ledger'
import type { JobPlatform } from '../../../jobs'
import type { Transaction } from '../../../storage/types'
import { payFeesOf, takeBackFeesOf } from '../../membership-fees/register/suspense'
import { loadTenant } from '../../payroll-file/generate/setting'
import { reconciliationErrors } from '../errors'
import { reconciliationSlugs } from '../slugs'
import { holdRegisters } from '../remittances/registers'
import { accountsOfSubscription, findResolution, findSuspenseItem } from './find'
import { assertAmount } from './propose'
import { settleArrears } from './settle-arrears'
import type { ResolutionKind, ResolutionRow, SuspenseItemRow } from './types'

export type Decision = { tenant: string; resolution: string; actor: Actor; reason?: string }

const EVENTS: Record<ResolutionKind, string> = {
  allocate: 'suspense.allocated',
  refund: 'suspense.refunded',
  return: 'suspense.returned',
  'take-back': 'suspense.taken-back',
}

/**
 * Carries out a proposal, without asking for more approval: see `approveResolution`. The journal, the item and the arrears it settles are one transaction.
 * @returns the id of the journal
 * @throws MAKER_IS_CHECKER, REMITTANCE_BUSY, SUSPENSE_STATE, SUSPENSE_AMOUNT, SUSPENSE_SUBSCRIPTION
 */
export async function carryOutResolution(
  { storage }: Pick<JobPlatform, 'storage'>,
  { tenant, resolution: id, actor }: Decision,
): Promise<string> {
  const { timeZone } = await loadTenant(storage, tenant)
  return storage.transaction(async (transaction) => {
    await holdRegisters(transaction, { tenant })
    const resolution = await openResolution(transaction, tenant, id)
    if (resolution.maker === actor.id) {
      throw reconciliationErrors.MAKER_IS_CHECKER('Who proposed a resolution can’t approve it.')
    }
    const item = await findSuspenseItem(transaction, tenant, resolution.suspenseItem)
    assertAmount(item, resolution.kind, resolution.amount)
    const postings = await postingsOf(transaction, {
      tenant,
      item,
      resolution,
      rules: await loadPostingRules(transaction, tenant),
    })
    const [journal] = await postJournals(transaction, {
      tenant,
      actor,
      journals: [
        {
          idempotencyKey: `suspense-resolution:${id}`,
          businessDate: businessDateIn(timeZone, new Date()),
          event: EVENTS[resolution.kind],
          narrative: `Suspense ${item.payrollNumber ?? ''} (${item.category}): ${resolution.reason}`,
          source: { collection: reconciliationSlugs.suspenseResolutions, id },
          postings,
        },
      ],
    })
    await takeFromItem(transaction, tenant, item, resolution)
    const isAllocated = resolution.kind === 'allocate'
    const settled = isAllocated ? await settleArrears(transaction, tenant, resolution) : []
    await settleFees(transaction, resolution, sumAmounts(settled.map(paidOf)))
    const set = {
      status: 'approved',
      checker: actor.id,
      checkerName: actor.name,
      journal: journal?.id,
      settled,
    }
    await close(transaction, tenant, { id, set, actor, action: 'suspense.approve' })
    return journal?.id as string
  })
}

/** Turns a proposal down; it stays on record with its reason. @throws SUSPENSE_STATE */
export async function rejectResolution(
  { storage }: Pick<JobPlatform, 'storage'>,
  { tenant, resolution: id, actor, reason = '' }: Decision,
): Promise<void> {
  await storage.transaction(async (transaction) => {
    await openResolution(transaction, tenant, id)
    const set = {
      status: 'rejected',
      checker: actor.id,
      checkerName: actor.name,
      decisionReason: reason,
    }
    await close(transaction, tenant, { id, set, actor, action: 'suspense.reject', reason })
  })
}

async function openResolution(
  transaction: Transaction,
  tenant: string,
  id: string,
): Promise<ResolutionRow> {
  const resolution = await findResolution(transaction, tenant, id)
  if (resolution.status === 'proposed') return resolution
  throw reconciliationErrors.SUSPENSE_STATE(`The resolution is ${resolution.status} already.`)
}

type Posting = {
  tenant: string
  item: SuspenseItemRow
  resolution: ResolutionRow
  rules: PostingRules
}

async function postingsOf(
  operations: Transaction,
  { tenant, item, resolution, rules }: Posting,
): Promise<PostingDraft[]> {
  const { kind, amount, subscription } = resolution
  const event = EVENTS[kind]
  if (kind === 'refund' || kind === 'return') {
    const { debit, credit } = rules.accountsFor(event)
    return [
      { account: debit, memberAccount: item.memberAccount, side: 'debit', amount },
      { account: credit, side: 'credit', amount },
    ]
  }
  const { memberAccount, productAccount } = await accountsOfSubscription(
    operations,
    tenant,
    subscription,
  )
  const { debit, credit } = rules.accountsFor(event, { productAccount })
  const [from, to] =
    kind === 'allocate' ? [item.memberAccount, memberAccount] : [memberAccount, item.memberAccount]
  return [
    { account: debit, memberAccount: from, side: 'debit', amount },
    { account: credit, memberAccount: to, side: 'credit', amount },
  ]
}

async function takeFromItem(
  transaction: Transaction,
  tenant: string,
  item: SuspenseItemRow,
  { kind, amount }: ResolutionRow,
): Promise<void> {
  const remaining = kind === 'take-back' ? item.remaining + amount : item.remaining - amount
  const refused = await transaction.updateMany({ tenant }, reconciliationSlugs.suspenseItems, [
    {
      id: item.id,
      expect: { remaining: item.remaining, status: 'open' },
      set: { remaining, status: remaining === 0 ? 'resolved' : 'open' },
    },
  ])
  if (refused.length)
    throw reconciliationErrors.SUSPENSE_STATE('Somebody else resolved this item meanwhile.')
}

const paidOf = ({ amount }: { amount: number }): number => amount

/** What arrears did not take pays the bills of the subscription; what is taken back is owed on them again. */
async function settleFees(
  transaction: Transaction,
  { id, tenant, kind, subscription, amount }: ResolutionRow,
  taken: number,
): Promise<void> {
  if (!subscription) return
  const source = { collection: reconciliationSlugs.suspenseResolutions, id }
  const order = { subscription, amount: amount - taken, source }
  if (kind === 'allocate') await payFeesOf(transaction, tenant, order)
  if (kind === 'take-back') await takeBackFeesOf(transaction, tenant, order)
}

type Close = {
  id: string
  set: Record<string, unknown>
  actor: Actor
  action: string
  reason?: string
}

async function close(
  transaction: Transaction,
  tenant: string,
  { id, set, actor, action, reason }: Close,
): Promise<void> {
  const refused = await transaction.updateMany(
    { tenant },
    reconciliationSlugs.suspenseResolutions,
    [{ id, expect: { status: 'proposed' }, set }],
  )
  if (refused.length)
    throw reconciliationErrors.SUSPENSE_STATE('Somebody else decided it meanwhile.')
  recordAudit(transaction, [
    {
      tenant,
      actor,
      action,
      collection: reconciliationSlugs.suspenseResolutions,
      documentId: id,
      changes: [{ field: 'status', before: 'proposed', after: set.status }],
      reason,
    },
  ])
}
