import type { PayloadRequest } from 'payload'
import { slugs } from '../../collections/slugs'
import { mayIn, selectedSociety, type Society } from './societies'

export type Authority = { code: string; name: string }

/**
 * What a form above a list needs: the selected society, with its payroll authorities.
 * @returns null when no society is selected or the person may not do this in it
 */
export async function payrollSetting(
  req: PayloadRequest,
  permission: string,
): Promise<{ society: Society; authorities: Authority[] } | null> {
  const society = await selectedSociety(req)
  if (!society || !(await mayIn(req, society.id, permission))) return null
  const { docs } = await req.payload.find({
    collection: slugs.payrollAuthorities,
    where: { tenant: { equals: society.id } },
    select: { code: true, name: true },
    sort: 'name',
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return { society, authorities: docs.map(({ code, name }) => ({ code, name })) }
}
