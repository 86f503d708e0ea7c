import type { ASTNode } from '@marcbachmann/cel-js'
import {
  functionNamed,
  functionNames,
  insteadOf,
  type FormulaFunction,
  type Signature,
} from '../functions'
import { errorAt, quote } from '../position'
import { nearest } from '../suggest'
import { inWords, type Type, type Value } from '../types'
import { signatureText } from '../describe/signature'
import { folded, runPlaced, valueOf, type Check, type Checked, type Checking } from './checked'
import { sizeOf, spend, type Scope } from './scope'
import { fits } from './types'

export type Call = Extract<ASTNode, { op: 'call' | 'rcall' }>

/** A call of a function in the table, before its arguments or behind the first. */
export function checkCall(node: Call, checking: Checking, check: Check): Checked {
  const [name, written] =
    node.op === 'call' ? node.args : ([node.args[0], [node.args[1], ...node.args[2]]] as const)
  const called = functionNamed(name)
  if (!called) throw unknownFunction(name, node)
  if (node.op === 'rcall' && !called.method) {
    const message = `${name} does not stand behind a dot: write ${name}(…).`
    throw errorAt('FORMULA_WRONG_ARGUMENTS', message, node)
  }
  const parts = written.map((each) => check(each, checking))
  const signature = called.signatures.find((each) => accepts(each, parts))
  if (!signature) throw wrongArguments(called, parts, node)
  const types = parts.map((_, index) => typeAt(signature, index))
  const args = parts.map((part, index) =>
    part.type === types[index] ? part : check(part.node, checking, types[index]),
  )
  return folded(application(node, signature, args))
}

function accepts(signature: Signature, parts: Checked[]): boolean {
  const { parameters, repeats } = signature
  const enough = repeats ? parts.length >= parameters.length : parts.length === parameters.length
  return enough && parts.every((part, index) => fits(part, typeAt(signature, index)))
}

function typeAt({ parameters }: Signature, index: number): Type {
  return (parameters[Math.min(index, parameters.length - 1)] as { type: Type }).type
}

function application(node: Call, signature: Signature, args: Checked[]): Checked {
  const read = (scope: Scope): Value[] =>
    args.map((each) => (signature.acceptsEmpty ? each.run(scope) : valueOf(each, scope)))
  const run: Checked['run'] = (scope) => {
    const values = read(scope)
    return runPlaced(node, () => {
      spend(scope, signature.cost?.(values) ?? sizeOf(values))
      return apply(signature, values)
    })
  }
  return { type: signature.result, node, constant: args.every((each) => each.constant), run }
}

function apply({ repeats, run }: Signature, values: Value[]): Value {
  return repeats ? values.reduce((result, next) => run([result, next])) : run(values)
}

function unknownFunction(name: string, node: Call) {
  const instead = insteadOf(name)
  if (instead) {
    return errorAt('FORMULA_NOT_AVAILABLE', `${name} is not available. ${instead}`, node)
  }
  const near = nearest(name, functionNames())
  const advice = near ? ` Did you mean ${near}?` : ''
  return errorAt('FORMULA_UNKNOWN_FUNCTION', `There is no function ${quote(name)}.${advice}`, node)
}

function wrongArguments(called: FormulaFunction, parts: Checked[], node: Call) {
  const given = parts.map(({ type }) => inWords(type)).join(', ') || 'nothing'
  const ways = called.signatures.map((each) => signatureText(called.name, each)).join('; ')
  const message = `${called.name} was given ${given}. It takes: ${ways}.`
  return errorAt('FORMULA_WRONG_ARGUMENTS', message, node)
}
