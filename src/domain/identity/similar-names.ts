const SHORTEST_MISSPELT = 4
const SHORTEST_TWICE_MISSPELT = 8

/** A name in parts that can be compared, the longest first. */
export type NameParts = readonly string[]

/** Whether two names may be the same person's. */
export const haveSimilarNames = (one: string, other: string): boolean =>
  areSimilar(partsOfName(one), partsOfName(other))

/**
 * Whether each part of the shorter name is found in the longer, in any order, with a letter wrong in
 * longer parts or only its initial. One part alone says too little, and one must be exactly the same:
 * a name of which every part is misspelt is another name.
 */
export function areSimilar(one: NameParts, other: NameParts): boolean {
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one]
  if (shorter.length < 2) return false
  if (!shorter.some((part) => part.length > 1 && longer.includes(part))) return false
  if (shorter.length === 2 && longer.length === 2) return areSimilarPairs(shorter, longer)
  const left = [...longer]
  return shorter.every((part) => {
    const at = left.findIndex((each) => isSimilar(part, each))
    if (at === -1) return false
    left.splice(at, 1)
    return true
  })
}

/** Most names, without a list made for each comparison: the first part takes the first like it. */
function areSimilarPairs([first = '', second = '']: NameParts, [one = '', other = '']: NameParts) {
  if (isSimilar(first, one)) return isSimilar(second, other)
  return isSimilar(first, other) && isSimilar(second, one)
}

/** Longer parts first: an initial takes what they leave. */
export const partsOfName = (name: string): NameParts =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))

function isSimilar(one: string, other: string): boolean {
  if (one === other) return true
  if (one.length === 1 || other.length === 1) return one[0] === other[0]
  const length = Math.min(one.length, other.length)
  if (length < SHORTEST_MISSPELT) return false
  const most = length < SHORTEST_TWICE_MISSPELT ? 1 : 2
  return Math.abs(one.length - other.length) <= most && distance(one, other) <= most
}

/** How many letters must be put in, left out or exchanged to make one word the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let index = 1; index <= one.length; index += 1) {
    const next = [index]
    for (let at = 1; at <= other.length; at += 1) {
      const changed = (row[at - 1] ?? 0) + (one[index - 1] === other[at - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[other.length] ?? 0
}
