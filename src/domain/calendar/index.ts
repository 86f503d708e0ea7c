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
export { startOfDayIn } from './instants'
export {
  addMonths,
  EARLIEST_PERIOD,
  firstDay,
  isPeriod,
  lastDay,
  LATEST_PERIOD,
  parsePeriod,
  parseWorkingPeriod,
  periodOf,
  type Period,
} from './periods'
