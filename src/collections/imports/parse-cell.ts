import type { FieldProblem } from '../rules/refusal'
import type { ImportRow } from './types'

/** Reads the cells of a row and collects what is wrong with them, all at once. */
export class CellReader {
  readonly problems: FieldProblem[] = []

  constructor(private readonly row: ImportRow) {}

  /** @returns the cell's text, or null when it is empty */
  text(column: string, longest = 200): string | null {
    const cell = this.row.cells[column]
    if (!cell) return null
    if (cell.length > longest) {
      this.refuse(column, `At most ${longest} characters.`)
      return null
    }
    return cell
  }

  required(column: string): string {
    const text = this.text(column)
    if (!text && !this.isRefused(column)) this.refuse(column, 'The cell is empty.')
    return text ?? ''
  }

  /** @returns what `parse` makes of the cell, or null when it is empty or `parse` throws */
  parsed<T>(column: string, parse: (text: string) => T): T | null {
    const text = this.text(column)
    if (text === null) return null
    try {
      return parse(text)
    } catch (error) {
      this.refuse(column, (error as Error).message)
      return null
    }
  }

  choice<T extends string>(column: string, choices: readonly T[]): T | null {
    const text = this.text(column)
    if (text === null) return null
    const found = choices.find((choice) => choice === text)
    if (!found) this.refuse(column, `"${text}" is not one of ${choices.join(', ')}.`)
    return found ?? null
  }

  refuse(column: string, message: string): void {
    this.problems.push({ field: column, message })
  }

  private isRefused(column: string): boolean {
    return this.problems.some(({ field }) => field === column)
  }
}
