import type { FieldProblem } from '../rules/refusal'

/** What must appear once in a file: remembers the row of each value, by field. */
export class SeenValues {
  private readonly rows = new Map<string, number>()
  private readonly keys = new Map<number, string[]>()

  /** @returns the problem when an earlier row has the value; else remembers it for this row */
  take(field: string, value: string | null, row: number): FieldProblem | null {
    if (!value) return null
    const key = `${field}\n${value}`
    const earlier = this.rows.get(key)
    if (earlier === row) return null
    if (earlier !== undefined) {
      return { field, message: `Row ${earlier} of the file has the same.` }
    }
    this.rows.set(key, row)
    this.keys.set(row, [...(this.keys.get(row) ?? []), key])
    return null
  }

  /** A refused row has nothing: a later one may have what it asked for. */
  forget(row: number): void {
    for (const key of this.keys.get(row) ?? []) this.rows.delete(key)
    this.keys.delete(row)
  }
}
