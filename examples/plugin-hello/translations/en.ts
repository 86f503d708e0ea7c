/** The words of this plugin in English. */
export const en = {
  collections: { 'welcome-packs': ['Welcome pack', 'Welcome packs'] },
  fields: {
    member: 'Member',
    month: 'Joined in',
    cost: 'Cost',
    status: 'Status',
    givenOn: 'Given on',
    journal: 'Journal',
  },
  options: { planned: 'Planned', given: 'Given' },
  help: { cost: 'Posted when the pack is given.' },
} as const

/** What the tile says. */
export const enWords = {
  tileTitle: 'Welcome packs to give',
  tileEmpty: 'Every new member has his pack.',
  tileCost: 'Together they cost',
} as const
