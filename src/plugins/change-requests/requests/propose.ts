import type { PayloadRequest } from 'payload'
import { slugs } from '../../../collections/slugs'
import { storageOf } from '../../../storage'
import { tenantCipher } from '../../../tenants/personal-data'
import { changeRequestErrors } from '../errors'
import { assertProposable } from './fields'
import { findRecord } from './find'
import { keepRequest } from './keep'
import type { About } from './types'
import { comparedWith, dataOf, proposedField, textOf } from './values'
import { saveRecord, tryOut } from './write'

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
 * record now, and again when they are accepted. Proposed twice they wait once.
 * @returns the id of the request
 * @throws CHANGE_RECORD_UNKNOWN, CHANGE_FIELD, CHANGE_NOTHING, and what saving the record would refuse
 */
export async function proposeChange(req: PayloadRequest, order: ProposeChange): Promise<string> {
  const { tenant, about, changes, reason, record: id } = order
  await assertProposable(req, tenant, { about, fields: Object.keys(changes) })
  const storage = storageOf(req.payload)
  const record = await findRecord(storage, { tenant }, { about, id })
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
  await tryOut(storage, (transaction) =>
    saveRecord(req, transaction, { about, id: record.id, data }),
  )
  return keepRequest(req, {
    ...{ id: request, tenant, about, kind: 'change' as const, documentId: record.id },
    member: about === slugs.members ? record.id : record.member,
    ...{ fields: proposed.map(({ field }) => field).join(', '), reason, proposed },
    changes: proposed.map(({ field, before, after, isPersonal }) => ({
      ...{ field, before, after, ...(isPersonal && { isPersonal }) },
    })),
  })
}
