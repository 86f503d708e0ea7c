import { z } from 'zod'
import { societyOf, todayIn } from '../../../collections/rules/society'
import type { Actor } from '../../../domain/actor'
import { recordAudit } from '../../../hooks/audit'
import { reverseJournals } from '../../../ledger'
import type { Storage } from '../../../storage/types'
import { requireApproval } from '../../../tenants/approvals/gate'
import type { ApprovableOperation } from '../../../tenants/approvals/operation'
import { receiptErrors } from '../errors'
import { receiptSlugs } from '../slugs'
import { findBanking } from './find'
import type { BankingRow } from './types'

export type ReverseBanking = { tenant: string; banking: string; reason: string; actor: Actor }

const input = z.strictObject({ banking: z.uuid(), reason: z.string().trim().min(3) })

/** Taking a banking back, as a workflow sees it. */
export const reverseBankingOperation: ApprovableOperation<z.infer<typeof input>, void> = {
  key: 'bankings.reverse',
  input,
  subject: async (operations, { tenant, actor, input: { banking } }) => {
    const found = await findBanking(operations, { tenant }, banking)
    const { id, slip, amount, status, journal, maker } = found
    const isDone = status === 'reversed'
    if (!isDone) assertReversible(found, actor)
    return {
      ...{ collection: receiptSlugs.bankings, documentId: id, title: slip, amount },
      ...{ fingerprint: { journal }, madeBy: [maker], isDone },
    }
  },
  perform: ({ storage }, { tenant, actor, input: arguments_ }) =>
    reverseAsDecided(storage, { ...arguments_, tenant, actor }),
}

/**
 * Takes a banking back, or asks for the approval that the society wants for it.
 * @throws APPROVAL_REQUIRED, BANKING_UNKNOWN, BANKING_STATE, RECEIPT_REASON, PERIOD_CLOSED; MAKER_IS_CHECKER
 * for who banked it
 */
export async function reverseBanking(storage: Storage, order: ReverseBanking): Promise<void> {
  const { tenant, actor, banking, reason } = order
  const call = { tenant, actor, input: { banking, reason } }
  await requireApproval(storage, reverseBankingOperation, call)
  await reverseAsDecided(storage, order)
}

async function reverseAsDecided(
  storage: Storage,
  { tenant, banking: id, reason, actor }: ReverseBanking,
): Promise<void> {
  if (!reason.trim())
    throw receiptErrors.RECEIPT_REASON('reason: it is empty.', { field: 'reason' })
  await storage.transaction(async (transaction) => {
    const banking = await findBanking(transaction, { tenant }, id)
    assertReversible(banking, actor)
    const set = { status: 'reversed', reversedByName: actor.name, reversalReason: reason }
    const change = { id, expect: { status: 'posted' }, set }
    const refused = await transaction.updateMany({ tenant }, receiptSlugs.bankings, [change])
    if (refused.length) throw notPosted('reversed')
    const businessDate = todayIn(await societyOf(transaction, tenant))
    const order = { tenant, actor, reason, businessDate, journalIds: [banking.journal] }
    await reverseJournals(transaction, order)
    recordAudit(transaction, [
      {
        ...{ tenant, actor, reason, action: 'bankings.reverse' },
        ...{ collection: receiptSlugs.bankings, documentId: id },
        changes: [{ field: 'status', before: 'posted', after: 'reversed' }],
      },
    ])
  })
}

function assertReversible(
  { maker, status }: Pick<BankingRow, 'maker' | 'status'>,
  actor: Pick<Actor, 'id'>,
): void {
  if (maker === actor.id)
    throw receiptErrors.MAKER_IS_CHECKER('Who banked the cash can’t take the banking back.')
  if (status !== 'posted') throw notPosted(status)
}

const notPosted = (status: string) =>
  receiptErrors.BANKING_STATE(`The banking is ${status} already.`)
