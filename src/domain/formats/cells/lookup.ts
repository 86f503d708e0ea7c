import type { CellFormat, FormatColumn } from '../definition/schema'
import { CellProblem } from './problem'
import { show } from './values'

export type Lookup = { write(text: string): string; read(text: string): string }

const none: Lookup = { write: (text) => text, read: (text) => text }

/**
 * Compiles the lookup table of a column. It is given in the direction the file goes, and turned round for the other one.
 * A reason that the table of a rejection format lacks is handed over as it came: it waits in a queue, it is not dropped.
 */
export function compileLookup(definition: CellFormat, column: FormatColumn): Lookup {
  if (!column.lookup) return none
  const forward = new Map(Object.entries(column.lookup))
  const backward = new Map<string, string>()
  for (const [from, to] of forward) if (!backward.has(to)) backward.set(to, from)
  const received = definition.purpose === 'remittance' || definition.purpose === 'rejection'
  const keep = received && column.source === 'reason'
  return {
    write: translator(received ? backward : forward, keep),
    read: translator(received ? forward : backward, keep),
  }
}

function translator(table: Map<string, string>, keep: boolean): (text: string) => string {
  return (text) => {
    const found = table.get(text)
    if (found !== undefined) return found
    if (keep) return text
    throw new CellProblem('unmapped', `holds ${show(text)}, which its lookup table does not have`)
  }
}
