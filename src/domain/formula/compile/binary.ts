import type { ASTNode } from '@marcbachmann/cel-js'
import { operatorFor, type Operator, type OperatorRule } from '../operators'
import { errorAt } from '../position'
import { inWords } from '../types'
import { isWhole, writeDecimal } from '../values/decimal'
import {
  folded,
  runPlaced,
  sourceOf,
  valueOf,
  type Check,
  type Checked,
  type Checking,
} from './checked'
import { listOf } from './lists'
import { newScope, sizeOf, spend } from './scope'
import { adviceFor, checkPair } from './types'

export type Binary = Extract<ASTNode, { args: [ASTNode, ASTNode] }>

const INSTEAD: Readonly<Record<string, string>> = {
  '/': 'There is no /: write divide(amount, 12), which rounds to the thebe, or quotient(number, 12).',
  '%': 'There is no %: write remainder(number, 12), or percent(amount, "2.5") for a percentage.',
  '[]': 'There is no way into a list or a text by [ ]: write x in list.',
}

/** An operator between two values, as the table of operators allows it. */
export function checkBinary(node: Binary, checking: Checking, check: Check): Checked {
  const operator = operatorFor(node.op)
  if (!operator) {
    const message = INSTEAD[node.op] ?? `${node.op} is not part of a formula.`
    throw errorAt('FORMULA_NOT_AVAILABLE', message, node)
  }
  const [left, right] = operands(node, checking, check)
  const rule = operator.rules.find((each) => each.left === left.type && each.right === right.type)
  if (!rule) throw mismatch(operator, left, right, node)
  if (node.op === '*' && rule.result === 'money') refuseDecimals(left, right, node)
  return folded(operation(node, rule, left, right))
}

function operands(node: Binary, checking: Checking, check: Check): [Checked, Checked] {
  if (node.op !== 'in') return checkPair(check, node.args, checking)
  const left = check(node.args[0], checking)
  return [left, check(node.args[1], checking, listOf(left.type))]
}

function operation(node: Binary, rule: OperatorRule, left: Checked, right: Checked): Checked {
  const run: Checked['run'] = (scope) => {
    const a = rule.acceptsEmpty ? left.run(scope) : valueOf(left, scope)
    const b = rule.acceptsEmpty ? right.run(scope) : valueOf(right, scope)
    return runPlaced(node, () => {
      spend(scope, sizeOf([a, b]))
      return rule.run(a, b)
    })
  }
  return { type: rule.result, node, constant: left.constant && right.constant, run }
}

/** An amount times 0.025 would hide a rounding: a percentage names it. */
function refuseDecimals(left: Checked, right: Checked, node: Binary): void {
  const [amount, factor] = left.type === 'money' ? [left, right] : [right, left]
  if (!factor.constant) return
  const number = factor.run(newScope({})) as bigint
  if (isWhole(number)) return
  const rate = writeDecimal(number * 100n)
  const message = `${writeDecimal(number)} times an amount does not say how to round. Write percent(${sourceOf(amount.node)}, "${rate}").`
  throw errorAt('FORMULA_DECIMAL_IN_MONEY', message, node)
}

function mismatch({ symbol }: Operator, left: Checked, right: Checked, node: Binary) {
  const message = `${symbol} does not work between ${inWords(left.type)} and ${inWords(right.type)}.`
  const advice = adviceFor(right, left.type) || adviceFor(left, right.type)
  const fitting = left.type === 'yes-no' || right.type === 'yes-no' ? '' : advice
  return errorAt('FORMULA_WRONG_TYPE', `${message}${fitting}`, node)
}
