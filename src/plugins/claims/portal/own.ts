import { slugs } from '../../../collections/slugs'
import type { PortalContext } from '../../../platform/portal-page'
import { allRows, firstRow, isId } from '../../../storage/reading'
import type { Row } from '../../../storage/types'
import { offeredTo, type Offered } from '../claims/offered'
import { claimSlugs } from '../slugs'
import type { ClaimRow } from '../types'

type Place = Pick<PortalContext, 'storage' | 'tenant' | 'member'>

/** The member's own claims, the newest first. */
export const ownClaims = ({ storage, tenant, member }: Place): Promise<ClaimRow[]> =>
  allRows<ClaimRow>(storage, { tenant }, claimSlugs.claims, {
    where: { member: { equals: member.id } },
    descending: true,
  })

/** One of the member's own claims; null for everything else, there or not. */
export async function ownClaim(
  { storage, tenant, member }: Place,
  id: string | undefined,
): Promise<ClaimRow | null> {
  if (!id || !isId(id)) return null
  const where = { id: { equals: id }, member: { equals: member.id } }
  return firstRow<ClaimRow>(storage, { tenant }, claimSlugs.claims, where)
}

/**
 * What the member may file in the portal. Nobody files a claim for his own death; who has left may claim
 * what his exit leaves, and nothing else.
 */
export async function offeredInPortal(context: PortalContext): Promise<Offered> {
  const { storage, tenant, member, language } = context
  const { types, subjects } = await offeredTo(storage, { tenant, member: member.id, language })
  const mayFile = await fileableKinds(context)
  return {
    types: types.filter(({ inPortal, kind }) => inPortal && mayFile(kind)),
    subjects: { ...subjects, funeral: subjects.funeral.filter(({ isMember }) => !isMember) },
  }
}

async function fileableKinds({ storage, tenant, member, mayChange }: PortalContext) {
  if (mayChange) return () => true
  const society = await firstRow<Row & { status: string }>(
    storage,
    { platform: true },
    slugs.tenants,
    { id: { equals: tenant } },
  )
  const hasLeft = member.status === 'exited' && society?.status === 'active'
  return (kind: string) => hasLeft && kind === 'exit-payout'
}

/** Whether the member may still add to a claim: who has left may to the one for his exit. */
export async function mayAddTo(context: PortalContext, { kind }: ClaimRow): Promise<boolean> {
  return (await fileableKinds(context))(kind)
}
