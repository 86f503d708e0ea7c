import { slugs } from '../../../collections/slugs'
import { AuditTally, type ReportLine, type TalliedEntry } from '../../../domain/audit-report'
import { PLATFORM_CHAIN } from '../../../hooks/audit'
import { eachRow } from '../../../storage/reading'
import type { Row, Storage } from '../../../storage/types'
import type { Span } from './span'

type Entry = Row & TalliedEntry & { sequence: number; hash: string; documentId: string }

const SELECT = ['actorName', 'action', 'collection', 'changes', 'hash']

/** What the society's own log says of the month, and the rights that the platform's log says of. */
export async function recordedLines(storage: Storage, span: Span): Promise<ReportLine[]> {
  const tally = new AuditTally()
  let [first, last]: (Entry | null)[] = [null, null]
  for await (const entry of entriesOf(storage, span.tenant, span)) {
    tally.add(entry)
    first ??= entry
    last = entry
  }
  // Staff may work in several societies, so that what they may do is recorded by the platform.
  for await (const entry of entriesOf(storage, PLATFORM_CHAIN, span)) {
    if (isRightIn(entry, span.tenant)) tally.add(entry)
  }
  return [...headOf(first ?? null, last ?? null), ...tally.lines()]
}

const entriesOf = (storage: Storage, chain: string, { from, until }: Span) =>
  eachRow<Entry>(
    storage,
    chain === PLATFORM_CHAIN ? { platform: true } : { tenant: chain },
    slugs.auditLog,
    {
      where: { chain: { equals: chain }, at: { greater_than_equal: from, less_than: until } },
      select: SELECT,
      orderBy: ['sequence'],
    },
  )

/** Roles are shared by all societies; of people only those whose place in this society was changed. */
function isRightIn({ collection, changes }: Entry, tenant: string): boolean {
  if (collection === slugs.roles) return true
  if (collection !== slugs.users) return false
  const places = (changes ?? []).filter(({ field }) => field === 'tenants')
  return places.some((change) => JSON.stringify(change).includes(tenant))
}

/** Which entries the report is made of: with the hash, a later rewrite of them shows. */
function headOf(first: Entry | null, last: Entry | null): ReportLine[] {
  if (!first || !last)
    return [{ section: 'period', detail: 'No entry of the audit log.', count: 0 }]
  const detail = `Entries ${first.sequence} to ${last.sequence}; hash of the last: ${last.hash}`
  return [{ section: 'period', detail, count: Number(last.sequence) - Number(first.sequence) + 1 }]
}
