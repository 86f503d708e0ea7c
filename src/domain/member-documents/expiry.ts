import { addMonths, lastDay, periodOf, type BusinessDate } from '../calendar'

type Dates = { issuedOn: BusinessDate | null; expiresOn: BusinessDate | null }

/**
 * The last day on which a document counts: its own end or the months that the society gives it from its
 * issue, whichever comes first. A month that is shorter ends on its last day.
 * @returns null when it does not end
 * @throws DATE_INVALID
 */
export function lastDayOf(
  { issuedOn, expiresOn }: Dates,
  validForMonths: number | null,
): BusinessDate | null {
  const grown = issuedOn && validForMonths ? monthsAfter(issuedOn, validForMonths) : null
  if (!grown || !expiresOn) return expiresOn ?? grown
  return grown < expiresOn ? grown : expiresOn
}

function monthsAfter(date: BusinessDate, months: number): BusinessDate {
  const period = addMonths(periodOf(date), months)
  const last = lastDay(period)
  const same = `${period}-${date.slice(8)}`
  return same < last ? same : last
}
