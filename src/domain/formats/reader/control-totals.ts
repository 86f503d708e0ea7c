import { amountToText } from '../cells/amounts'
import type { MotsheloError } from '../../errors'
import { formatErrors } from '../errors'
import type { ControlTotals } from '../totals'
import type { RowValues } from './record'

/** Compares what the trailer says with what the lines say; one error for each figure that differs. */
export function compareTotals(
  trailer: RowValues,
  totals: ControlTotals,
  row: number,
): MotsheloError[] {
  const pairs = [
    { column: 'count', label: 'number of lines', actual: totals.lines, show: String },
    { column: 'sum', label: 'sum', actual: totals.amount, show: money },
    { column: 'hash', label: 'hash total', actual: totals.hashTotal, show: String },
  ]
  return pairs.flatMap(({ column, label, actual, show }) => {
    const stated = trailer[column]
    const expected = column === 'hash' ? paddedHash(stated) : stated
    if (expected === undefined || expected === actual) return []
    return [
      formatErrors.FILE_TOTAL_MISMATCH(
        `Row ${row}: the trailer gives a ${label} of ${show(expected)}, and the lines give ${show(actual)}.`,
        { row, column, expected, actual },
      ),
    ]
  })
}

const money = (thebe: string | number) => amountToText(Number(thebe), 'point')

/** Some senders leave out the leading zeros of the hash total. */
function paddedHash(value: string | number | undefined): string | undefined {
  return value === undefined ? undefined : String(value).padStart(12, '0')
}
