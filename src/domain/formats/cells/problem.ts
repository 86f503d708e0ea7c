/** What is wrong with one cell; writer and reader turn it into an error that names the place. */
export type CellFault =
  'missing' | 'invalid' | 'tooWide' | 'unmapped' | 'unknown' | 'forbidden' | 'formula'

export class CellProblem extends Error {
  readonly fault: CellFault
  readonly details: Record<string, unknown>

  /** @param sentence starts in lower case and follows the name of the column */
  constructor(fault: CellFault, sentence: string, details: Record<string, unknown> = {}) {
    super(sentence)
    this.fault = fault
    this.details = details
  }
}
