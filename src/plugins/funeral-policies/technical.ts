import { policySlugs } from './slugs'

/** Fields of this plugin that few people ask for. */
export const technical: Record<string, readonly string[]> = {
  [policySlugs.policies]: [
    ...['premiumsFrom', 'premiumsBefore', 'receivedBefore', 'receivedAtLapse'],
    ...['deductionEnded', 'events'],
  ],
}
