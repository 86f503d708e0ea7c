import { slugs } from '../../../collections/slugs'
import { texts } from '../../../collections/translations'
import type { ReportRow } from '../../../domain/report-table'
import { allRows } from '../../../storage/reading'
import type { Row } from '../../../storage/types'
import type { ReportContent } from '../../../domain/statutory'
import { filled } from '../../books/words'
import { wordOf } from './words-of'
import type { Drawn, Making } from './types'

/** Everybody who had joined by the last day, by member number, with the status of the day it is made. */
export async function drawMembers(
  { operations, tenant, to, language, words, today }: Making,
  { columns }: ReportContent<'members'>,
): Promise<Drawn> {
  const rows = await allRows<Row>(operations, { tenant }, slugs.members, {
    where: { joinedOn: { less_than_equal: to } },
    select: columns,
    orderBy: ['memberNumber'],
  })
  const word = wordOf(texts, language)
  return {
    about: [filled(words.registerOn, { day: today })],
    columns: columns.map((name) => ({ heading: word('fields', name), kind: 'text' })),
    rows: [
      ...rows.map((row): ReportRow => ({
        kind: 'line',
        cells: columns.map((name) => cellOf(row[name], name, word)),
      })),
      { kind: 'total', cells: [`${words.total}: ${rows.length}`] },
    ],
  }
}

type Word = ReturnType<typeof wordOf>

const cellOf = (value: unknown, name: string, word: Word): string | null => {
  if (value === null || value === undefined) return null
  return name === 'status' || name === 'sex' ? word('options', String(value)) : String(value)
}
