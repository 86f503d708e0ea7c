import type { ReportLine, ReportSection } from './lines'

/** What the tally needs of an entry of the audit log. */
export type TalliedEntry = {
  actorName: string
  action: string
  collection: string
  changes: { field: string; isPersonal?: boolean }[] | null
}

const TAKEN_BACK = /(^|[.-])(reverse|undo|withdrawn?|cancel)/
const REFUSED = /(^|[.-])(reject|decline)/
const RIGHTS = new Set(['roles', 'users', 'approval-workflows'])
const LOOK_UP = 'search.personal-number'

/** Counts entries of an audit log as they pass by; what it holds grows with people and actions, not with entries. */
export class AuditTally {
  private readonly counts = new Map<string, ReportLine & { count: number }>()

  add({ actorName: person, action, collection: kind, changes }: TalliedEntry): void {
    this.count('actions', { person, action, kind })
    const numbers = (changes ?? []).filter(({ isPersonal }) => isPersonal).length
    if (numbers) this.count('personal-data', { person, action, kind }, numbers)
    if (action === LOOK_UP) this.count('personal-data', { person, action, kind })
    if (TAKEN_BACK.test(action)) this.count('reversals', { person, action, kind })
    if (REFUSED.test(action)) this.count('refused', { person, action, kind })
    if (RIGHTS.has(kind)) this.count('rights', { person, action, kind })
  }

  /** The lines of a section, the most frequent first. */
  lines(): ReportLine[] {
    return [...this.counts.values()].sort(
      (one, other) => other.count - one.count || keyOf(one).localeCompare(keyOf(other)),
    )
  }

  private count(section: ReportSection, what: Omit<ReportLine, 'section'>, more = 1): void {
    const line = { section, ...what }
    const known = this.counts.get(keyOf(line))
    if (known) known.count += more
    else this.counts.set(keyOf(line), { ...line, count: more })
  }
}

const keyOf = ({ section, person, action, kind }: ReportLine): string =>
  [section, person, action, kind].join('\u0000')
