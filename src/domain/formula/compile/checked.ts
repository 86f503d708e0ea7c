import type { ASTNode } from '@marcbachmann/cel-js'
import { isMotsheloError } from '../../errors'
import { placed, quote } from '../position'
import type { FormulaVariable, Type, Value } from '../types'
import { present } from '../values/emptiness'
import { newScope, type Scope } from './scope'

/** A part of a formula whose type is known and which can be run. */
export type Checked = {
  type: Type
  node: ASTNode
  /** Names no variable, so that its value is known before any member is. */
  constant: boolean
  run: (scope: Scope) => Value
}

/** What checking carries along: what may be named, and what was. */
export type Checking = {
  variables: ReadonlyMap<string, FormulaVariable>
  used: Set<string>
  depth: number
}

/** Checks a part; `want` is the type its surroundings would take, for texts that are dates. */
export type Check = (node: ASTNode, checking: Checking, want?: Type) => Checked

/** The text of a part, short enough for a message. */
export const sourceOf = ({ input, start, end }: ASTNode): string => quote(input.slice(start, end))

/** Runs a part; what it throws says where. */
export function runPlaced<Result>(node: ASTNode, run: () => Result): Result {
  try {
    return run()
  } catch (thrown) {
    throw isMotsheloError(thrown) ? placed(thrown, node) : thrown
  }
}

/** The value of a part; an empty one counts as its type says, or stops the formula there. */
export function valueOf(part: Checked, scope: Scope): Exclude<Value, null> {
  const value = part.run(scope)
  if (value !== null) return value
  return runPlaced(part.node, () => present(null, part.type, sourceOf(part.node)))
}

/** Works a part out at once when it names no variable, so that its errors show while it is written. */
export function folded(part: Checked): Checked {
  if (!part.constant) return part
  const value = part.run(newScope({}))
  return { ...part, run: () => value }
}
