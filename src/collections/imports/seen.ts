import type { FieldProblem } from '../rules/refusal'

/** What must appear once in a file: remembers the row of each value, by field. */
export class SeenValues {
  private readonly rows = new Map<string, number>()

  /** @returns the problem when an earlier row has the value; else remembers it for this row */
  take(field: string, value: string | null, row: number): FieldProblem | null {
    if (!value) return null
    const key = `${field}\n${value}`
    const earlier = this.rows.get(key)
    if (earlier !== undefined && earlier !== row) {
      return { field, message: `Row ${earlier} of the file has the same.` }
    }
    this.rows.set(key, row)
    return null
  }
}
