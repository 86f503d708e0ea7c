import type { Actor } from '../../../domain/actor'
import { recordAudit } from '../../../hooks/audit'
import type { Row, Transaction } from '../../../storage/types'
import { exitErrors } from '../errors'
import { exitSlugs } from '../slugs'
import type { ExitRow } from './types'

type Close = { set: Row & { status: string }; actor: Actor; action: string; reason?: string }

/** Moves an exit on, once. @throws EXIT_STATE when somebody else did meanwhile */
export async function closeExit(
  transaction: Transaction,
  { id, tenant, status }: ExitRow,
  { set, actor, action, reason }: Close,
): Promise<void> {
  const refused = await transaction.updateMany({ tenant }, exitSlugs.exits, [
    { id, expect: { status }, set },
  ])
  if (refused.length) throw exitErrors.EXIT_STATE('Somebody else decided it meanwhile.')
  recordAudit(transaction, [
    {
      ...{ tenant, actor, action, reason },
      ...{ collection: exitSlugs.exits, documentId: id },
      changes: [{ field: 'status', before: status, after: set.status }],
    },
  ])
}
