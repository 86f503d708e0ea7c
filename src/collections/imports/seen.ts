import type { FieldProblem } from '../rules/refusal'

/** What must appear once in a file: remembers the row of each value, by field. */
export class SeenValues {
  private readonly fields = new Map<string, Map<string, number>>()
  /** What the rows of the chunk at work took; only these may be forgotten. */
  private taken = new Map<number, [field: string, value: string][]>()

  /** The rows so far are decided for good. */
  nextChunk(): void {
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
    for (const [field, value] of this.taken.get(row) ?? []) this.rowsOf(field).delete(value)
    this.taken.delete(row)
  }

  private rowsOf(field: string): Map<string, number> {
    const known = this.fields.get(field)
    if (known) return known
    const rows = new Map<string, number>()
    this.fields.set(field, rows)
    return rows
  }
}
