/** By what a record was found, the surest first. */
export const foundBy = [
  'personal-number',
  'number',
  'payroll-number',
  'phone',
  'former-payroll-number',
  'reference',
  'name',
] as const
export type FoundBy = (typeof foundBy)[number]

/** A record that the search box found. */
export type SearchHit = {
  id: string
  /** What it is called. No personal number, not even masked. */
  title: string
  /** More to tell it by, for example the member number. */
  detail?: string
  by: FoundBy
}

/** Each record once, by the surest of what found it; those found alike in the order of their titles. */
export function rankHits(hits: SearchHit[], most: number): SearchHit[] {
  const best = new Map<string, SearchHit>()
  for (const hit of hits) {
    const known = best.get(hit.id)
    if (!known || rank(hit) < rank(known)) best.set(hit.id, hit)
  }
  return [...best.values()]
    .sort((one, other) => rank(one) - rank(other) || one.title.localeCompare(other.title))
    .slice(0, most)
}

const rank = ({ by }: SearchHit): number => foundBy.indexOf(by)
