/** The collections of this plugin. */
export const statutorySlugs = {
  definitions: 'statutory-definitions',
  settings: 'statutory-settings',
  reports: 'statutory-reports',
} as const
export const REPORT_PURPOSE = 'statutory-report'
