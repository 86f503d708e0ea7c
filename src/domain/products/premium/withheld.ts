import { CUSTOM } from '../definition/variables'
import type { PremiumLine } from './types'

/** Stands where a reader may not see a value, as in the rest of the platform. */
export const WITHHELD = '••••'

const HOUSEHOLD = 'household.'

/** What the reader of an explanation may see of what it quotes. */
export type Sight = {
  /** Of the member's own fields, by key. */
  maySee: (key: string) => boolean
  /** The people who belong to the member. */
  maySeeDependants: boolean
  /** The field whose value the note of a percentage quotes; undefined when nobody can tell. */
  salaryField: string | null | undefined
}

/**
 * An explanation without the values that its reader may not see where they come from. Formula, plan and
 * amounts stay; so does the text of a formula, which names fields and quotes none.
 */
export const withheldFrom = (lines: readonly PremiumLine[], sight: Sight): PremiumLine[] =>
  lines.map((line) => withheld(line, sight))

function withheld(line: PremiumLine, sight: Sight): PremiumLine {
  const { relation, trace } = line
  if (relation !== 'member' && !sight.maySeeDependants)
    return { ...line, name: WITHHELD, age: null, band: null, note: WITHHELD }
  if (!trace) return quotesHidden(sight) ? { ...line, note: WITHHELD } : line
  const inputs = Object.fromEntries(
    Object.entries(trace.inputs).map(([name, value]) => [
      name,
      maySeeInput(name, sight) ? value : WITHHELD,
    ]),
  )
  return { ...line, trace: { ...trace, inputs } }
}

const quotesHidden = ({ salaryField, maySee }: Sight): boolean =>
  salaryField === undefined || (salaryField !== null && !maySee(salaryField))

function maySeeInput(name: string, { maySee, maySeeDependants }: Sight): boolean {
  if (name.startsWith(CUSTOM)) return maySee(name.slice(CUSTOM.length))
  return maySeeDependants || !name.startsWith(HOUSEHOLD)
}
