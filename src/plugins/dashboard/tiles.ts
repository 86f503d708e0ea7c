/** The tiles of the core, in the order in which they stand when nobody chose; those of plugins come before the charts. */
export const firstTiles = [
  'cycle',
  'tasks',
  'claims',
  'cover',
  'members',
  'arrears',
  'suspense',
  'fees',
  'jobs',
  'messages',
  'documents',
  'statutory',
] as const

/** Charts are wide and stand last. */
export const lastTiles = ['money', 'months'] as const

export type CoreTile = (typeof firstTiles)[number] | (typeof lastTiles)[number]

/** Every tile by its key, in the order in which they stand when nobody chose. @param added keys of plugins' widgets */
export const tileKeys = (added: readonly string[]): string[] => [
  ...firstTiles,
  ...added,
  ...lastTiles,
]
