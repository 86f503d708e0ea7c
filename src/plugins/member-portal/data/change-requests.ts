import type { PortalContext } from '../../../platform/portal-page'
import { allRows } from '../../../storage/reading'
import type { RequestRow } from '../../change-requests'
import { changeRequestSlugs } from '../../change-requests'

/** A change that was asked for, by the member or by staff of him, as the member sees it. */
export type OwnChange = {
  id: string
  about: RequestRow['about']
  status: RequestRow['status']
  askedAt: string
  fields: { field: string; before: string; after: string }[]
  /** Why it was declined. */
  reason: string | null
}

/** What the member asked to be changed, newest first; what staff propose among themselves is not shown. */
export async function ownChanges({
  storage,
  tenant,
  member,
}: Pick<PortalContext, 'storage' | 'tenant' | 'member'>): Promise<OwnChange[]> {
  const rows = await allRows<RequestRow>(storage, { tenant }, changeRequestSlugs.requests, {
    where: { member: { equals: member.id }, maker: { like: 'portal:' } },
    descending: true,
  })
  return rows.map(({ id, about, status, createdAt, proposed, decisionReason }) => ({
    ...{ id, about, status, reason: decisionReason ?? null },
    askedAt: new Date(createdAt as string).toISOString(),
    fields: proposed.map(({ field, before, after }) => ({
      ...{ field, before: textOf(before), after: textOf(after) },
    })),
  }))
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''
