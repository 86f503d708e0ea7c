/** English words of this plugin; the other languages have the same keys. */
export const en = {
  collections: { 'dashboard-layouts': ['Dashboard layout', 'Dashboard layouts'] },
  fields: { name: 'Name', role: 'Role', tiles: 'Tiles' },
  options: {},
  help: {
    'dashboard-layouts.role':
      'Who has this role sees these tiles. Without a role: everybody who has no layout of a role.',
    'dashboard-layouts.tiles': 'A tile still shows only to who may read what it tells of.',
  },
} as const
