import type { ASTNode } from '@marcbachmann/cel-js'
import { readDate } from '../functions/dates'
import { MAX_TEXT_LENGTH } from '../limits'
import { errorAt } from '../position'
import type { Type } from '../types'
import { keepNumber, readDecimal } from '../values/decimal'
import { runPlaced, sourceOf, type Checked } from './checked'

type Literal = Extract<ASTNode, { op: 'value' }>

/** A value written in the formula: a text, a number, yes or no; a text where a date is wanted is one. */
export function checkLiteral(node: Literal, want?: Type): Checked {
  const { args: value } = node
  if (typeof value === 'string') return checkText(node, value, want)
  if (typeof value === 'boolean') return constant(node, 'yes-no', value)
  if (value === null) {
    throw errorAt('FORMULA_NOT_AVAILABLE', 'There is no null: write isEmpty(x) or has(x).', node)
  }
  return checkNumber(node)
}

function checkText(node: Literal, text: string, want?: Type): Checked {
  if (text.length > MAX_TEXT_LENGTH) {
    throw errorAt('FORMULA_TEXT_TOO_LONG', `A text may have ${MAX_TEXT_LENGTH} characters.`, node)
  }
  if (want !== 'date') return constant(node, 'text', text)
  return constant(
    node,
    'date',
    runPlaced(node, () => readDate(text)),
  )
}

/** Read from the formula's own letters: the parser's float would already have lost some. */
function checkNumber(node: Literal): Checked {
  const number = readDecimal(node.input.slice(node.start, node.end))
  if (number === undefined) {
    const message = `${sourceOf(node)} is not a number in plain digits with at most six decimals.`
    throw errorAt('FORMULA_NUMBER_INVALID', message, node)
  }
  return constant(
    node,
    'number',
    runPlaced(node, () => keepNumber(number)),
  )
}

function constant(node: ASTNode, type: Type, value: string | bigint | boolean): Checked {
  return { type, node, constant: true, run: () => value }
}
