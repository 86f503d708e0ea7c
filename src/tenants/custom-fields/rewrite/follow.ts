import type { PayloadRequest } from 'payload'
import { keyChanges, recordAudit } from '../../../hooks/audit'
import { inTransactionOf } from '../../../hooks/request-storage'
import type { Transaction } from '../../../storage/types'
import { actorOf } from '../../permissions'
import { customFieldErrors } from '../errors'
import { CUSTOM } from '../mark'
import type { Redefinition } from './redefinition'
import { rewritten, type Rewritten } from './rewritten'

const REASON = 'Definition of a field changed'

/**
 * Brings every stored record in line with a changed definition, in the transaction of its save and with
 * the audit log.
 * @throws CUSTOM_FIELD_CONVERSION when a record can't follow; CUSTOM_FIELD_BUSY when one was saved meanwhile
 */
export async function followDefinition(req: PayloadRequest, change: Redefinition): Promise<void> {
  await inTransactionOf(req, async (transaction) => {
    for await (const page of rewritten(transaction, change)) {
      const bad = page.find(({ problem }) => problem)
      if (bad)
        throw customFieldErrors.CUSTOM_FIELD_CONVERSION(
          `A stored value can't follow the new definition: ${bad.problem ?? ''}`,
          { record: bad.id },
        )
      await write(transaction, req, { change, page })
    }
  })
}

type Work = { change: Redefinition; page: Rewritten[] }

async function write(transaction: Transaction, req: PayloadRequest, { change, page }: Work) {
  const { tenant, collection } = change
  const changed = page
    .map((row) => ({ ...row, changes: keyChanges([CUSTOM], row.before, row.after) }))
    .filter(({ changes }) => changes.length)
  if (!changed.length) return
  const refused = await transaction.updateMany(
    { tenant },
    collection,
    changed.map(({ id, stored, after }) => ({
      id,
      set: { [CUSTOM]: after },
      expect: { [CUSTOM]: stored },
    })),
  )
  if (refused.length)
    throw customFieldErrors.CUSTOM_FIELD_BUSY('Somebody saved a record while its values changed.', {
      record: refused[0],
    })
  const actor = actorOf(req)
  recordAudit(
    transaction,
    changed.map(({ id, changes }) => ({
      ...{ tenant, actor, action: 'update' as const, collection },
      ...{ documentId: id, changes, reason: REASON },
    })),
  )
}
