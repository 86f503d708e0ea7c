export { businessDateIn } from './business-date'
export {
  addDays,
  ageAt,
  daysBetween,
  isBusinessDate,
  nextBusinessDay,
  parseBusinessDate,
  type BusinessDate,
} from './dates'
export { calendarErrors } from './errors'
export {
  addMonths,
  firstDay,
  isPeriod,
  lastDay,
  parsePeriod,
  periodOf,
  type Period,
} from './periods'
