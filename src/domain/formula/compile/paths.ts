import type { ASTNode } from '@marcbachmann/cel-js'
import { functionNamed } from '../functions'
import { errorAt, quote, type Span } from '../position'
import { nearest } from '../suggest'
import { readInput } from '../values/inputs'
import { runPlaced, type Checked, type Checking } from './checked'

type Path = Extract<ASTNode, { op: 'id' | '.' }>

/** A variable by its full name. There is no way into a value: a name is declared whole or unknown. */
export function checkPath(node: Path, checking: Checking): Checked {
  const name = pathOf(node)
  const variable = name === undefined ? undefined : checking.variables.get(name)
  if (name === undefined) {
    throw errorAt('FORMULA_NOT_AVAILABLE', 'Only variables have a dot in their names.', node)
  }
  if (!variable) throw unknownVariable(name, node, checking)
  checking.used.add(name)
  return {
    type: variable.type,
    node,
    constant: false,
    run: ({ inputs }) => runPlaced(node, () => readInput(variable, inputs)),
  }
}

/** `member.custom.ward` of a chain of dots on a name; nothing for a dot on any other value. */
export function pathOf(node: ASTNode): string | undefined {
  if (node.op === 'id') return node.args
  if (node.op !== '.') return undefined
  const parent = pathOf(node.args[0])
  return parent === undefined ? undefined : `${parent}.${node.args[1]}`
}

function unknownVariable(name: string, span: Span, { variables }: Checking) {
  const member = [...variables.keys()].find((known) => known.startsWith(`${name}.`))
  if (member) {
    const message = `${quote(name)} is a group of variables: write one of them, such as ${member}.`
    return errorAt('FORMULA_UNKNOWN_VARIABLE', message, span)
  }
  const near = nearest(name, variables.keys())
  const advice = near ? ` Did you mean ${near}?` : adviceFor(name)
  return errorAt('FORMULA_UNKNOWN_VARIABLE', `There is no variable ${quote(name)}.${advice}`, span)
}

function adviceFor(name: string): string {
  if (functionNamed(name)) return ` ${name} is a function: write ${name}(…).`
  return name.includes('.') ? '' : ` A text is written in quotation marks: "${quote(name)}".`
}
