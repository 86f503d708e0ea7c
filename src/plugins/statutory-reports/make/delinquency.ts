import { sumAmounts } from '../../../domain/money'
import { total, type ReportRow } from '../../../domain/report-table'
import { ageing, boundsIn, neededSetting, type Bucket } from '../../../domain/statutory'
import type { ReportContent } from '../../../domain/statutory'
import { filled } from '../../books/words'
import type { StatutoryWords } from '../words'
import { owedUpTo } from './arrears'
import type { Drawn, Making } from './types'

/** Arrears by how many days they are late on the last day of the report. */
export async function drawDelinquency(
  making: Making,
  { bounds: key }: ReportContent<'delinquency'>,
): Promise<Drawn> {
  const { words, settings, to, today } = making
  const { value, source, from } = neededSetting(settings, { key, day: to, unit: 'bounds' })
  const owed = await owedUpTo(making)
  const buckets = ageing(owed, boundsIn(value), to)
  return {
    about: [
      filled(words.registerOn, { day: today }),
      `${words.source}: ${source} (${key}, ${from})`,
    ],
    columns: [
      { heading: words.age, kind: 'text' },
      { heading: words.members, kind: 'count' },
      { heading: words.items, kind: 'count' },
      { heading: words.owed, kind: 'money' },
    ],
    rows: [
      ...buckets.map((bucket): ReportRow => ({
        kind: 'line',
        cells: [rangeOf(bucket, words), bucket.members, bucket.items, bucket.amount],
      })),
      total(
        words.total,
        new Set(owed.map(({ member }) => member)).size,
        owed.length,
        sumAmounts(owed.map(({ outstanding }) => outstanding)),
      ),
    ],
  }
}

function rangeOf({ from, to }: Bucket, words: StatutoryWords): string {
  if (to === 0) return words.notLate
  if (to === null) return filled(words.daysOver, { from: String(from - 1) })
  return filled(words.daysRange, { from: String(from), to: String(to) })
}
