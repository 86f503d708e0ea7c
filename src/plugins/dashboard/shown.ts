import type { PayloadRequest } from 'payload'
import { tilesShown } from '../../domain/dashboard'
import { platformOf } from '../../platform'
import { storageOf } from '../../storage'
import { allRows } from '../../storage/reading'
import type { Row } from '../../storage/types'
import { grantsOf } from '../../tenants/permissions/grants'
import { dashboardSlugs } from './slugs'
import { tileKeys } from './tiles'

type LayoutRow = Row & { role: string | null; tiles: string[] | null }

/** The keys of the tiles that a person sees in a society, in their order; each still asks for its permission. */
export async function tilesOf(req: PayloadRequest, tenant: string): Promise<string[]> {
  const [rows, grants] = await Promise.all([
    allRows<LayoutRow>(storageOf(req.payload), { tenant }, dashboardSlugs.layouts, {
      select: ['role', 'tiles'],
      orderBy: ['createdAt'],
    }),
    grantsOf(req),
  ])
  const layouts = rows.map(({ role, tiles }) => ({ role, tiles: tiles ?? [] }))
  const known = tileKeys(platformOf(req.payload).widgets.map(({ key }) => key))
  return tilesShown(layouts, grants.roles.get(tenant) ?? new Set(), known)
}
