import type { Relation } from '../products'
import type { ProductDefinition } from '../products'
import { funeralTermsOf } from './terms'

/**
 * The sum assured of a life by relation and completed years, in thebe.
 * @returns null where the terms cover no such life; undefined where they have no table at all
 */
export function sumAssured(
  terms: Pick<ProductDefinition, 'funeral'>,
  { plan, relation, age }: { plan: string | null; relation: Relation; age: number },
): number | null | undefined {
  const { tables } = funeralTermsOf(terms)
  const table =
    tables.find((each) => each.plan !== undefined && each.plan === plan) ??
    tables.find((each) => each.plan === undefined)
  if (!table) return undefined
  const band = table.bands.findIndex(({ from, to }) => age >= from && (to === null || age <= to))
  return band < 0 ? null : (table.sums[relation]?.[band] ?? null)
}
