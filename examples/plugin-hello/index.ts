import type { Config, Plugin } from 'payload'
import { extendPlatform } from 'motshelo/plugin'
import { welcomePacks, welcomePacksWithEndpoints } from './collection'
import { planJob } from './plan'
import { portalPage } from './portal-page'
import { permissions } from './permissions'
import { postingEvents } from './posting'
import { widget } from './widget/declaration'

export type HelloOptions = {
  /**
   * Keeps the collection, and with it the data, but drops endpoints, jobs, the tile and the page.
   * @default false
   */
  disabled?: boolean
}

/** Says hello to new members: a welcome pack for each, planned by the month and paid from the bank. */
export const hello =
  ({ disabled = false }: HelloOptions = {}): Plugin =>
  (config: Config): Config =>
    extendPlatform(config, {
      plugin: 'hello',
      collections: [disabled ? welcomePacks : welcomePacksWithEndpoints],
      customFieldCollections: [welcomePacks.slug],
      permissions,
      postingEvents,
      ...(disabled ? {} : { jobs: [planJob], widgets: [widget], portalPages: [portalPage] }),
    })
