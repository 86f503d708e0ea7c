import type { PortalContext, PortalSociety } from '../../../platform/portal-page'
import { allRows } from '../../../storage/reading'
import type { Row } from '../../../storage/types'
import { portalSlugs } from '../slugs'
import { CURRENT } from '../sign-in/open-session'
import { accountOf } from '../sign-in/actor'
import { openSocieties } from './societies'

/** Every society that the person who is signed in may look at, with the link by which he may. */
export async function linkedSocieties({
  storage,
  actor,
}: PortalContext): Promise<(PortalSociety & { link: string })[]> {
  const links = await allRows<Row & { id: string; tenant: string }>(
    storage,
    { platform: true },
    portalSlugs.links,
    { where: { account: { equals: accountOf(actor) }, place: { equals: CURRENT } } },
  )
  const open = await openSocieties(
    storage,
    links.map(({ tenant }) => tenant),
  )
  return links.flatMap(({ id: link, tenant }) => {
    const society = open.find(({ id }) => id === tenant)
    return society ? [{ ...society, link }] : []
  })
}
