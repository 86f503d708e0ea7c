import type { z } from 'zod'
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
  return { path: issue.path.map(String).join('.') || 'format', message: sentence(issue) }
}

function sentence(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `Is missing; give ${article(issue.expected)}.`
        : `Must be ${article(issue.expected)}.`
    case 'invalid_value':
      return `Must be one of ${issue.values.map(String).join(', ')}.`
    case 'invalid_union':
      return 'Must be delimited or fixed.'
    case 'unrecognized_keys':
      return `Has settings that no format has: ${issue.keys.join(', ')}.`
    case 'too_small':
      return issue.origin === 'number' ? `Must be at least ${issue.minimum}.` : 'Must not be empty.'
    case 'too_big':
      return `Is over the limit of ${issue.maximum}.`
    case 'invalid_format':
      return 'Must be one of: comma, semicolon, bar, tab, colon, caret, tilde.'
    default:
      return issue.message
  }
}

const articles: Record<string, string> = {
  int: 'a whole number',
  number: 'a number',
  string: 'a text',
  boolean: 'yes or no',
  array: 'a list',
  object: 'a group of settings',
  record: 'a table of values',
}

function article(expected: string): string {
  return articles[expected] ?? expected
}
