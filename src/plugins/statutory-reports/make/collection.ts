import { slugs } from '../../../collections/slugs'
import { sumAmounts } from '../../../domain/money'
import { total, type ReportRow } from '../../../domain/report-table'
import { monthsOf } from '../../../domain/statutory'
import { allRows } from '../../../storage/reading'
import type { Row } from '../../../storage/types'
import { payrollSlugs } from '../../payroll-file/slugs'
import { reconciliationSlugs } from '../../reconciliation/slugs'
import { filled } from '../../books/words'
import type { Drawn, Making } from './types'

type Amount = { payrollAuthority: string; period: string; amount: number }
type Line = { period: string; authority: string; expected: number; collected: number }

/** What was asked of each payroll for each month, and what its remittances that are posted brought. */
export async function drawCollection(making: Making): Promise<Drawn> {
  const { words, today } = making
  const lines = await linesOf(making)
  const expected = sumAmounts(lines.map((line) => line.expected))
  const collected = sumAmounts(lines.map((line) => line.collected))
  return {
    about: [filled(words.registerOn, { day: today })],
    columns: [
      { heading: words.month, kind: 'text' },
      { heading: words.authority, kind: 'text' },
      { heading: words.expected, kind: 'money' },
      { heading: words.collected, kind: 'money' },
      { heading: words.variance, kind: 'money' },
    ],
    rows: [
      ...lines.map((line): ReportRow => ({
        kind: 'line',
        cells: [
          ...[line.period, line.authority, line.expected, line.collected],
          sumAmounts([line.collected, -line.expected]),
        ],
      })),
      total(words.total, null, expected, collected, sumAmounts([collected, -expected])),
    ],
  }
}

async function linesOf({ operations, tenant, ...days }: Making): Promise<Line[]> {
  const period = { in: monthsOf(days) }
  const sumOf = (collection: string, status: string[]) =>
    operations.sum({ tenant }, collection, {
      where: { period, status: { in: status } },
      groupBy: ['payrollAuthority', 'period'],
      fields: ['amount'],
    }) as unknown as Promise<Amount[]>
  const asked = await sumOf(payrollSlugs.deductionRuns, ['approved', 'submitted'])
  const brought = await sumOf(reconciliationSlugs.remittances, ['posted'])
  const options = { select: ['code'] }
  const authorities = await allRows<Row>(operations, { tenant }, slugs.payrollAuthorities, options)
  const codes = new Map(authorities.map(({ id, code }) => [id, String(code)]))
  const lines = new Map<string, Line>()
  const add = (row: Amount, side: 'expected' | 'collected') => {
    const key = `${row.period} ${row.payrollAuthority}`
    const authority = codes.get(row.payrollAuthority) ?? ''
    const line = lines.get(key) ?? { period: row.period, authority, expected: 0, collected: 0 }
    lines.set(key, { ...line, [side]: sumAmounts([line[side], Number(row.amount)]) })
  }
  for (const row of asked) add(row, 'expected')
  for (const row of brought) add(row, 'collected')
  const placeOf = ({ period: month, authority }: Line) => `${month} ${authority}`
  return [...lines.values()].sort((left, right) => (placeOf(left) < placeOf(right) ? -1 : 1))
}
