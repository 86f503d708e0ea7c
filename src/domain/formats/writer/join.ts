import type { CellFormat } from '../definition/schema'

/** Compiles how the cells of a record become its text, without the line end. */
export function compileJoin(definition: Pick<CellFormat, 'layout'>): (cells: string[]) => string {
  const { layout } = definition
  if (layout.kind === 'fixed') return (cells) => cells.join('')
  const { delimiter, quote } = layout
  if (quote === 'never') return (cells) => cells.join(delimiter)
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  if (quote === 'always') return (cells) => cells.map(quoted).join(delimiter)
  return (cells) => {
    const line = cells.join(delimiter)
    // More pieces than cells means that a cell holds the delimiter.
    const needed =
      line === '' || /["\r\n]/.test(line) || line.split(delimiter).length !== cells.length
    if (!needed) return line
    return cells
      .map((text) => (text === '' && cells.length > 1 ? '' : quoteIfNeeded(text, delimiter)))
      .join(delimiter)
  }
}

function quoteIfNeeded(text: string, delimiter: string): string {
  const needed = text === '' || /["\r\n]/.test(text) || text.includes(delimiter)
  return needed ? `"${text.replaceAll('"', '""')}"` : text
}
