import { createLocalReq, type PayloadRequest } from 'payload'
import type { BeneficiaryInput } from '../../../collections/beneficiaries/save-set'
import { slugs } from '../../../collections/slugs'
import type { PortalContext } from '../../../platform/portal-page'
import { storageOf } from '../../../storage'
import { loadFields } from '../../../tenants/custom-fields/load'
import { changeRequestErrors } from '../errors'
import { proposeBeneficiaries } from './beneficiary-set'
import { findRecord, unknownRecord } from './find'
import { proposeDependant } from './new-dependant'
import { proposeChange } from './propose'
import type { About } from './types'

/** What a member asks the society to change about himself and his own people. */
export type MemberProposal = { reason?: string | null } & (
  | { kind: 'change'; about: About; record: string; changes: Record<string, unknown> }
  | { kind: 'dependant'; values: Record<string, unknown> }
  | { kind: 'beneficiaries'; beneficiaries: BeneficiaryInput[] }
)

type Asking = Pick<PortalContext, 'payload' | 'tenant' | 'member' | 'actor'>

/**
 * A member proposes a change, somebody new who belongs to him, or who is paid when he dies; the society's
 * staff accept or decline as any other. To take a dependant off, `coveredUntil` is changed. Of the society's
 * own fields only those that it opened to members in the portal may be named.
 * @returns the id of the request
 * @throws CHANGE_RECORD_UNKNOWN for what is not the member's own, there or not, and what the proposals throw
 */
export async function proposeAsMember(
  { payload, tenant, member, actor }: Asking,
  proposal: MemberProposal,
): Promise<string> {
  const req = await createLocalReq({ context: { actor } }, payload)
  const { reason } = proposal
  if (proposal.kind === 'beneficiaries') {
    const { beneficiaries } = proposal
    return proposeBeneficiaries(req, { tenant, member: member.id, beneficiaries, reason })
  }
  if (proposal.kind === 'dependant') {
    const { values } = proposal
    await assertOpened(req, tenant, slugs.dependants, values)
    return proposeDependant(req, { tenant, member: member.id, values, reason })
  }
  const { about, record, changes } = proposal
  await assertOwn(req, { tenant, member: member.id, about, record })
  await assertOpened(req, tenant, about, changes)
  return proposeChange(req, { tenant, about, record, changes, reason })
}

type Named = { tenant: string; member: string; about: About; record: string }

async function assertOwn(
  req: PayloadRequest,
  { tenant, member, about, record: id }: Named,
): Promise<void> {
  const record = await findRecord(storageOf(req.payload), { tenant }, { about, id })
  const owner = about === slugs.members ? record.id : record.member
  if (owner !== member) throw unknownRecord(id)
}

async function assertOpened(
  req: PayloadRequest,
  tenant: string,
  about: About,
  values: Record<string, unknown>,
): Promise<void> {
  const fields = await loadFields(storageOf(req.payload), tenant, about)
  const opened = fields.filter(({ inPortal, editableInPortal }) => inPortal && editableInPortal)
  const known = new Set(opened.map(({ key }) => `custom.${key}`))
  const closed = Object.keys(values).find((name) => name.startsWith('custom.') && !known.has(name))
  if (closed === undefined) return
  throw changeRequestErrors.CHANGE_FIELD(`${closed}: no change of this field can be proposed.`, {
    field: closed,
  })
}
