import type { ASTNode } from '@marcbachmann/cel-js'
import { errorAt } from '../position'
import { inWords, type ListType, type Type, type Value } from '../types'
import { folded, sourceOf, valueOf, type Check, type Checked, type Checking } from './checked'

type List = Extract<ASTNode, { op: 'list' }>

const LISTS: Partial<Record<Type, ListType>> = {
  text: 'list-of-text',
  number: 'list-of-number',
  money: 'list-of-money',
  date: 'list-of-date',
}

/** The list whose entries have a type. */
export const listOf = (type: Type): ListType | undefined => LISTS[type]

/** A list written in the formula: entries of one type, which its surroundings may name. */
export function checkList(node: List, checking: Checking, check: Check, want?: Type): Checked {
  const wanted = want?.startsWith('list-of-') ? (want.slice('list-of-'.length) as Type) : undefined
  const entries = node.args.map((each) => check(each, checking, wanted))
  const type = entries[0]?.type ?? wanted ?? 'text'
  const list = listOf(type)
  if (!list) throw errorAt('FORMULA_WRONG_TYPE', `A list can not hold ${inWords(type)}.`, node)
  const other = entries.find((entry) => entry.type !== type)
  if (other) {
    const message = `The entries of a list are of one type; ${sourceOf(other.node)} is ${inWords(other.type)}, the first is ${inWords(type)}.`
    throw errorAt('FORMULA_WRONG_TYPE', message, other.node)
  }
  const constant = entries.every((entry) => entry.constant)
  const run: Checked['run'] = (scope) => entries.map((entry) => valueOf(entry, scope)) as Value
  return folded({ type: list, node, constant, run })
}
