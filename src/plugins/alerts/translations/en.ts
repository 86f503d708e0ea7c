/** English words of this plugin; the other languages have the same keys. */
export const en = {
  collections: {
    alerts: ['Alert', 'Alerts'],
    'alert-hits': ['Record that an alert tells of', 'Records that alerts tell of'],
  },
  fields: {
    about: 'About',
    active: 'Is looked at',
    alert: 'Alert',
    code: 'Code',
    document: 'Record',
    en: 'English',
    every: 'How often',
    firstSeen: 'Seen first',
    formula: 'Tells of a record when',
    found: 'Found at the last look',
    lastSeen: 'Seen last',
    lookedAt: 'Last look of',
    member: 'Member',
    name: 'Name',
    openKey: 'Key while it is open',
    problem: 'What hindered the last look',
    resolvedAt: 'No longer so since',
    severity: 'Severity',
    status: 'Status',
    targetCollection: 'Kind of record',
    title: 'Title',
    tn: 'Setswana',
    unanswered: 'Records with a value missing',
    visibleTo: 'Who sees it',
  },
  options: {
    arrears: 'Arrears',
    daily: 'Each day',
    information: 'Information',
    member: 'Members',
    monthly: 'Each month',
    open: 'Open',
    resolved: 'Resolved',
    subscription: 'Subscriptions',
    urgent: 'Urgent',
    warning: 'Warning',
    weekly: 'Each week',
  },
  help: {
    'alerts.formula':
      'A formula that says yes or no, such as yearsBetween(member.birthDate, today) >= 65.',
    'alerts.visibleTo': 'Nobody chosen: everybody who may read what alerts tell of.',
    'alerts.lookedAt': 'The day, the week by its Monday, or the month.',
  },
} as const

/** What the tile says. */
export const enWords = {
  tileTitle: 'Alerts',
  tileEmpty: 'No alert tells of anything.',
  tileRecords: 'records',
} as const
