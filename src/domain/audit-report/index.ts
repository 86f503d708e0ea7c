export { AuditTally, type TalliedEntry } from './tally'
export { auditReportCsv } from './csv'
export { sections, type ReportLine, type ReportSection } from './lines'
