import type { Payload, PayloadRequest } from 'payload'
import { slugs } from '../../collections/slugs'
import type { Approval, Approver } from '../../domain/approvals'
import { mayDecide, PLATFORM_OPERATORS } from '../../domain/approvals'
import { idOf } from '../ids'
import { grantsOf } from '../permissions/grants'
import { actorOf, hasPlatformPermission } from '../permissions'

type Membership = { tenant?: unknown; roles?: unknown[] | null }
type Person = { id: string; name: string; tenants?: Membership[] | null }

/** The signed-in person as an approver in a society; with no roles when the person may do nothing there. */
export async function approverOf(req: PayloadRequest, tenant: string): Promise<Approver> {
  const grants = await grantsOf(req)
  const held = grants.readOnly.has(tenant) ? undefined : grants.roles.get(tenant)
  const isOperator = await hasPlatformPermission(req, 'workflows.confirm')
  const roles = new Set([...(held ?? []), ...(isOperator ? [PLATFORM_OPERATORS] : [])])
  return { ...actorOf(req), roles }
}

/** Everybody who could decide something in a society: its active people with their roles. */
export async function approversIn(
  payload: Payload,
  tenant: string,
  req?: PayloadRequest,
): Promise<Approver[]> {
  const { docs } = await payload.find({
    collection: slugs.users,
    where: { 'tenants.tenant': { equals: tenant }, status: { equals: 'active' } },
    pagination: false,
    depth: 0,
    overrideAccess: true,
    ...(req ? { req } : {}),
  })
  return (docs as unknown as Person[]).map((person) => ({
    id: person.id,
    name: person.name,
    roles: rolesIn(person, tenant),
  }))
}

/** How many of these people could still decide the present step. */
export const ableTo = (approval: Approval, people: Approver[]): number =>
  people.filter((person) => mayDecide(approval, person)).length

function rolesIn({ tenants }: Person, tenant: string): Set<string> {
  const rows = (tenants ?? []).filter((row) => idOf(row.tenant) === tenant)
  const ids = rows.flatMap((row) => (row.roles ?? []).map(idOf))
  return new Set(ids.filter((id) => id !== undefined))
}
