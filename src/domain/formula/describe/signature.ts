import type { Signature } from '../functions'
import type { Type } from '../types'

const NAMES: Partial<Record<Type, string>> = { 'yes-no': 'yes/no', 'list-of-text': 'list of text' }

/** A way to call a function as people read it: `percent(amount: money, rate: text) → money`. */
export function signatureText(name: string, { parameters, repeats, result }: Signature): string {
  const named = parameters.map((each) => `${each.name}: ${typeName(each.type)}`)
  return `${name}(${named.join(', ')}${repeats ? ', …' : ''}) → ${typeName(result)}`
}

export const typeName = (type: Type): string => NAMES[type] ?? type
