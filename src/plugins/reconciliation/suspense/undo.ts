import type { Actor } from '../../../domain/actor'
import { businessDateIn } from '../../../domain/calendar'
import { recordAudit } from '../../../hooks/audit'
import { reverseJournals } from '../../../ledger'
import type { JobPlatform } from '../../../jobs'
import type { Transaction } from '../../../storage/types'
import { loadTenant } from '../../payroll-file/generate/setting'
import { assertNotHeld } from '../../payouts/register/held'
import { oweFeesAgain } from '../../membership-fees/register/undo'
import { oweAgain } from '../arrears/owe-again'
import { reconciliationErrors } from '../errors'
import { holdRegisters } from '../remittances/registers'
import { reconciliationSlugs } from '../slugs'
import { findResolution, findSuspenseItem } from './find'
import { refundPayables } from './payable'
import type { ResolutionRow } from './types'

export type UndoResolution = { tenant: string; resolution: string; actor: Actor; reason: string }

/**
 * Takes an approved resolution back, once: a linked reversal of its journal, the amount in suspense
 * again, and the arrears it paid owed again, all in one transaction.
 * @returns the id of the reversal
 * @throws REMITTANCE_BUSY, SUSPENSE_UNKNOWN, SUSPENSE_STATE, and PERIOD_CLOSED when today's period is closed
 */
export async function undoResolution(
  { storage }: Pick<JobPlatform, 'storage'>,
  { tenant, resolution: id, actor, reason }: UndoResolution,
): Promise<string> {
  const { timeZone } = await loadTenant(storage, tenant)
  const businessDate = businessDateIn(timeZone, new Date())
  return storage.transaction(async (transaction) => {
    await holdRegisters(transaction, { tenant })
    const resolution = await findResolution(transaction, tenant, id)
    if (resolution.status !== 'approved') {
      throw reconciliationErrors.SUSPENSE_STATE(
        `The resolution is ${resolution.status}: only an approved one can be undone.`,
      )
    }
    await assertNotHeld(transaction, { tenant, source: refundPayables.key, ref: id })
    await markUndone(transaction, resolution, { actor, reason })
    const journalIds = [resolution.journal as string]
    const order = { tenant, actor, businessDate, reason, journalIds }
    const [reversal] = await reverseJournals(transaction, order)
    await giveBack(transaction, resolution)
    await oweAgain(transaction, tenant, resolution.settled ?? [])
    const paid = { collection: reconciliationSlugs.suspenseResolutions, ids: [id] }
    await oweFeesAgain(transaction, tenant, paid)
    return reversal?.id as string
  })
}

type By = { actor: Actor; reason: string }

async function markUndone(
  transaction: Transaction,
  { id, tenant }: ResolutionRow,
  { actor, reason }: By,
): Promise<void> {
  const set = {
    status: 'undone',
    undoneBy: actor.id,
    undoneByName: actor.name,
    undoReason: reason,
  }
  const refused = await transaction.updateMany(
    { tenant },
    reconciliationSlugs.suspenseResolutions,
    [{ id, expect: { status: 'approved' }, set }],
  )
  if (refused.length) throw reconciliationErrors.SUSPENSE_STATE('Somebody else undid it meanwhile.')
  recordAudit(transaction, [
    {
      ...{ tenant, actor, reason },
      action: 'suspense.undo',
      collection: reconciliationSlugs.suspenseResolutions,
      documentId: id,
      changes: [{ field: 'status', before: 'approved', after: 'undone' }],
    },
  ])
}

/** The amount is in suspense again, to be resolved anew. */
async function giveBack(
  transaction: Transaction,
  { tenant, suspenseItem, kind, amount }: ResolutionRow,
): Promise<void> {
  const item = await findSuspenseItem(transaction, tenant, suspenseItem)
  const remaining = item.remaining + (kind === 'take-back' ? -amount : amount)
  const refused = await transaction.updateMany({ tenant }, reconciliationSlugs.suspenseItems, [
    {
      id: item.id,
      expect: { remaining: item.remaining, status: item.status },
      set: { remaining, status: 'open' },
    },
  ])
  if (refused.length || item.status === 'reversed') {
    throw reconciliationErrors.SUSPENSE_STATE('The suspense item changed meanwhile.')
  }
}
