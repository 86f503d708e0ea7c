import { formulaErrors } from './errors'
import { FORMULA_TYPES, type FormulaVariable } from './types'

const NAME = /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/
const LONGEST_NAME = 200

/** Words that the grammar reads as something else. */
const TAKEN = new Set(['in', 'true', 'false', 'null', '__proto__', 'prototype', 'constructor'])

/**
 * The declared variables by name.
 * @throws FORMULA_VARIABLE_INVALID for a name no formula can write, a name given twice, an unknown type
 */
export function variablesByName(
  variables: readonly FormulaVariable[],
): ReadonlyMap<string, FormulaVariable> {
  const byName = new Map<string, FormulaVariable>()
  for (const variable of variables) {
    const { name, type } = variable
    const problem = problemWith(name, type) ?? (byName.has(name) ? 'is declared twice' : undefined)
    if (problem) {
      throw formulaErrors.FORMULA_VARIABLE_INVALID(`The variable ${name} ${problem}.`, { name })
    }
    byName.set(name, variable)
  }
  return byName
}

/** True for a name that a formula can write; keys of fields that people add need not be one. */
export const isVariableName = (name: string): boolean => problemWith(name, 'text') === undefined

function problemWith(name: string, type: string): string | undefined {
  const words = name.split('.')
  if (name.length > LONGEST_NAME || !NAME.test(name) || words.some((word) => TAKEN.has(word))) {
    return 'has a name that no formula can write'
  }
  const known = (FORMULA_TYPES as readonly string[]).includes(type)
  return known ? undefined : `has the unknown type ${type}`
}
