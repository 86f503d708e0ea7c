import type { AgeLimit, CoverTable, FuneralTerms } from './funeral-schema'
import { problem, type DefinitionProblem } from './problem'
import type { ProductDefinition } from './schema'
import { bandProblems } from './table-problems'

/** What the shape of the terms of a funeral plan does not show. */
export function funeralProblems({
  funeral,
  lapse,
  amount,
}: ProductDefinition): DefinitionProblem[] {
  if (!funeral) return []
  const plans = amount.rule === 'by-plan' ? amount.plans.map(({ key }) => key) : []
  return [
    ...warningProblems(funeral, lapse?.afterMissed),
    ...funeral.tables.flatMap((table, index) => tableProblems(table, index, plans)),
    ...twicePlan(funeral.tables),
    ...Object.entries(funeral.limits).flatMap(([relation, limit]) =>
      limitProblems(`funeral.limits.${relation}`, limit),
    ),
  ]
}

function warningProblems({ warnAfterMissed }: FuneralTerms, lapses?: number): DefinitionProblem[] {
  if (warnAfterMissed === undefined || lapses === undefined || warnAfterMissed < lapses) return []
  return [problem('funeral.warnAfterMissed', 'Cover would lapse before anybody is warned.')]
}

function tableProblems(
  { plan, bands, sums }: CoverTable,
  index: number,
  plans: string[],
): DefinitionProblem[] {
  const path = `funeral.tables.${index}`
  const unknown = plan !== undefined && !plans.includes(plan)
  return [
    ...(unknown ? [problem(`${path}.plan`, `There is no plan "${plan}".`)] : []),
    ...bandProblems(`${path}.bands`, bands),
    ...Object.entries(sums).flatMap(([relation, list = []]) =>
      list.length === bands.length
        ? []
        : [
            problem(
              `${path}.sums.${relation}`,
              `Has ${list.length} sums for ${bands.length} age bands.`,
            ),
          ],
    ),
  ]
}

function twicePlan(tables: CoverTable[]): DefinitionProblem[] {
  const plans = tables.map(({ plan }) => plan ?? '')
  const index = plans.findIndex((plan, at) => plans.indexOf(plan) !== at)
  return index < 0
    ? []
    : [problem(`funeral.tables.${index}.plan`, 'Another table is for the same plan.')]
}

function limitProblems(path: string, limit: AgeLimit): DefinitionProblem[] {
  const { youngest, oldest, coverEnds, studentCoverEnds } = limit
  const problems: DefinitionProblem[] = []
  if (youngest !== undefined && oldest !== undefined && oldest < youngest)
    problems.push(problem(`${path}.oldest`, 'Must not be below the lowest.'))
  if (studentCoverEnds !== undefined && studentCoverEnds < (coverEnds ?? Infinity))
    problems.push(
      problem(`${path}.studentCoverEnds`, 'Must not be below the age at which cover ends.'),
    )
  return problems
}
