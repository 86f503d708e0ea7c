import { z } from 'zod'
import { requireApproval } from '../../../tenants/approvals/gate'
import type { ApprovableOperation } from '../../../tenants/approvals/operation'
import type { Storage } from '../../../storage/types'
import { receiptSlugs } from '../slugs'
import { findReceipt } from './find'
import { assertReversible, reverseAsDecided, type ReverseReceipt } from './reverse'

const input = z.strictObject({ receipt: z.uuid(), reason: z.string().trim().min(3) })

/** Taking a receipt back, as a workflow sees it. */
export const reverseReceiptOperation: ApprovableOperation<z.infer<typeof input>, void> = {
  key: 'receipts.reverse',
  input,
  subject: async (operations, { tenant, actor, input: { receipt } }) => {
    const found = await findReceipt(operations, { tenant }, receipt)
    const { id, number, amount, status, journal, maker } = found
    const isDone = status === 'reversed'
    if (!isDone) assertReversible(found, actor)
    return {
      ...{ collection: receiptSlugs.receipts, documentId: id, title: String(number), amount },
      ...{ fingerprint: { journal }, madeBy: [maker], isDone },
    }
  },
  perform: ({ storage }, { tenant, actor, input: arguments_ }) =>
    reverseAsDecided(storage, { ...arguments_, tenant, actor }),
}

/**
 * Takes a receipt back, or asks for the approval that the society wants for it.
 * @throws APPROVAL_REQUIRED and what `reverseAsDecided` throws
 */
export async function reverseReceipt(storage: Storage, order: ReverseReceipt): Promise<void> {
  const { tenant, actor, receipt, reason } = order
  const call = { tenant, actor, input: { receipt, reason } }
  await requireApproval(storage, reverseReceiptOperation, call)
  await reverseAsDecided(storage, order)
}
