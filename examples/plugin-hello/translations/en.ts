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

/** What the tile and the page of the portal say. */
export const enWords = {
  tileTitle: 'Welcome packs to give',
  tileEmpty: 'Every new member has his pack.',
  tileCost: 'Together they cost',
  pageTitle: 'Welcome pack',
  pageEmpty: 'There is no welcome pack for you.',
  pagePlanned: 'It waits for you at the office.',
  pageGiven: 'You have it.',
} as const
