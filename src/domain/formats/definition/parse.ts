import type { z } from 'zod'
import { schemaSentence } from '../../schema-sentence'
import { formatErrors } from '../errors'
import type { CustomTypes } from './custom-types'
import { withMentionedTerms, withTerms } from './formula-terms'
import type { FormatProblem } from './problem'
import { definitionProblems } from './rules'
import { formatSchema, type FormatDefinition } from './schema'

export type ParseOptions = {
  /** The society's own fields of members that formulas may name. Default: those kept in the definition, or any as text. */
  customTypes?: CustomTypes
}

/**
 * Everything wrong with a definition, for an editor to show beside the fields; empty when it is sound.
 */
export function formatProblems(input: unknown, options: ParseOptions = {}): FormatProblem[] {
  const outcome = parse(input, options)
  return 'problems' in outcome ? outcome.problems : []
}

/**
 * Checks a definition and fills in its defaults, with what its formulas were checked against.
 * @throws FORMAT_INVALID listing each bad path with a sentence, in the message and in `details.problems`
 */
export function parseFormatDefinition(
  input: unknown,
  options: ParseOptions = {},
): FormatDefinition {
  const outcome = parse(input, options)
  if ('definition' in outcome) return outcome.definition
  const { problems } = outcome
  const list = problems.map(({ path, message }) => `${path}: ${message}`).join(' ')
  throw formatErrors.FORMAT_INVALID(`The format is not valid. ${list}`, { problems })
}

type Outcome = { definition: FormatDefinition } | { problems: FormatProblem[] }

function parse(input: unknown, { customTypes }: ParseOptions): Outcome {
  const shape = formatSchema.safeParse(input, { reportInput: true })
  if (!shape.success) return { problems: shape.error.issues.map(describe) }
  const definition = withTerms(shape.data, customTypes)
  const problems = definitionProblems(definition)
  return problems.length > 0 ? { problems } : { definition: withMentionedTerms(definition) }
}

function describe(issue: z.core.$ZodIssue): FormatProblem {
  const path = issue.path.map(String).join('.') || 'format'
  if (issue.code !== 'unrecognized_keys') return { path, message: schemaSentence(issue, special) }
  return { path, message: `Has settings that no format has: ${issue.keys.join(', ')}.` }
}

const special = {
  invalid_union: 'Must be delimited or fixed.',
  invalid_format: 'Must be one of: comma, semicolon, bar, tab, colon, caret, tilde.',
}
