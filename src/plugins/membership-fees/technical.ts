import { feeSlugs } from './slugs'

/** Fields of this plugin that few people ask for. */
export const technical: Record<string, readonly string[]> = {
  [feeSlugs.fees]: ['memberAccount', 'subscription'],
  [feeSlugs.entries]: ['sourceCollection', 'sourceId', 'run'],
}
