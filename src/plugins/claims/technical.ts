import { claimSlugs } from './slugs'

/** Fields of this plugin that few people ask for. */
export const technical: Record<string, readonly string[]> = {
  [claimSlugs.claims]: ['reserveJournal', 'payableJournal'],
  [claimSlugs.decisions]: ['journal'],
  [claimSlugs.payees]: ['account'],
}
