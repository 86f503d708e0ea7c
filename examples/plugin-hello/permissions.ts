import type { PermissionDeclaration } from 'motshelo/plugin'

/** Beyond reading, creating, updating and deleting, which come with the collection. */
export const permissions: PermissionDeclaration[] = [
  {
    key: 'welcome-packs.plan',
    label: 'Plan the welcome packs of a month',
    grantedTo: ['member-officer'],
  },
  {
    key: 'welcome-packs.give',
    label: 'Give a welcome pack and post what it cost',
    grantedTo: ['finance-officer'],
  },
]
