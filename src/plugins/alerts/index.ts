import type { CollectionConfig, Config, Plugin } from 'payload'
import { extendPlatform } from '../../platform'
import type { JobDefinition } from '../../jobs/types'
import { alertCollections } from './collections'
import { alertEndpoints } from './endpoints'
import { evaluateJob } from './evaluate/job'
import type { AlertListener } from './listener'
import { permissions } from './permissions'
import { alertSlugs } from './slugs'
import { collectionOf, abouts } from './subjects'
import { widget } from './widget/declaration'

export { evaluateAlerts } from './evaluate/job'
export type { AlertListener, AlertNews } from './listener'
export { alertSlugs } from './slugs'

export type AlertsOptions = {
  /** Keeps the collections, and with them the data, but drops job, endpoints and what is shown. @default false */
  disabled?: boolean
  /** Hear of each hit in the transaction that keeps it, to queue a message for example. @default none */
  listeners?: AlertListener[]
}

/** Tells people of a society what its own conditions find. */
export const alerts =
  ({ disabled = false, listeners = [] }: AlertsOptions = {}): Plugin =>
  (config: Config): Config => {
    const extended = extendPlatform(config, {
      plugin: 'alerts',
      collections: alertCollections.map((collection) =>
        disabled || collection.slug !== alertSlugs.alerts
          ? collection
          : { ...collection, endpoints: alertEndpoints },
      ),
      permissions,
      ...(disabled
        ? {}
        : { jobs: [evaluateJob(listeners) as unknown as JobDefinition], widgets: [widget] }),
    })
    return disabled ? extended : withHits(extended)
  }

/** On each record that alerts can be about: those that tell of it now. */
const withHits = (config: Config): Config => ({
  ...config,
  collections: config.collections?.map((each) => (isSubject(each) ? withPanel(each) : each)),
})

const isSubject = ({ slug }: CollectionConfig): boolean => abouts.map(collectionOf).includes(slug)

const withPanel = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  fields: [
    {
      name: 'alerts',
      type: 'ui',
      admin: { components: { Field: '/admin/alerts/hits#AlertHits' }, disableListColumn: true },
    },
    ...collection.fields,
  ],
})
