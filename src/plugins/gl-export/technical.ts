import { glSlugs } from './slugs'

/** Fields of this plugin that few people ask for. */
export const technical: Record<string, readonly string[]> = {
  [glSlugs.batches]: [
    ...['sha256', 'files', 'adjustments', 'scope', 'settings', 'covered', 'through'],
    ...['maker', 'withdrawnBy'],
  ],
}
