import { isDeepStrictEqual } from 'node:util'
import type { CustomTypes } from '../../domain/formats'
import { definitionProblems, readDefinition, type ProductDefinition } from '../../domain/products'
import type { FieldProblem } from '../rules/refusal'
import {
  plainDefinition,
  plainTermsOf,
  termsProblem,
  type PlainTerms,
  type ProductTerms,
} from './terms'

type Settled = { problem: FieldProblem } | { definition: ProductDefinition; plain: PlainTerms }

/**
 * The editor writes the definition, an API or a template may write plain terms: whichever changed
 * decides about the other, so that both always say the same.
 */
export function settleTerms(
  terms: ProductTerms,
  before: ProductTerms | undefined,
  customTypes: CustomTypes,
): Settled {
  const isWritten = !isDeepStrictEqual(terms.definition ?? null, before?.definition ?? null)
  const given = isWritten || !isPlainChanged(terms, before) ? terms.definition : undefined
  if (!given) {
    const problem = termsProblem(terms)
    if (problem) return { problem }
  }
  const input = given ?? plainDefinition(terms)
  const [first] = definitionProblems(input, { customTypes })
  if (first) return { problem: { field: 'definition', message: `${first.path}: ${first.message}` } }
  const definition = readDefinition(input, { customTypes })
  return { definition, plain: plainTermsOf(definition) }
}

const plainFields = [
  'amountRule',
  'amount',
  'minimum',
  'maximum',
  'step',
  'waitingMonths',
  'graceMonths',
] as const

function isPlainChanged(terms: ProductTerms, before: ProductTerms | undefined): boolean {
  return plainFields.some((field) => (terms[field] ?? null) !== (before?.[field] ?? null))
}
