import type { Native, Type, Value } from '../types'

/** What an operator does with two types. */
export type OperatorRule = {
  left: Type
  right: Type
  result: Type
  /** Decides about empty sides itself instead of stopping there. */
  acceptsEmpty: boolean
  run: (left: Value, right: Value) => Value
}

/** An operator between two values. What is not described here can't be written. */
export type Operator = {
  symbol: string
  sentence: string
  example: { text: string; result: string }
  rules: readonly OperatorRule[]
}

/** What an operator does with two values that are there. */
export function between<Left extends Type, Right extends Type, Result extends Type>(
  left: Left,
  right: Right,
  result: Result,
  work: (left: Native[Left], right: Native[Right]) => Native[Result],
): OperatorRule {
  // The checker lets nothing else through than what the rule names.
  const run = (a: Value, b: Value) => work(a as Native[Left], b as Native[Right])
  return { left, right, result, acceptsEmpty: false, run }
}
