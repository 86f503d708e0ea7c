import type { ASTNode } from '@marcbachmann/cel-js'
import { MAX_DEPTH } from '../limits'
import { errorAt } from '../position'
import type { Type } from '../types'
import { checkBinary, type Binary } from './binary'
import { checkCall } from './calls'
import type { Checked, Checking } from './checked'
import { checkList } from './lists'
import { checkLiteral } from './literals'
import { checkChoice, checkLogic, checkMinus, checkNot } from './logic'
import { checkPath } from './paths'

/**
 * Gives a part of the syntax tree its type and the steps that work it out. What is not named here
 * is refused, so that a new parser can't bring in a new ability.
 * @throws an error of formulaErrors with its place
 */
export function check(node: ASTNode, checking: Checking, want?: Type): Checked {
  if (checking.depth >= MAX_DEPTH) {
    throw errorAt('FORMULA_TOO_DEEP', `The formula nests more than ${MAX_DEPTH} levels.`, node)
  }
  checking.depth += 1
  const checked = dispatch(node, checking, want)
  checking.depth -= 1
  return checked
}

function dispatch(node: ASTNode, checking: Checking, want?: Type): Checked {
  switch (node.op) {
    case 'value':
      return checkLiteral(node, want)
    case 'id':
    case '.':
      return checkPath(node, checking)
    case 'call':
    case 'rcall':
      return checkCall(node, checking, check)
    case '&&':
    case '||':
      return checkLogic(node, checking, check)
    case '?:':
      return checkChoice(node, checking, check, want)
    case '!_':
      return checkNot(node, checking, check)
    case '-_':
      return checkMinus(node, checking, check)
    case 'list':
      return checkList(node, checking, check, want)
    case 'map':
      throw errorAt('FORMULA_NOT_AVAILABLE', 'There are no { }: write a list [ ].', node)
    default:
      return checkBinary(node as Binary, checking, check)
  }
}
