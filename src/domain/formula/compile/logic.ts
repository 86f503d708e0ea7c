import type { ASTNode } from '@marcbachmann/cel-js'
import { errorAt } from '../position'
import { inWords, type Type } from '../types'
import { sourceOf, valueOf, type Check, type Checked, type Checking } from './checked'
import { checkPair, expectType } from './types'

type Node<Op extends ASTNode['op']> = Extract<ASTNode, { op: Op }>

/** `a && b`, `a || b`: from left to right; what decides first ends it, so that it can guard the rest. */
export function checkLogic(node: Node<'&&' | '||'>, checking: Checking, check: Check): Checked {
  const parts = node.args.map((each) => expectType(check(each, checking), 'yes-no', node.op))
  const [left, right] = parts as [Checked, Checked]
  const decides = node.op === '||'
  return {
    type: 'yes-no',
    node,
    constant: left.constant && right.constant,
    run: (scope) => (valueOf(left, scope) === decides ? decides : valueOf(right, scope)),
  }
}

/** `condition ? a : b`: only the side that is chosen is worked out. */
export function checkChoice(
  node: Node<'?:'>,
  checking: Checking,
  check: Check,
  want?: Type,
): Checked {
  const [question, yes, no] = node.args
  const condition = expectType(check(question, checking), 'yes-no', 'The part before ?')
  const [first, second] = checkPair(check, [yes, no], checking, want)
  if (first.type !== second.type) {
    const message = `Both sides of : must be of one type; ${sourceOf(yes)} is ${inWords(first.type)}, ${sourceOf(no)} is ${inWords(second.type)}.`
    throw errorAt('FORMULA_WRONG_TYPE', message, node)
  }
  return {
    type: first.type,
    node,
    constant: condition.constant && first.constant && second.constant,
    run: (scope) => (valueOf(condition, scope) ? first : second).run(scope),
  }
}

/** `!a` */
export function checkNot(node: Node<'!_'>, checking: Checking, check: Check): Checked {
  const part = expectType(check(node.args, checking), 'yes-no', '!')
  const { constant } = part
  return { type: 'yes-no', node, constant, run: (scope) => !valueOf(part, scope) }
}

/** `-a` of an amount or a number. */
export function checkMinus(node: Node<'-_'>, checking: Checking, check: Check): Checked {
  const part = check(node.args, checking)
  if (part.type !== 'money' && part.type !== 'number') {
    const message = `- takes an amount or a number; ${sourceOf(node.args)} is ${inWords(part.type)}.`
    throw errorAt('FORMULA_WRONG_TYPE', message, node)
  }
  const run: Checked['run'] = (scope) => -(valueOf(part, scope) as bigint)
  return { type: part.type, node, constant: part.constant, run }
}
