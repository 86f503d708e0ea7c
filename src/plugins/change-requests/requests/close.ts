import type { PayloadRequest } from 'payload'
import { isPerson, type Actor } from '../../../domain/actor'
import { recordAudit } from '../../../hooks/audit'
import type { Row, Transaction } from '../../../storage/types'
import { changeRequestErrors } from '../errors'
import { changeRequestSlugs } from '../slugs'
import { findRequest } from './find'
import { whoAsks } from './keep'
import { tellMaker } from './tell'
import type { RequestRow } from './types'

export type DecideChange = { tenant: string; request: string }

/**
 * A request that the person may decide about.
 * @throws CHANGE_REQUEST_UNKNOWN, MAKER_IS_CHECKER, CHANGE_REQUEST_STATE
 */
export async function undecided(
  req: PayloadRequest,
  transaction: Transaction,
  { tenant, request: id }: DecideChange,
): Promise<RequestRow> {
  const request = await findRequest(transaction, { tenant }, id)
  assertOther(request, whoAsks(req))
  if (request.status === 'open') return request
  throw changeRequestErrors.CHANGE_REQUEST_STATE(`The request is ${request.status} already.`)
}

/** @throws MAKER_IS_CHECKER */
export function assertOther({ maker }: Pick<RequestRow, 'maker'>, actor: Actor): void {
  if (!isPerson(actor) || maker !== actor.id) return
  throw changeRequestErrors.MAKER_IS_CHECKER('Who proposed a change can’t decide about it.')
}

type Decided = Exclude<RequestRow['status'], 'open'>
type Close = {
  request: RequestRow
  set: Row & { status: Decided }
  action: string
  reason?: string
}

/** Writes down what was decided, with its audit entry, and tells who asked. */
export async function close(
  req: PayloadRequest,
  transaction: Transaction,
  { request, set, action, reason }: Close,
): Promise<void> {
  const { id, tenant } = request
  const actor = whoAsks(req)
  const refused = await transaction.updateMany({ tenant }, changeRequestSlugs.requests, [
    {
      ...{ id, expect: { status: 'open' } },
      set: { ...set, checker: actor.id, checkerName: actor.name },
    },
  ])
  if (refused.length)
    throw changeRequestErrors.CHANGE_REQUEST_STATE('Somebody else decided it meanwhile.')
  recordAudit(transaction, [
    {
      ...{ tenant, actor, action, reason },
      ...{ collection: changeRequestSlugs.requests, documentId: id },
      changes: Object.entries(set).map(([field, after]) => ({
        ...{ field, before: field === 'status' ? 'open' : null, after },
      })),
    },
  ])
  await tellMaker(transaction, request, { status: set.status, reason })
}
