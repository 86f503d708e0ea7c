import { sumAmounts } from '../../../domain/money'
import type { Operations } from '../../../storage/types'
import type { VersionRow } from '../terms'
import { movesBy, type Move, type Unpriced } from './moves'

/** As many people as somebody looks through. */
const FIRST = 20

/** What moving the existing subscriptions to some terms would do. Amounts are in thebe. */
export type TermsPreview = {
  from: string
  changed: number
  unchanged: number
  unpriced: number
  /** What all that change together pay more, or less, each time. */
  difference: number
  first: (Pick<Move, 'memberNumber' | 'name' | 'from' | 'current'> & { next: number })[]
  problems: Unpriced[]
}

/** Works out what terms would change, and changes nothing. */
export async function previewTerms(
  operations: Operations,
  version: VersionRow,
): Promise<TermsPreview> {
  const preview = emptyPreview(version.from)
  for await (const { moves, unchanged, unpriced } of movesBy(operations, version)) {
    preview.changed += moves.length
    preview.unchanged += unchanged
    preview.unpriced += unpriced.length
    preview.difference = sumAmounts([preview.difference, ...moves.map(differenceOf)])
    preview.first.push(...moves.slice(0, FIRST - preview.first.length).map(shown))
    preview.problems.push(...unpriced.slice(0, FIRST - preview.problems.length))
  }
  return preview
}

export const differenceOf = ({ premium, current }: Move): number => premium.amount - current

const emptyPreview = (from: string): TermsPreview => ({
  from,
  changed: 0,
  unchanged: 0,
  unpriced: 0,
  difference: 0,
  first: [],
  problems: [],
})

const shown = ({ memberNumber, name, from, current, premium }: Move) => ({
  memberNumber,
  name,
  from,
  current,
  next: premium.amount,
})
