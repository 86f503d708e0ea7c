import type { Actor } from '../../../domain/actor'
import { slugs } from '../../../collections/slugs'
import { businessDateIn } from '../../../domain/calendar'
import { recordAudit } from '../../../hooks/audit'
import { reverseJournals } from '../../../ledger'
import type { JobPlatform, Progress } from '../../../jobs'
import type { Operations, Row, Transaction } from '../../../storage/types'
import { loadTenant } from '../../payroll-file/generate/setting'
import { eachRow } from '../../../storage/reading'
import { reconciliationErrors } from '../errors'
import { oweFeesAgain } from '../../membership-fees/register/undo'
import { findRemittance } from '../remittances/find'
import { holdRegisters } from '../remittances/registers'
import type { ItemRow, RemittanceRow } from '../remittances/types'
import { reconciliationSlugs } from '../slugs'
import { bankJournalKey } from './bank'
import { assertReversible } from './reversible'
import { undoArrears, undoSuspense } from './undo-registers'
import { walkItems, type Walk } from './walk-items'

export type ReverseRemittance = {
  tenant: string
  remittance: string
  actor: Actor
  reason: string
  onProgress?: Progress
  signal?: AbortSignal
  /** Fewer make more, shorter transactions. @default 2000 */
  itemsPerTransaction?: number
}

/**
 * Takes a posted remittance back, without asking whether that is approved: see `reverseRemittance`. Every journal by a linked reversal, its arrears and suspense with it.
 * Of one whose posting stopped half-way it takes back what was posted so far. Refused before anything is
 * reversed while money from its suspense was resolved, or a later remittance paid arrears of it. One that
 * stopped goes on where it was.
 * @throws REMITTANCE_STATE, REMITTANCE_BUSY, REMITTANCE_LATER, SUSPENSE_RESOLVED
 */
export async function reverseApproved(
  { storage }: Pick<JobPlatform, 'storage'>,
  { tenant, remittance: id, actor, reason, ...pace }: ReverseRemittance,
): Promise<{ reversed: number }> {
  const { remittance, before } = await beginReversal(storage, tenant, id, reason)
  const { timeZone } = await loadTenant(storage, tenant)
  const today = businessDateIn(timeZone, new Date())
  const businessDate = today > remittance.businessDate ? today : remittance.businessDate
  let reversed = 0
  const walk: Walk = { ...{ storage, tenant, remittance, before, ...pace }, stage: 'reversing' }
  await walkItems(walk, {
    prepare: () => null,
    write: async (transaction, page) => {
      const items = await postedOf(transaction, remittance, page.items)
      const sourceId = { in: items.map((item) => item.id) }
      const where = { sourceCollection: { equals: reconciliationSlugs.items }, sourceId }
      await reverseJournals(transaction, { tenant, actor, businessDate, reason, where })
      await undoArrears(transaction, tenant, items)
      const ids = items.map(({ id }) => id)
      await oweFeesAgain(transaction, tenant, { collection: reconciliationSlugs.items, ids })
      await undoSuspense(transaction, tenant, items)
      reversed += items.length
    },
  })
  await storage.transaction((transaction) =>
    finish(transaction, { tenant, actor, remittance, reason, businessDate }),
  )
  return { reversed }
}

type Begun = { remittance: RemittanceRow; before: Walk['before'] }

async function beginReversal(
  storage: JobPlatform['storage'],
  tenant: string,
  id: string,
  reason: string,
): Promise<Begun> {
  if (!reason.trim()) throw reconciliationErrors.REMITTANCE_STATE('A reversal needs a reason.')
  return storage.transaction(async (transaction) => {
    await holdRegisters(transaction, { tenant, remittance: id })
    const remittance = await findRemittance(transaction, { tenant, remittance: id })
    const { status, lastItem, postedAt } = remittance
    if (status === 'reversing')
      return { remittance, before: postedAt ? { status: 'posted', lastItem: null } : null }
    if (status !== 'posted' && status !== 'posting') {
      throw reconciliationErrors.REMITTANCE_STATE(`The remittance is ${status}, not posted.`)
    }
    // While it was being posted nobody else could touch what it wrote.
    if (status === 'posted') await assertReversible(transaction, remittance)
    const refused = await transaction.updateMany({ tenant }, reconciliationSlugs.remittances, [
      { id, expect: { status, lastItem }, set: { status: 'reversing', reason, lastItem: null } },
    ])
    if (refused.length)
      throw reconciliationErrors.REMITTANCE_STATE('Another process works on this remittance.')
    const before = { status, lastItem: status === 'posted' ? null : lastItem }
    return { remittance: await findRemittance(transaction, { tenant, remittance: id }), before }
  })
}

/** The items that were posted: all of them, unless the posting stopped half-way. */
async function postedOf(
  operations: Operations,
  { tenant, postedAt }: RemittanceRow,
  items: ItemRow[],
): Promise<ItemRow[]> {
  if (postedAt) return items
  const posted = new Set<unknown>()
  const place = { sourceCollection: { equals: reconciliationSlugs.items } }
  const where = { ...place, sourceId: { in: items.map(({ id }) => id) } }
  for await (const { sourceId } of eachRow<Row>(operations, { tenant }, slugs.journals, {
    where,
    select: ['sourceId'],
  }))
    posted.add(sourceId)
  // Without money there is no journal: what such an item left in the registers is found by itself.
  return items.filter(({ id, received }) => received === 0 || posted.has(id))
}

type Finish = {
  tenant: string
  actor: Actor
  remittance: RemittanceRow
  reason: string
  businessDate: string
}

async function finish(
  transaction: Transaction,
  { tenant, actor, remittance, reason, businessDate }: Finish,
): Promise<void> {
  const { id, postedAt } = remittance
  const change = {
    id,
    expect: { status: 'reversing' },
    set: { status: 'reversed', reversedBy: actor.id, reason },
  }
  const refused = await transaction.updateMany({ tenant }, reconciliationSlugs.remittances, [
    change,
  ])
  if (refused.length) return
  const where = { idempotencyKey: { equals: bankJournalKey(id) } }
  await reverseJournals(transaction, { tenant, actor, businessDate, reason, where })
  recordAudit(transaction, [
    {
      tenant,
      actor,
      action: 'remittance.reverse',
      collection: reconciliationSlugs.remittances,
      documentId: id,
      changes: [{ field: 'status', before: postedAt ? 'posted' : 'posting', after: 'reversed' }],
      reason,
    },
  ])
}
