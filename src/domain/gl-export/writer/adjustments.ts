/** A text that does not stand in the file as it is in the books. */
export type Adjustment = { entry: string; column: string; full: string; written: string }

const SHOWN = 50

/** Counts what was shortened or replaced, and keeps the first of them to be shown. */
export class Adjustments {
  count = 0
  readonly first: Adjustment[] = []

  add(adjustment: Adjustment): void {
    this.count += 1
    if (this.first.length < SHOWN) this.first.push(adjustment)
  }
}
