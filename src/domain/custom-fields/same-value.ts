/** Whether two stored values are equal; lists are compared item by item, and nothing is like null. */
export function sameValue(left: unknown, right: unknown): boolean {
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((each, index) => each === right[index])
  }
  return (left ?? null) === (right ?? null)
}
