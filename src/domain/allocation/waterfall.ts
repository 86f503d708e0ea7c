/** What a payment may settle: a kind of product, for the current month or for earlier ones. */
export type WaterfallEntry = `${string}.${'current' | 'arrears'}`

/** The order of design.md: cover first, so that a short payment does not lapse a family's funeral plan. */
export const defaultWaterfall: WaterfallEntry[] = [
  'penalty.arrears',
  'penalty.current',
  'funeral.current',
  'funeral.arrears',
  'loan-interest.arrears',
  'loan-interest.current',
  'loan-principal.arrears',
  'loan-principal.current',
  'dues.current',
  'dues.arrears',
  'share-capital.current',
  'share-capital.arrears',
  'savings.current',
  'savings.arrears',
  'voluntary-savings.current',
  'voluntary-savings.arrears',
]

/** @returns the place in the waterfall, lower is first; what it does not name comes last */
export function priorityOf(
  waterfall: WaterfallEntry[],
  kind: string,
  due: 'current' | 'arrears',
): number {
  const place = waterfall.indexOf(`${kind}.${due}`)
  return place === -1 ? waterfall.length : place
}
