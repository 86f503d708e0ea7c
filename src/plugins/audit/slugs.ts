export const auditSlugs = { reports: 'audit-reports' } as const

/** What the kept file of a report is for. */
export const REPORT_PURPOSE = 'audit-report'
