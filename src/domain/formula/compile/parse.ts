import { Environment, ParseError, type ASTNode } from '@marcbachmann/cel-js'
import { insteadOf } from '../functions'
import {
  MAX_ARGUMENTS,
  MAX_DEPTH,
  MAX_FORMULA_LENGTH,
  MAX_LIST_LITERAL,
  MAX_NODES,
} from '../limits'
import { type FormulaErrorCode } from '../errors'
import { errorAt, quote, type Span } from '../position'

// Only its parser is used: what a formula may do and does is decided here, not there.
const environment = new Environment({
  limits: {
    maxAstNodes: MAX_NODES,
    maxDepth: MAX_DEPTH,
    maxListElements: MAX_LIST_LITERAL,
    maxMapEntries: MAX_LIST_LITERAL,
    maxCallArguments: MAX_ARGUMENTS,
  },
})

/**
 * Reads a text into a syntax tree.
 * @throws an error of formulaErrors with its place
 */
export function parseFormula(text: string): ASTNode {
  const whole: Span = { start: 0, end: text.length, input: text }
  if (text.length > MAX_FORMULA_LENGTH) {
    const message = `The formula has ${text.length} characters; ${MAX_FORMULA_LENGTH} are allowed.`
    throw errorAt('FORMULA_TOO_LONG', message, whole)
  }
  if (text.trim() === '') throw errorAt('FORMULA_BLANK', 'There is no formula.', whole)
  try {
    return environment.parse(text).ast
  } catch (thrown) {
    throw thrown instanceof ParseError ? readable(thrown, text) : thrown
  }
}

const EXCEEDED: readonly (readonly [limit: string, FormulaErrorCode, message: string])[] = [
  ['maxAstNodes', 'FORMULA_TOO_LARGE', `The formula has more than ${MAX_NODES} parts.`],
  ['maxDepth', 'FORMULA_TOO_DEEP', `The formula nests more than ${MAX_DEPTH} levels.`],
  ['maxListElements', 'FORMULA_LIST_TOO_LONG', `A list may have ${MAX_LIST_LITERAL} entries.`],
  ['maxCallArguments', 'FORMULA_WRONG_ARGUMENTS', `A call may have ${MAX_ARGUMENTS} arguments.`],
]

function readable(error: ParseError, input: string) {
  const span: Span = { start: error.range?.start ?? 0, end: error.range?.end ?? 0, input }
  const limit = EXCEEDED.find(([name]) => error.summary.includes(name))
  if (error.code === 'limit_exceeded' && limit) return errorAt(limit[1], limit[2], span)
  if (error.code === 'invalid_macro_argument') {
    return errorAt('FORMULA_NOT_AVAILABLE', `A formula has no loops. ${insteadOf('map')}`, span)
  }
  return errorAt('FORMULA_SYNTAX', explain(error.code, span), span)
}

const EXPLANATIONS: Readonly<Record<string, string>> = {
  unterminated_string: 'A text begins here and does not end: close it with a quotation mark.',
  unterminated_triple_quoted_string: 'A text begins here and does not end.',
  newline_in_string: 'A text ends on the line on which it begins.',
  reserved_identifier: 'This word has a meaning of its own and can not be a name.',
}

function explain(code: string, span: Span): string {
  const known = EXPLANATIONS[code]
  if (known) return known
  const found = quote(span.input.slice(span.start, span.end))
  if (found === '') return 'The formula ends too early: something is missing at its end.'
  if (found === '=') return 'One = stands here: write == to compare.'
  if (found === '&' || found === '|') return `One ${found} stands here: write ${found}${found}.`
  return `${JSON.stringify(found)} is not expected here.`
}
