/** Setswana words of this plugin. */
export const tn = {
  collections: { 'audit-reports': ['Pego ya boruni', 'Dipego tsa boruni'] },
  fields: {
    file: 'Faele',
    lines: 'Mela',
    makerName: 'E dirilwe ke',
    month: 'Kgwedi',
    sha256: 'SHA-256 ya faele',
  },
  options: {},
  help: {
    'audit-reports.sha256':
      'Mongwe le mongwe a ka e bala gape mo faeleng: e tshwanetse go tshwana.',
  },
} as const
