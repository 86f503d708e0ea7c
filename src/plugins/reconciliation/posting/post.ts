import type { Actor } from '../../../domain/actor'
import { formatAmount } from '../../../domain/money'
import type { ReconciliationSummary } from '../../../domain/matching'
import { recordAudit } from '../../../hooks/audit'
import {
  loadPostingRules,
  postPrepared,
  prepareJournals,
  type JournalDraft,
  type PostingRules,
  type PreparedJournals,
} from '../../../ledger'
import type { JobPlatform, Progress } from '../../../jobs'
import type { Operations, Row, Transaction } from '../../../storage/types'
import { findAuthority } from '../../payroll-file/generate/setting'
import { eachRow } from '../../../storage/reading'
import { reconciliationErrors } from '../errors'
import { assertMayPost } from './may-post'
import { beginPosting, summaryOf } from '../reconcile'
import { policyFor } from '../reconcile/policy'
import { findRemittance } from '../remittances/find'
import type { ItemRow, RemittanceRow } from '../remittances/types'
import { reconciliationSlugs } from '../slugs'
import { postBankReceipt } from './bank'
import { openHoldingAccounts } from './holding-accounts'
import { isInSuspense, journalOf, type PostingContext } from './journals'
import { payBills, writeArrears, writeSuspense } from './registers'
import { tellShort } from './tell-short'
import { walkItems, type Walk } from './walk-items'

export type PostRemittance = {
  tenant: string
  remittance: string
  actor: Actor
  onProgress?: Progress
  signal?: AbortSignal
  /** Fewer make more, shorter transactions. @default 3000 */
  itemsPerTransaction?: number
}

type Setting = {
  authorityCode: string
  rules: PostingRules
  excessTo: 'suspense' | 'member-credit'
}

/**
 * Reconciles a remittance a last time and posts it, without asking whether that is approved: see
 * `postRemittance`. A few thousand items at a time; killed half-way and run again, it goes on after the last item it posted: items, their journals and how far it has come are
 * one transaction, so nothing is lost and nothing posted twice. One that is posted already is answered as it is.
 * @throws REMITTANCE_STATE when it was reversed; REMITTANCE_BUSY, RUN_MISSING, TIE_OUT_FAILED; for a
 * person also MAKER_IS_CHECKER and RUN_NOT_APPROVED
 */
export async function postApproved(
  { storage }: Pick<JobPlatform, 'storage'>,
  { tenant, remittance: id, actor, onProgress, signal, itemsPerTransaction }: PostRemittance,
): Promise<ReconciliationSummary> {
  await assertMayPost(storage, { tenant, remittance: id, actor })
  const setting = await settingOf(storage, tenant, id)
  await beginPosting({ storage }, { tenant, remittance: id, actor, onProgress })
  const remittance = await findRemittance(storage, { tenant, remittance: id })
  const summary = summaryOf(remittance)
  if (remittance.status === 'posted') return summary
  if (remittance.status !== 'posting') {
    throw reconciliationErrors.REMITTANCE_STATE(
      `The remittance is ${remittance.status} and can't be posted.`,
    )
  }
  const walk: Walk = {
    ...{ storage, tenant, remittance, onProgress, signal, itemsPerTransaction },
    stage: 'posting',
    before: { status: 'reconciled', lastItem: null },
  }
  const { rules } = setting
  await walkItems(walk, {
    prepare: (items) => prepareJournals(tenant, settledJournals(items, { ...setting, remittance })),
    write: async (transaction, { items, prepared, isFirst }) => {
      // With the first items, so that advice which can't be posted stops everything and not the end.
      if (isFirst) await postBankReceipt(transaction, { tenant, actor, remittance, rules })
      const chunk = { transaction, tenant, actor, remittance, items, newId: storage.newId }
      await postItems(chunk, setting, prepared)
    },
  })
  await storage.transaction((transaction) => finish(transaction, { tenant, actor, remittance }))
  return summary
}

