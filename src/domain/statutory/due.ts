import { addDays, periodOf, type BusinessDate } from '../calendar'
import { daysOf, monthBefore, type Frequency, type ReportDays } from './periods'

export type DueState = 'submitted' | 'overdue' | 'due' | 'running'

/** One period of a report: when it is due, and what became of it. */
export type DueItem = ReportDays & { dueOn: BusinessDate; state: DueState }

type Asked = {
  frequency: Frequency
  /** First month of the society's financial year. */
  firstMonth: number
  today: BusinessDate
  /** Days after the end of the period, as the law has it on its last day; null where none holds. */
  dueDays(last: BusinessDate): number | null
  /** Last days of the periods whose report was submitted. */
  submitted: ReadonlySet<BusinessDate>
  /** Periods that have ended to look back on. */
  back: number
}

/**
 * The running period and those before it, newest first; overdue from the day after the due one. A period
 * for which no due day was set is left out: nothing is known to be due.
 */
export function dueItems(asked: Asked): DueItem[] {
  const { frequency, firstMonth, today, back } = asked
  let days = daysOf(frequency, periodOf(today), firstMonth)
  const items: DueItem[] = []
  for (let at = 0; at <= back; at += 1) {
    const after = asked.dueDays(days.to)
    if (after !== null) {
      const dueOn = addDays(days.to, after)
      items.push({ ...days, dueOn, state: stateOf(days, dueOn, asked) })
    }
    days = daysOf(frequency, monthBefore(days), firstMonth)
  }
  return items
}

function stateOf({ to }: ReportDays, dueOn: string, { submitted, today }: Asked): DueState {
  if (submitted.has(to)) return 'submitted'
  if (today > dueOn) return 'overdue'
  return today > to ? 'due' : 'running'
}
