import { statutorySlugs } from './slugs'

/** Fields of this plugin that few people ask for. */
export const technical: Record<string, readonly string[]> = {
  [statutorySlugs.reports]: ['sha256', 'file', 'maker'],
}
