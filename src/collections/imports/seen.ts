import type { FieldProblem } from '../rules/refusal'

type Taken = Map<number, [field: string, value: string][]>

/** What must appear once in a file: remembers the row of each value, by field. */
export class SeenValues {
  private readonly fields = new Map<string, Map<string, number>>()
  /** What the rows of the chunk at work took, and those of the one before, which may still be tried again. */
  private taken: Taken = new Map()
  private before: Taken = new Map()

  /** The rows before those of the last chunk are decided for good. */
  nextChunk(): void {
    this.before = this.taken
    this.taken = new Map()
  }

  /** @returns the problem when an earlier row has the value; else remembers it for this row */
  take(field: string, value: string | null, row: number): FieldProblem | null {
    if (!value) return null
    const rows = this.rowsOf(field)
    const earlier = rows.get(value)
    if (earlier === row) return null
    if (earlier !== undefined) {
      return { field, message: `Row ${earlier} of the file has the same.` }
    }
    rows.set(value, row)
    const taken = this.taken.get(row)
    if (taken) taken.push([field, value])
    else this.taken.set(row, [[field, value]])
    return null
  }

  /** A refused row has nothing: a later one may have what it asked for. */
  forget(row: number): void {
    for (const taken of [this.taken, this.before]) {
      for (const [field, value] of taken.get(row) ?? []) this.rowsOf(field).delete(value)
      taken.delete(row)
    }
  }

  private rowsOf(field: string): Map<string, number> {
    const known = this.fields.get(field)
    if (known) return known
    const rows = new Map<string, number>()
    this.fields.set(field, rows)
    return rows
  }
}
