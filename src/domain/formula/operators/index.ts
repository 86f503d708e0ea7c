import { ARITHMETIC } from './arithmetic'
import { COMPARISONS } from './comparison'
import type { Operator } from './define'

/** Every operator between two values. */
export const OPERATORS: readonly Operator[] = [...ARITHMETIC, ...COMPARISONS]

const bySymbol = new Map(OPERATORS.map((each) => [each.symbol, each]))

export const operatorFor = (symbol: string): Operator | undefined => bySymbol.get(symbol)

export type { Operator, OperatorRule } from './define'
