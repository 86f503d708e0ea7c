import type { FormatDefinition } from '../definition/schema'
import { CONSTANT, controlSources, UNUSED } from '../definition/sources'
import { ceases } from '../totals'
import { type FieldValue, type RecordScope, valueGetter } from './context'

/** Compiles a source into a function that finds its value in a record. */
export function sourceValue(
  { purpose }: Pick<FormatDefinition, 'purpose'>,
  source: string,
): (scope: RecordScope) => FieldValue {
  if (source.startsWith(CONSTANT)) {
    const constant = source.slice(CONSTANT.length)
    return () => constant
  }
  if (source === UNUSED) return () => undefined
  if (source === 'line.sequence') return ({ sequence }) => sequence
  if (source === 'count' || source === 'sum' || source === 'hash') {
    return ({ totals }) => totals?.[source]
  }
  const get = valueGetter(source)
  if (source !== controlSources(purpose).amount) {
    return ({ context, detail }) => get(context, detail)
  }
  return ({ context, detail }) => (detail && ceases(detail) ? 0 : get(context, detail))
}
