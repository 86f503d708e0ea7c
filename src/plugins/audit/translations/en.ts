/** English words of this plugin; the other languages have the same keys. */
export const en = {
  collections: { 'audit-reports': ['Audit report', 'Audit reports'] },
  fields: {
    file: 'File',
    lines: 'Lines',
    makerName: 'Made by',
    month: 'Month',
    sha256: 'SHA-256 of the file',
  },
  options: {},
  help: {
    'audit-reports.sha256': 'Anybody can work it out again from the file: it must be the same.',
  },
} as const
