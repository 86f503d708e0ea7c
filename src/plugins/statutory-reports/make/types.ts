import type { BusinessDate } from '../../../domain/calendar'
import type { ReportTable } from '../../../domain/report-table'
import type { ReportDays, StatutorySetting } from '../../../domain/statutory'
import type { Operations } from '../../../storage/types'
import type { StatutoryWords } from '../words'

/** What a report is made from. */
export type Making = ReportDays & {
  operations: Operations
  tenant: string
  language: string
  words: StatutoryWords
  settings: readonly StatutorySetting[]
  /** The society's today. */
  today: BusinessDate
}

/** A report before it is said what it is called and whose it is. */
export type Drawn = Omit<ReportTable, 'title' | 'about'> & { about: string[] }
