/** What a periodic audit report tells of, in its order. */
export const sections = [
  'period',
  'actions',
  'personal-data',
  'money',
  'approvals',
  'reversals',
  'rights',
  'refused',
  'failed',
  'checkpoints',
] as const
export type ReportSection = (typeof sections)[number]

/** A line of the report: who did what to which kind of record, how often, and for how much. */
export type ReportLine = {
  section: ReportSection
  person?: string
  action?: string
  /** Kind of record, by its collection. */
  kind?: string
  count?: number
  /** Thebe. */
  amount?: number
  /** More in words. No personal number. */
  detail?: string
}
