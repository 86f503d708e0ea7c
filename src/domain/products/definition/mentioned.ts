import type { ProductDefinition } from './schema'

const MENTION = /\bmember\s*\.\s*custom\s*\.\s*(\w+)/g

/** The keys of the society's own fields that the formulas and the salary of a definition name. */
export function mentionedKeys({ amount, eligibility }: ProductDefinition): string[] {
  const formulas = [
    amount.rule === 'formula' ? amount.formula : '',
    eligibility.condition?.formula ?? '',
  ]
  const keys = formulas.flatMap((text) => [...text.matchAll(MENTION)].map(([, key]) => key ?? ''))
  if (amount.rule === 'salary-percent') keys.push(amount.salaryField)
  return [...new Set(keys)].sort()
}
