import type { Actor } from '../../../domain/actor'
import { assertTieOut, type ReconciliationSummary } from '../../../domain/matching'
import { recordAudit } from '../../../hooks/audit'
import type { JobPlatform, Progress } from '../../../jobs'
import { chunks } from '../../../storage/chunks'
import { writeAhead } from '../../../storage/writing'
import type { Row, Transaction } from '../../../storage/types'
import { reconciliationErrors } from '../errors'
import { findRemittance } from '../remittances/find'
import { holdRegisters } from '../remittances/registers'
import type { RemittanceRow } from '../remittances/types'
import { reconciliationSlugs } from '../slugs'
import { classifyMonth, type ClassifiedMonth, type StoredLine } from './classify-month'
import { figuresOf, itemRows } from './items'

export type Reconcile = { tenant: string; remittance: string; actor: Actor; onProgress?: Progress }

const OPEN = ['imported', 'reconciled']
/** Small, so that what a chunk needs is gone before the next collector run looks at it. */
const CHUNK = 2000

/**
 * Names every variance of a remittance and stores the result for people to look at. Nothing is
 * posted; run again, it replaces what it stored before. One that is posted already is answered as it is.
 * @throws REMITTANCE_UNKNOWN, REMITTANCE_BUSY, RUN_MISSING, TIE_OUT_FAILED
 */
export const reconcile = (
  platform: Pick<JobPlatform, 'storage'>,
  request: Reconcile,
): Promise<ReconciliationSummary> => reconcileAs('reconciled', platform, request)

/**
 * Reconciles a last time and begins the posting at once, so that arrears and suspense can't change in between.
 * @throws REMITTANCE_UNKNOWN, REMITTANCE_BUSY, RUN_MISSING, TIE_OUT_FAILED
 */
export const beginPosting = (
  platform: Pick<JobPlatform, 'storage'>,
  request: Reconcile,
): Promise<ReconciliationSummary> => reconcileAs('posting', platform, request)

async function reconcileAs(
  status: 'reconciled' | 'posting',
  { storage }: Pick<JobPlatform, 'storage'>,
  { tenant, remittance: id, actor, onProgress }: Reconcile,
): Promise<ReconciliationSummary> {
  const known = await findRemittance(storage, { tenant, remittance: id })
  if (!OPEN.includes(known.status)) return summaryOf(known)
  const summary = await storage.transaction(async (transaction) => {
    await holdRegisters(transaction, { tenant, remittance: id })
    const remittance = await findRemittance(transaction, { tenant, remittance: id })
    if (!OPEN.includes(remittance.status)) return summaryOf(remittance)
    onProgress?.(0, remittance.lines, 'matching')
    const month = await classifyMonth(transaction, remittance)
    const figures = figuresThatTie(month, remittance)
    await takeStatus(transaction, remittance, { status, run: month.run, ...figures })
    await transaction.removeMany({ tenant }, reconciliationSlugs.items, {
      remittance: { equals: id },
    })
    const rows = itemRows(month, { remittance: id, newId: storage.newId })
    const itemIds = await insertItems(transaction, tenant, rows, onProgress)
    await markLines(transaction, tenant, month, itemIds)
    recordAudit(transaction, [
      {
        tenant,
        actor,
        action: 'remittance.reconcile',
        collection: reconciliationSlugs.remittances,
        documentId: id,
      },
    ])
    return figures.summary
  })
  await storage.refreshStatistics([reconciliationSlugs.items])
  return summary
}

/** @throws TIE_OUT_FAILED */
function figuresThatTie(month: ClassifiedMonth, remittance: RemittanceRow) {
  const { summary, expected } = figuresOf(month)
  const { suspense, arrears } = summary
  const allocated = summary.allocated.total
  assertTieOut({ received: remittance.amount, allocated, suspense, expected, arrears }, remittance)
  return { summary, allocated, suspense, arrears }
}

async function takeStatus(
  transaction: Transaction,
  { id, tenant, status }: RemittanceRow,
  set: Row,
): Promise<void> {
  const refused = await transaction.updateMany({ tenant }, reconciliationSlugs.remittances, [
    { id, expect: { status }, set },
  ])
  if (refused.length)
    throw reconciliationErrors.REMITTANCE_STATE('The remittance changed while it was reconciled.')
}

/** @throws REMITTANCE_STATE when it was never reconciled, or was cancelled */
export function summaryOf(remittance: RemittanceRow): ReconciliationSummary {
  if (remittance.status === 'cancelled')
    throw reconciliationErrors.REMITTANCE_STATE(`${remittance.title} is cancelled.`)
  if (remittance.summary) return remittance.summary
  throw reconciliationErrors.REMITTANCE_STATE('The remittance was not reconciled yet.')
}

/** @returns the id of each item by its key */
async function insertItems(
  transaction: Transaction,
  tenant: string,
  rows: Iterable<Row>,
  onProgress?: Progress,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>()
  const insert = (chunk: Row[]) =>
    transaction.insertMany({ tenant }, reconciliationSlugs.items, chunk)
  await writeAhead(chunks(rows, CHUNK), insert, (chunk) => {
    for (const { key, id } of chunk) ids.set(key as string, id as string)
    onProgress?.(ids.size, 0, 'matching')
  })
  return ids
}

async function markLines(
  transaction: Transaction,
  tenant: string,
  month: ClassifiedMonth,
  itemIds: Map<string, string>,
): Promise<void> {
  const categories = new Map(month.items.map(({ key, category }) => [key, category]))
  await writeAhead(chunks(month.lines, CHUNK), (lines) => {
    const changes = lines.map(({ received, memberId, rule, category, itemKey }) => ({
      id: (received as StoredLine).id,
      set: {
        member: memberId,
        rule,
        category: category ?? categories.get(itemKey ?? '') ?? null,
        item: itemIds.get(itemKey ?? `row:${received.row}`) ?? null,
      },
    }))
    return transaction.updateMany({ tenant }, reconciliationSlugs.remittanceLines, changes)
  })
  for (const rejections of chunks(month.rejections)) {
    const changes = rejections.map(({ id, member, rule }) => ({ id, set: { member, rule } }))
    await transaction.updateMany({ tenant }, reconciliationSlugs.rejectionLines, changes)
  }
}
