import type { ReportColumn, ReportRow } from '../../../domain/report-table'
import { sumAmounts } from '../../../domain/money'
import type { ReportContent } from '../../../domain/statutory'
import { allRows } from '../../../storage/reading'
import type { Row } from '../../../storage/types'
import { claimSlugs } from '../../claims/slugs'
import { texts } from '../../claims/translations'
import { filled } from '../../books/words'
import { wordOf } from './words-of'
import type { Drawn, Making } from './types'

const MONEY = ['claimedAmount', 'approvedAmount']
const CODED = ['kind', 'status']

/** The claims filed in the days, by number, with what was asked and approved. */
export async function drawClaims(
  { operations, tenant, from, to, language, words, today }: Making,
  { columns: names }: ReportContent<'claims'>,
): Promise<Drawn> {
  const rows = await allRows<Row>(operations, { tenant }, claimSlugs.claims, {
    where: { filedOn: { greater_than_equal: from, less_than_equal: to } },
    select: names,
    orderBy: ['number'],
  })
  const word = wordOf(texts, language)
  const columns = names.map((name): ReportColumn => ({
    heading: word('fields', name),
    kind: MONEY.includes(name) ? 'money' : 'text',
  }))
  const lines = rows.map((row): ReportRow => ({
    kind: 'line',
    cells: names.map((name) => cellOf(row[name], name, word)),
  }))
  const sums = names.map((name, at) => {
    if (!MONEY.includes(name)) return at === 0 ? `${words.total}: ${rows.length}` : null
    return sumAmounts(rows.map((row) => Number(row[name] ?? 0)))
  })
  const none = rows.length ? [] : [words.notFiled]
  return {
    about: [filled(words.registerOn, { day: today }), ...none],
    columns,
    rows: [...lines, { kind: 'total', cells: sums }],
  }
}

function cellOf(value: unknown, name: string, word: ReturnType<typeof wordOf>) {
  if (value === null || value === undefined) return null
  if (MONEY.includes(name)) return Number(value)
  return CODED.includes(name) ? word('options', String(value)) : String(value)
}
