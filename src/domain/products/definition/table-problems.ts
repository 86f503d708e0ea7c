import { problem, type DefinitionProblem } from './problem'
import type { PriceTable } from './schema'

/** Bands follow each other without a gap, and each relation has one price a band. */
export function tableProblems({ bands, prices }: PriceTable): DefinitionProblem[] {
  return [...bandProblems('amount.bands', bands), ...priceProblems(bands.length, prices)]
}

/** Why ages do not follow each other. */
export const bandProblems = (path: string, bands: PriceTable['bands']): DefinitionProblem[] =>
  bands.flatMap((band, index) => bandProblem(`${path}.${index}`, bands[index - 1], band))

function bandProblem(
  path: string,
  before: PriceTable['bands'][number] | undefined,
  { from, to }: PriceTable['bands'][number],
): DefinitionProblem[] {
  if (to !== null && to < from)
    return [problem(`${path}.to`, `The band ends at ${to}, before it begins at ${from}.`)]
  if (!before) return []
  if (before.to === null)
    return [problem(`${path}.from`, 'The band before has no upper end: no other can follow it.')]
  if (from <= before.to)
    return [problem(`${path}.from`, `Overlaps the band before, which ends at ${before.to}.`)]
  if (from > before.to + 1)
    return [problem(`${path}.from`, `Leaves a gap: nobody of ${before.to + 1} has a price.`)]
  return []
}

function priceProblems(bands: number, prices: PriceTable['prices']): DefinitionProblem[] {
  if (!prices.member) return [problem('amount.prices.member', 'Add prices for the member.')]
  return Object.entries(prices).flatMap(([relation, list = []]) => {
    const path = `amount.prices.${relation}`
    if (list.length !== bands)
      return [problem(path, `Has ${list.length} prices for ${bands} age bands.`)]
    if (list.every((price) => price === null)) return [problem(path, 'Enter at least one price.')]
    return []
  })
}
