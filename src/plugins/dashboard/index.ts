import type { Config, Plugin } from 'payload'
import { extendPlatform } from '../../platform'
import { withLabels } from '../../platform/labels'
import { DashboardLayouts } from './collection'
import { texts } from './translations'

export { tilesOf } from './shown'
export { dashboardSlugs } from './slugs'
export { tileKeys, type CoreTile } from './tiles'

/** Each society chooses the tiles of its first page, by role. */
export const dashboard =
  (): Plugin =>
  (config: Config): Config =>
    extendPlatform(config, {
      plugin: 'dashboard',
      collections: [withLabels(texts)(DashboardLayouts)],
    })
