/** The same in Setswana. */
export const tn = {
  collections: {
    alerts: ['Temoso', 'Ditemoso'],
    'alert-hits': ['Rekoto e temoso e buang ka yone', 'Direkoto tse ditemoso di buang ka tsone'],
  },
  fields: {
    about: 'Ka ga',
    active: 'E a lebelelwa',
    alert: 'Temoso',
    code: 'Khoutu',
    document: 'Rekoto',
    en: 'Sekgoa',
    every: 'Gangwe le gape',
    firstSeen: 'E bonwe la ntlha',
    formula: 'E bua ka rekoto fa',
    found: 'Tse di bonweng la bofelo',
    lastSeen: 'E bonwe la bofelo',
    lookedAt: 'E lebeletswe la bofelo ka',
    member: 'Leloko',
    name: 'Leina',
    openKey: 'Selotlele fa e santse e le jalo',
    problem: 'Se se kganetseng go lebelela la bofelo',
    resolvedAt: 'Ga e tlhole e le jalo go tloga ka',
    severity: 'Bogolo',
    status: 'Maemo',
    targetCollection: 'Mofuta wa rekoto',
    title: 'Setlhogo',
    tn: 'Setswana',
    unanswered: 'Direkoto tse di tlhaelang boleng',
    visibleTo: 'Yo o e bonang',
  },
  options: {
    arrears: 'Dikoloto',
    daily: 'Letsatsi le letsatsi',
    information: 'Kitso',
    member: 'Maloko',
    monthly: 'Kgwedi le kgwedi',
    open: 'E santse e le jalo',
    resolved: 'E rarabololotswe',
    subscription: 'Dikwadiso',
    urgent: 'E a potlakisa',
    warning: 'Tlhagiso',
    weekly: 'Beke le beke',
  },
  help: {
    'alerts.formula':
      'Foromula e e reng ee kgotsa nnyaa, sekai yearsBetween(member.birthDate, today) >= 65.',
    'alerts.visibleTo':
      'Fa go sa tlhophiwa ope: mongwe le mongwe yo o ka balang se ditemoso di se buang.',
    'alerts.lookedAt': 'Letsatsi, beke ka Mosupologo wa yone, kgotsa kgwedi.',
  },
} as const

/** What the tile says. */
export const tnWords = {
  tileTitle: 'Ditemoso',
  tileEmpty: 'Ga go temoso epe e e buang ka sepe.',
  tileRecords: 'direkoto',
} as const
