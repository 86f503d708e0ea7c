import { messageSlugs } from './slugs'

/** Fields of this plugin that few people ask for. */
export const technical: Record<string, readonly string[]> = {
  [messageSlugs.messages]: [
    'key',
    'sourceCollection',
    'sourceId',
    'reference',
    'attempts',
    'dueAt',
  ],
}
