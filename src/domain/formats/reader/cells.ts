/** The cells of a delimited row; or why there are none: a quote still open at its end, or one out of place. */
export type SplitCells = string[] | 'open' | 'broken'

/**
 * Splits one row. Written here because a row with broken quotes must not end the reading:
 * the report lists the errors of every row. A stray quote is refused, never guessed at.
 */
export function splitCells(row: string, delimiter: string, quoted: boolean): SplitCells {
  if (!quoted || !row.includes('"')) return row.split(delimiter)
  const cells: string[] = []
  let start = 0
  while (start <= row.length) {
    const cell = row[start] === '"' ? quotedCell(row, start) : plainCell(row, start, delimiter)
    if (typeof cell === 'string') return cell
    cells.push(cell.text)
    if (cell.end < row.length && row[cell.end] !== delimiter) return 'broken'
    start = cell.end + 1
  }
  return cells
}

type FoundCell = { text: string; end: number }

function plainCell(row: string, start: number, delimiter: string): FoundCell | 'broken' {
  const next = row.indexOf(delimiter, start)
  const end = next < 0 ? row.length : next
  const text = row.slice(start, end)
  return text.includes('"') ? 'broken' : { text, end }
}

/** A doubled quote inside a quoted cell is one quote of its text. */
function quotedCell(row: string, start: number): FoundCell | 'open' {
  let close = row.indexOf('"', start + 1)
  while (close >= 0 && row[close + 1] === '"') close = row.indexOf('"', close + 2)
  if (close < 0) return 'open'
  return { text: row.slice(start + 1, close).replaceAll('""', '"'), end: close + 1 }
}
