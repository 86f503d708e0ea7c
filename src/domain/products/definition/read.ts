import type { z } from 'zod'
import { schemaSentence } from '../../schema-sentence'
import { mentionedKeys } from './mentioned'
import { productErrors } from '../errors'
import type { CustomTypes } from '../../formats'
import { ruleProblems } from './problems'
import type { DefinitionProblem } from './problem'
import { definitionSchema, type ProductDefinition } from './schema'

export type ReadOptions = {
  /** The society's own fields of members, by key. Default: those that were kept in the definition. */
  customTypes?: CustomTypes
}

/** Everything wrong with a definition, for an editor to show beside the fields; empty when it is sound. */
export function definitionProblems(input: unknown, options: ReadOptions = {}): DefinitionProblem[] {
  const outcome = read(input, options)
  return 'problems' in outcome ? outcome.problems : []
}

/**
 * Checks a definition and fills in its defaults, with the types of the fields that its formulas name.
 * @throws PRODUCT_DEFINITION_INVALID listing each bad path with a sentence, in the message and in
 * `details.problems`
 */
export function readDefinition(input: unknown, options: ReadOptions = {}): ProductDefinition {
  const outcome = read(input, options)
  if ('definition' in outcome) return outcome.definition
  const { problems } = outcome
  const list = problems.map(({ path, message }) => `${path}: ${message}`).join(' ')
  throw productErrors.PRODUCT_DEFINITION_INVALID(`The terms are not valid. ${list}`, { problems })
}

type Outcome = { definition: ProductDefinition } | { problems: DefinitionProblem[] }

function read(input: unknown, { customTypes }: ReadOptions): Outcome {
  const shape = definitionSchema.safeParse(input, { reportInput: true })
  if (!shape.success) return { problems: shape.error.issues.map(describe) }
  const known = customTypes ?? shape.data.fields
  const mentioned = mentionedKeys(shape.data).filter((key) => known[key])
  const fields = Object.fromEntries(
    mentioned.map((key) => [key, known[key] as CustomTypes[string]]),
  )
  const definition = { ...shape.data, fields }
  const problems = ruleProblems({ ...definition, fields: { ...known } })
  return problems.length ? { problems } : { definition }
}

function describe(issue: z.core.$ZodIssue): DefinitionProblem {
  // What is not known is named itself, not only the group it stands in.
  const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : []
  const path = [...issue.path, ...unknown].map(String).join('.')
  return { path: path || 'definition', message: schemaSentence(issue, special) }
}

const special = {
  invalid_union: 'Choose one of the rules that the editor offers.',
  unrecognized_keys: 'Is nothing that the terms of a product have.',
  invalid_format: 'Is not written as it must be.',
}
