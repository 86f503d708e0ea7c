/** A key that two members share identifies neither. */
export const AMBIGUOUS = Symbol('two members')

export type KeyIndex = Map<string, string | typeof AMBIGUOUS>

export const keyIndex = (): KeyIndex => new Map()

/** Enters a member under a key. */
export function add(index: KeyIndex, key: string, memberId: string): void {
  const known = index.get(key)
  index.set(key, known === undefined || known === memberId ? memberId : AMBIGUOUS)
}

/**
 * Who holds a payroll number. A payroll gives the number of somebody who left to somebody else, so a
 * present holder comes first; that of a leaver is found only where nobody took it over.
 */
export class NumberIndex {
  private readonly present = keyIndex()
  private readonly leavers = keyIndex()

  add(number: string, memberId: string, hasLeft: boolean): void {
    add(hasLeft ? this.leavers : this.present, number, memberId)
  }

  holder(number: string): string | typeof AMBIGUOUS | undefined {
    return this.present.get(number) ?? this.leavers.get(number)
  }
}
