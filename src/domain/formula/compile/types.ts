import type { ASTNode } from '@marcbachmann/cel-js'
import { errorAt } from '../position'
import { inWords, type Type } from '../types'
import { sourceOf, type Check, type Checked, type Checking } from './checked'

/** True when a part has the type, or is a text that can be read as a date. */
export function fits(part: Checked, type: Type): boolean {
  return part.type === type || (type === 'date' && isText(part))
}

const isText = ({ type, node }: Checked): boolean => type === 'text' && node.op === 'value'

/** Checks two parts that stand beside each other: a text beside a date is read as a date. */
export function checkPair(
  check: Check,
  [left, right]: readonly [ASTNode, ASTNode],
  checking: Checking,
  want?: Type,
): [Checked, Checked] {
  const first = check(left, checking, want)
  const second = check(right, checking, want ?? first.type)
  const again = isText(first) && second.type === 'date'
  return [again ? check(left, checking, 'date') : first, second]
}

/**
 * Holds a part to a type.
 * @throws FORMULA_WRONG_TYPE
 */
export function expectType(part: Checked, type: Type, place: string): Checked {
  if (part.type === type) return part
  const message = `${place} takes ${inWords(type)}; ${sourceOf(part.node)} is ${inWords(part.type)}.`
  throw errorAt('FORMULA_WRONG_TYPE', `${message}${adviceFor(part, type)}`, part.node)
}

/** What to write so that a part has the type; a sentence after a space, or nothing. */
export function adviceFor(part: Checked, type: Type): string {
  const source = sourceOf(part.node)
  if (type === 'money' && part.type === 'number') return ` Write pula(${source}).`
  if (type === 'money' && part.type === 'text') return ` Write pula(${source}).`
  if (type === 'date' && part.type === 'text') return ` Write date(${source}).`
  if (type === 'yes-no') return ' Compare it with something, such as == or >.'
  return ''
}
