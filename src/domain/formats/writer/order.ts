import type { FormatDefinition } from '../definition/schema'
import { type DetailSource, fieldGetter } from './context'

/** Compares two lines in the order of `sortBy`, texts by character code so that no locale changes a file. */
export function compareLines(
  definition: Pick<FormatDefinition, 'sortBy'>,
): (a: DetailSource, b: DetailSource) => number {
  const getters = definition.sortBy.map(fieldGetter)
  return (a, b) => {
    for (const get of getters) {
      const [left, right] = [get(a) ?? '', get(b) ?? '']
      if (left < right) return -1
      if (left > right) return 1
    }
    return 0
  }
}
