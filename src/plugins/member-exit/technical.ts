import { exitSlugs } from './slugs'

/** Fields of this plugin that few people ask for. */
export const technical: Record<string, readonly string[]> = { [exitSlugs.exits]: ['journal'] }