async function settingOf(
  operations: Operations,
  tenant: string,
  remittance: string,
): Promise<Setting> {
  const { payrollAuthority, period } = await findRemittance(operations, { tenant, remittance })
  const { code } = await findAuthority(operations, { tenant, authority: payrollAuthority })
  const rules = await loadPostingRules(operations, tenant)
  const { excessTo } = await policyFor(operations, tenant, period)
  return { authorityCode: code, rules, excessTo }
}

type Chunk = {
  transaction: Transaction
  tenant: string
  actor: Actor
  remittance: RemittanceRow
  items: ItemRow[]
  newId: () => string
}

/** The journals of items whose money is all allocated: they need no account that is still to be opened. */
function settledJournals(
  items: ItemRow[],
  context: Omit<PostingContext, 'holdingAccount'>,
): JournalDraft[] {
  const holdingAccount = () => null
  return items.flatMap((item) =>
    item.suspense === 0 ? (journalOf(item, { ...context, holdingAccount }) ?? []) : [],
  )
}

async function postItems(chunk: Chunk, setting: Setting, settled: PreparedJournals): Promise<void> {
  const { transaction, tenant, actor, remittance, items } = chunk
  const holding = await openHoldingAccounts(transaction, items, { ...setting, tenant })
  const context = {
    ...setting,
    remittance,
    holdingAccount: (item: ItemRow) => holding.get(item.id) ?? null,
  }
  const held = items.flatMap((item) =>
    item.suspense === 0 ? [] : (journalOf(item, context) ?? []),
  )
  const prepared = [settled, prepareJournals(tenant, held)]
  await postPrepared(transaction, { tenant, actor, prepared })
  await writeArrears(chunk)
  await payBills(chunk)
  await tellShort(chunk)
  const suspended = items.filter((item) => isInSuspense(item, setting.excessTo))
  const names = await namesOf(transaction, tenant, suspended)
  await writeSuspense({ ...chunk, items: suspended }, holding, names)
}

/** The name that came with a line that nobody could place: people recognise it. */
async function namesOf(
  transaction: Transaction,
  tenant: string,
  items: ItemRow[],
): Promise<Map<string, string | null>> {
  const ids = items.map(({ id }) => id)
  const names = new Map<string, string | null>()
  if (!ids.length) return names
  const lines = eachRow<Row & { item: string; name: string | null }>(
    transaction,
    { tenant },
    reconciliationSlugs.remittanceLines,
    {
      where: { remittance: { equals: items[0]?.remittance }, item: { in: ids } },
      select: ['item', 'name'],
    },
  )
  for await (const { item, name } of lines) names.set(item, name)
  return names
}

type Finish = { tenant: string; actor: Actor; remittance: RemittanceRow }

async function finish(
  transaction: Transaction,
  { tenant, actor, remittance }: Finish,
): Promise<void> {
  const { id, amount } = remittance
  const totals = await transaction.sum({ tenant }, reconciliationSlugs.items, {
    where: { remittance: { equals: id } },
    fields: ['allocated', 'suspense'],
  })
  const placed = Number(totals[0]?.allocated) + Number(totals[0]?.suspense)
  if (placed !== amount) {
    throw reconciliationErrors.REMITTANCE_STATE(
      `Posted ${formatAmount(placed)} of ${formatAmount(amount)}: the remittance is not complete.`,
    )
  }
  const refused = await transaction.updateMany({ tenant }, reconciliationSlugs.remittances, [
    {
      id,
      expect: { status: 'posting' },
      set: { status: 'posted', postedBy: actor.id, postedAt: new Date() },
    },
  ])
  if (refused.length) return
  recordAudit(transaction, [
    {
      tenant,
      actor,
      action: 'remittance.post',
      collection: reconciliationSlugs.remittances,
      documentId: id,
      changes: [{ field: 'status', before: 'reconciled', after: 'posted' }],
    },
  ])
}
