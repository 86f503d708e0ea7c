import { createLocalReq, type PayloadRequest } from 'payload'
import type { BeneficiaryInput } from '../../../collections/beneficiaries/save-set'
import { slugs } from '../../../collections/slugs'
import type { PortalContext } from '../../../platform/portal-page'
import { storageOf } from '../../../storage'
import { proposeBeneficiaries } from './beneficiary-set'
import { findRecord, unknownRecord } from './find'
import { proposeDependant } from './new-dependant'
import { assertOpened, newLifeFields, ownChangeFields } from './own-fields'
import { proposeChange } from './propose'
import type { About } from './types'

/** What a member asks the society to change about himself and his own people. */
export type MemberProposal = { reason?: string | null } & (
  | { kind: 'change'; about: About; record: string; changes: Record<string, unknown> }
  | { kind: 'dependant'; values: Record<string, unknown> }
  | { kind: 'take-off'; dependant: string; coveredUntil: string }
  | { kind: 'beneficiaries'; beneficiaries: BeneficiaryInput[] }
)

export type Asking = Pick<PortalContext, 'payload' | 'tenant' | 'actor'> & {
  member: Pick<PortalContext['member'], 'id'>
}

type Proposal<Kind> = Extract<MemberProposal, { kind: Kind }>

/**
 * A member proposes a change of what is his, somebody new to be covered, that somebody is covered no longer,
 * or who is paid when he dies; staff accept or decline it as any other. Of the society's own fields only
 * those that it opened to members in the portal may be named. Asked twice, it is asked once.
 * @returns the id of the request
 * @throws CHANGE_RECORD_UNKNOWN for what is not the member's own, there or not; CHANGE_FIELD,
 * CHANGE_TOO_MANY, and what the proposals throw
 */
export async function proposeAsMember(asking: Asking, proposal: MemberProposal): Promise<string> {
  const { payload, actor } = asking
  const req = await createLocalReq({ context: { actor } }, payload)
  if (proposal.kind === 'beneficiaries') return askForSet(req, asking, proposal)
  if (proposal.kind === 'dependant') return askForLife(req, asking, proposal)
  if (proposal.kind === 'change') return askForChange(req, asking, proposal)
  const { dependant: record, coveredUntil, reason } = proposal
  const about = slugs.dependants
  await assertOwn(req, asking, { about, record })
  const changes = { coveredUntil }
  return proposeChange(req, { tenant: asking.tenant, about, record, changes, reason })
}

async function askForChange(
  req: PayloadRequest,
  asking: Asking,
  { about, record, changes, reason }: Proposal<'change'>,
): Promise<string> {
  const { tenant } = asking
  await assertOwn(req, asking, { about, record })
  const named = { tenant, about, fields: Object.keys(changes) }
  await assertOpened(storageOf(req.payload), named, ownChangeFields[about])
  return proposeChange(req, { tenant, about, record, changes, reason })
}

async function askForLife(
  req: PayloadRequest,
  { tenant, member }: Asking,
  { values, reason }: Proposal<'dependant'>,
): Promise<string> {
  const named = { tenant, about: slugs.dependants, fields: Object.keys(values) }
  await assertOpened(storageOf(req.payload), named, newLifeFields)
  return proposeDependant(req, { tenant, member: member.id, values, reason })
}

async function askForSet(
  req: PayloadRequest,
  { tenant, member }: Asking,
  { beneficiaries, reason }: Proposal<'beneficiaries'>,
): Promise<string> {
  const fields = beneficiaries.flatMap(({ custom }) =>
    Object.keys(custom ?? {}).map((key) => `custom.${key}`),
  )
  await assertOpened(storageOf(req.payload), { tenant, about: slugs.beneficiaries, fields }, [])
  return proposeBeneficiaries(req, { tenant, member: member.id, beneficiaries, reason })
}

async function assertOwn(
  req: PayloadRequest,
  { tenant, member }: Asking,
  { about, record: id }: { about: About; record: string },
): Promise<void> {
  const record = await findRecord(storageOf(req.payload), { tenant }, { about, id })
  const owner = about === slugs.members ? record.id : record.member
  if (owner !== member.id) throw unknownRecord(id)
}
