import type { CompiledFormula, CompileOutcome } from '../../formula'
import { problem, type DefinitionProblem } from './problem'
import { funeralProblems } from './funeral-problems'
import { tableProblems } from './table-problems'
import type { AmountRule, ProductDefinition } from './schema'
import { compileAmount, compileCondition } from './variables'

/** Everything that the shape alone does not show. */
export function ruleProblems(definition: ProductDefinition): DefinitionProblem[] {
  const { eligibility, documents, amount, graceMonths, lapse } = definition
  return [
    ...amountProblems(amount, definition),
    ...limitProblem('eligibility.oldest', eligibility.youngest, eligibility.oldest),
    ...formulaProblem(
      'eligibility.condition.formula',
      eligibility.condition && compileCondition(eligibility.condition.formula, definition.fields),
    ),
    ...twice('documents', documents),
    ...funeralProblems(definition),
    ...(lapse && graceMonths > lapse.afterMissed
      ? [problem('graceMonths', 'Cover would lapse before the months of grace are over.')]
      : []),
  ]
}

function amountProblems(amount: AmountRule, { fields }: ProductDefinition): DefinitionProblem[] {
  switch (amount.rule) {
    case 'fixed':
      return []
    case 'by-plan':
      return twice('amount.plans', amount.plans)
    case 'price-table':
      return tableProblems(amount)
    case 'formula':
      return formulaProblem('amount.formula', compileAmount(amount.formula, fields))
    case 'salary-percent':
      return [
        ...salaryProblem(amount.salaryField, fields),
        ...limitProblem('amount.maximum', amount.minimum, amount.maximum),
        ...(Number(amount.percent) > 0 ? [] : [problem('amount.percent', 'Must be above zero.')]),
      ]
    case 'member-chosen':
      return limitProblem('amount.maximum', amount.minimum, amount.maximum)
  }
}

function salaryProblem(key: string, fields: ProductDefinition['fields']): DefinitionProblem[] {
  const type = fields[key]
  if (type === 'money') return []
  const message = type
    ? `The field "${key}" is no amount of money.`
    : `Members have no field "${key}".`
  return [problem('amount.salaryField', message)]
}

function limitProblem(path: string, low?: number, high?: number): DefinitionProblem[] {
  if (low === undefined || high === undefined || low <= high) return []
  return [problem(path, 'Must not be below the lowest.')]
}

function twice(path: string, list: { key: string }[]): DefinitionProblem[] {
  const keys = list.map(({ key }) => key)
  const index = keys.findIndex((key, at) => keys.indexOf(key) !== at)
  return index < 0 ? [] : [problem(`${path}.${index}.key`, `"${keys[index]}" is there twice.`)]
}

function formulaProblem(
  path: string,
  outcome: CompileOutcome<CompiledFormula['result']> | undefined,
): DefinitionProblem[] {
  if (!outcome || outcome.ok) return []
  return [problem(path, `${outcome.error.message} ${outcome.error.next}`)]
}
