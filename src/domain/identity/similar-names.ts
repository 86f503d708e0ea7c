const SHORTEST_MISSPELT = 4
const SHORTEST_TWICE_MISSPELT = 8

/**
 * Whether two names may be the same person's: each part of the shorter one is found in the longer, in any
 * order, with a letter wrong in longer parts or only its initial. One part alone says too little.
 */
export function haveSimilarNames(one: string, other: string): boolean {
  const [shorter, longer] = [partsOf(one), partsOf(other)].sort((a, b) => a.length - b.length)
  if (!shorter || !longer || shorter.length < 2) return false
  if (!shorter.some((part) => part.length > 1 && longer.includes(part))) {
    // Every part misspelt is another name.
    return false
  }
  const left = [...longer]
  return shorter.every((part) => {
    const at = left.findIndex((each) => isSimilar(part, each))
    if (at === -1) return false
    left.splice(at, 1)
    return true
  })
}

/** Exact parts first, so that a misspelt one does not take the place of another. */
const partsOf = (name: string): string[] =>
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
  return distance(one, other) <= (length < SHORTEST_TWICE_MISSPELT ? 1 : 2)
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
