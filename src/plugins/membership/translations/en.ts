/** English words of this plugin's collections; the other languages have the same keys. */
export const en = {
  collections: {},
  fields: {},
  options: {},
  help: {},
} as const

/** The tabs of a member. */
export const enTabs = {
  timeline: 'Timeline',
}
