import type { PayloadRequest } from 'payload'
import { slugs } from '../../../collections/slugs'
import { recordAudit } from '../../../hooks/audit'
import { storageOf } from '../../../storage'
import type { Actor } from '../../../domain/actor'
import type { Row, Transaction } from '../../../storage/types'
import { actorOf } from '../../../tenants/permissions'
import { tenantCipher } from '../../../tenants/personal-data'
import { changeRequestErrors } from '../errors'
import { changeRequestSlugs } from '../slugs'
import { assertProposable } from './fields'
import { findRecord } from './find'
import type { About, ProposedField } from './types'
import { comparedWith, dataOf, proposedField, textOf } from './values'
import { trySave } from './write'

export type ProposeChange = {
  tenant: string
  about: About
  /** Id of the member, dependant or beneficiary. */
  record: string
  /** New values by field; `custom.<key>` for the society's own. */
  changes: Record<string, unknown>
  reason?: string | null
}

/**
 * Proposes new values, which somebody else accepts or declines. They are held against the rules of the
 * record now, and again when they are accepted.
 * @returns the id of the request
 * @throws CHANGE_RECORD_UNKNOWN, CHANGE_FIELD, CHANGE_NOTHING, and what saving the record would refuse
 */
export async function proposeChange(req: PayloadRequest, order: ProposeChange): Promise<string> {
  const { tenant, about, changes } = order
  await assertProposable(req, tenant, { about, fields: Object.keys(changes) })
  return propose(req, order, { actor: actorOf(req) })
}

/** A request that is about to be written. */
export type NewRequest = { id: string; member: string | undefined; proposed: ProposedField[] }

export type Proposer = {
  actor: Actor
  /**
   * Called in the transaction that writes the request.
   * @returns the id of a request that asks for the same already, which is then answered instead
   */
  asked?: (transaction: Transaction, request: NewRequest) => Promise<string | null>
}

/** Proposes in somebody's name, who may propose these fields: that is for the caller to see to. */
export async function propose(
  req: PayloadRequest,
  order: ProposeChange,
  by: Proposer,
): Promise<string> {
  const { tenant, about, changes } = order
  const storage = storageOf(req.payload)
  const record = await findRecord(storage, { tenant }, { about, id: order.record })
  const cipher = await tenantCipher(storage, tenant)
  const request = storage.newId()
  const place = { cipher, about, record, request }
  const proposed = Object.entries(changes)
    .map(([field, value]) => proposedField(place, field, value))
    .filter((each) => each.isPersonal || comparedWith(record, each).is !== textOf(each.after))
  if (!proposed.length)
    throw changeRequestErrors.CHANGE_NOTHING('changes: every value is there already.', {
      field: 'changes',
    })
  const data = dataOf(record, request, { fields: proposed, cipher })
  await trySave(req, storage, { about, id: record.id, data })
  const member = about === slugs.members ? record.id : record.member
  return storage.transaction((transaction) =>
    keep(transaction, order, { by, request: { id: request, member, proposed } }),
  )
}

async function keep(
  transaction: Transaction,
  { tenant, about, record, reason }: ProposeChange,
  { by: { actor, asked }, request }: { by: Proposer; request: NewRequest },
): Promise<string> {
  const { id, member, proposed } = request
  const known = await asked?.(transaction, request)
  if (known) return known
  const fields = proposed.map(({ field }) => field).join(', ')
  const row: Row = { about, documentId: record, member, fields, reason: reason || null }
  await transaction.insertMany({ tenant }, changeRequestSlugs.requests, [
    { id, ...row, proposed, maker: actor.id, makerName: actor.name },
  ])
  recordAudit(transaction, [
    {
      ...{ tenant, actor, reason: reason ?? undefined, action: 'change-requests.create' },
      ...{ collection: changeRequestSlugs.requests, documentId: id },
      changes: proposed.map(({ field, before, after, isPersonal }) => ({
        ...{ field, before, after, ...(isPersonal && { isPersonal }) },
      })),
    },
  ])
  return id
}
