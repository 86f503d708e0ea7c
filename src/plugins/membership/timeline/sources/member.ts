import { slugs } from '../../../../collections/slugs'
import { removalActions } from '../../removals'
import type { TimelineContext, TimelineEntry, TimelineKind, TimelineSource } from '../types'
import { auditEntries, type AuditRow } from './audit'

const kindOfRemoval = new Map<string, TimelineKind>([
  [removalActions.dependants, 'dependants'],
  [removalActions.beneficiaries, 'beneficiaries'],
])

/** Changes of the member: of the status and of anything else, and who was taken off. */
export const memberSources: TimelineSource[] = [
  fromMember(['status', 'details'], [slugs.members]),
  fromMember(['dependants'], [slugs.members, slugs.dependants]),
  fromMember(['beneficiaries'], [slugs.members, slugs.beneficiaries]),
]

function fromMember(kinds: TimelineKind[], reads: string[]): TimelineSource {
  return {
    kinds,
    reads,
    async *entries(context: TimelineContext): AsyncGenerator<TimelineEntry> {
      const where = {
        documentId: { in: [...context.members] },
        collection: { equals: slugs.members },
      }
      for await (const entry of auditEntries(context, where, kindOf)) {
        if (kinds.includes(entry.kind)) yield entry.kind === 'status' ? withStatus(entry) : entry
      }
    },
  }
}

function kindOf({ action, changes }: AuditRow): TimelineKind {
  const removal = kindOfRemoval.get(action)
  if (removal) return removal
  return changes?.some(({ field }) => field === 'status') ? 'status' : 'details'
}

/** A change of status says from when it counts and why. */
function withStatus(entry: TimelineEntry): TimelineEntry {
  const after = (name: string): string | null => {
    const value = entry.changes.find(({ field }) => field === name)?.after
    return typeof value === 'string' ? value : null
  }
  return {
    ...entry,
    date: after('statusDate') ?? (entry.action === 'create' ? after('joinedOn') : null),
    reason: entry.reason ?? after('statusReason'),
  }
}
