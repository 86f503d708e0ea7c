import type { Actor } from '../../../domain/actor'
import { businessDateIn } from '../../../domain/calendar'
import { recordAudit } from '../../../hooks/audit'
import { reverseJournals } from '../../../ledger'
import type { JobPlatform, Progress } from '../../../jobs'
import type { Operations, Transaction } from '../../../storage/types'
import { loadTenant } from '../../payroll-file/generate/setting'
import { allRows } from '../../../storage/reading'
import { reconciliationErrors } from '../errors'
import { findRemittance, remittancesOf } from '../remittances/find'
import { holdRegisters } from '../remittances/registers'
import type { RemittanceRow } from '../remittances/types'
import { reconciliationSlugs } from '../slugs'
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
 * Takes a posted remittance back: every journal by a linked reversal, its arrears and suspense with it.
 * Refused while money from its suspense was resolved, or arrears it left were paid later.
 * @throws REMITTANCE_STATE, REMITTANCE_BUSY, SUSPENSE_RESOLVED
 */
export async function reverseRemittance(
  { storage }: Pick<JobPlatform, 'storage'>,
  { tenant, remittance: id, actor, reason, ...pace }: ReverseRemittance,
): Promise<{ reversed: number }> {
  const remittance = await beginReversal(storage, tenant, id, reason)
  const { timeZone } = await loadTenant(storage, tenant)
  const today = businessDateIn(timeZone, new Date())
  const businessDate = today > remittance.businessDate ? today : remittance.businessDate
  let reversed = 0
  const walk: Walk = {
    ...{ storage, tenant, remittance, ...pace },
    ...{ stage: 'reversing', statusBefore: 'posted' },
  }
  await walkItems(walk, async (transaction, items) => {
    const sourceId = { in: items.map((item) => item.id) }
    const where = { sourceCollection: { equals: reconciliationSlugs.items }, sourceId }
    await reverseJournals(transaction, { tenant, actor, businessDate, reason, where })
    await undoArrears(transaction, tenant, items)
    await undoSuspense(transaction, tenant, items)
    reversed += items.length
  })
  await storage.transaction((transaction) =>
    finish(transaction, { tenant, actor, remittance, reason, businessDate }),
  )
  return { reversed }
}

async function beginReversal(
  storage: JobPlatform['storage'],
  tenant: string,
  id: string,
  reason: string,
): Promise<RemittanceRow> {
  if (!reason.trim()) throw reconciliationErrors.REMITTANCE_STATE('A reversal needs a reason.')
  return storage.transaction(async (transaction) => {
    await holdRegisters(transaction, { tenant, remittance: id })
    const remittance = await findRemittance(transaction, { tenant, remittance: id })
    if (remittance.status === 'reversing') return remittance
    if (remittance.status !== 'posted') {
      throw reconciliationErrors.REMITTANCE_STATE(
        `The remittance is ${remittance.status}, not posted.`,
      )
    }
    await assertUntouched(transaction, tenant, id)
    await assertLatest(transaction, remittance)
    await transaction.updateMany({ tenant }, reconciliationSlugs.remittances, [
      { id, set: { status: 'reversing', reason, lastItem: null } },
    ])
    return findRemittance(transaction, { tenant, remittance: id })
  })
}

/** A later file of the month was held against what this one left owing: it must go first. */
async function assertLatest(
  operations: Operations,
  { id, tenant, payrollAuthority, period, postedAt }: RemittanceRow,
): Promise<void> {
  const month = { tenant, authority: payrollAuthority, period }
  const later = (await remittancesOf(operations, month)).find(
    (other) => other.id !== id && other.postedAt && postedAt && other.postedAt > postedAt,
  )
  if (!later) return
  throw reconciliationErrors.REMITTANCE_STATE(
    `${later.title} was posted after it: reverse that one first.`,
    { remittance: later.id },
  )
}

/** Found out before the first journal is reversed, so that a refusal leaves everything as it was. */
async function assertUntouched(
  operations: Operations,
  tenant: string,
  remittance: string,
): Promise<void> {
  const suspense = await allRows(operations, { tenant }, reconciliationSlugs.suspenseItems, {
    where: { remittance: { equals: remittance } },
    select: ['amount', 'remaining'],
  })
  if (suspense.some(({ amount, remaining }) => amount !== remaining)) {
    throw reconciliationErrors.SUSPENSE_RESOLVED(
      'Money from the suspense of this remittance was resolved.',
    )
  }
  const arrears = operations.stream({ tenant }, reconciliationSlugs.arrears, {
    where: { remittance: { equals: remittance } },
    select: ['amount', 'outstanding'],
  })
  for await (const page of arrears) {
    if (page.every(({ amount, outstanding }) => amount === outstanding)) continue
    throw reconciliationErrors.SUSPENSE_RESOLVED(
      'Arrears that this remittance left were paid by a later one.',
    )
  }
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
  const { id } = remittance
  const change = {
    id,
    expect: { status: 'reversing' },
    set: { status: 'reversed', reversedBy: actor.id, reason },
  }
  const refused = await transaction.updateMany({ tenant }, reconciliationSlugs.remittances, [
    change,
  ])
  if (refused.length) return
  const where = { sourceId: { equals: id }, event: { equals: 'remittance.banked' } }
  await reverseJournals(transaction, { tenant, actor, businessDate, reason, where })
  recordAudit(transaction, [
    {
      tenant,
      actor,
      action: 'remittance.reverse',
      collection: reconciliationSlugs.remittances,
      documentId: id,
      changes: [{ field: 'status', before: 'posted', after: 'reversed' }],
      reason,
    },
  ])
}
