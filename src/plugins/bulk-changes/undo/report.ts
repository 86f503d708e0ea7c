import { slugs } from '../../../collections/slugs'
import { allRows } from '../../../storage/reading'
import type { Operations } from '../../../storage/types'
import type { KeptRecord, PartRow, UndoReport } from '../types'
import type { Judged } from './judge'
import type { Stored } from './targets'

/** Records named in a report; the counts have them all. */
const MOST_NAMED = 1000

export const emptyReport = (): UndoReport => ({ removed: 0, restored: 0, kept: 0, records: [] })

/** Adds what became of a part. */
export function addTo(report: UndoReport, judged: Judged[], kept: KeptRecord[]): void {
  for (const { verdict } of judged) {
    if (verdict.kind === 'remove') report.removed += 1
    if (verdict.kind === 'restore') report.restored += 1
  }
  report.kept += kept.length
  report.records.push(...kept.slice(0, MOST_NAMED - report.records.length))
}

/** The records that stay as they are, by the names people know them by. */
export async function keptOf(
  operations: Operations,
  tenant: string,
  { judged, part }: { judged: Judged[]; part: PartRow },
): Promise<KeptRecord[]> {
  const kept = judged.filter(({ verdict }) => verdict.kind === 'keep')
  const members = await membersOf(operations, tenant, kept)
  return kept.flatMap(({ entry, row, verdict }) => {
    if (verdict.kind !== 'keep' || !row) return []
    const { problem, by } = verdict
    return {
      ...{ document: entry.documentId, record: nameOf(row, members), problem },
      row: part.rows?.[entry.sequence - part.first] ?? null,
      ...(by ? { by } : {}),
    }
  })
}

/** Numbers of the members that subscriptions and dependants are of. */
async function membersOf(
  operations: Operations,
  tenant: string,
  kept: Judged[],
): Promise<Map<string, string>> {
  const ids = kept.flatMap(({ row }) => (typeof row?.member === 'string' ? [row.member] : []))
  if (!ids.length) return new Map()
  const members = await allRows<Stored>(operations, { tenant }, slugs.members, {
    where: { id: { in: [...new Set(ids)] } },
    select: ['memberNumber'],
  })
  return new Map(members.map(({ id, memberNumber }) => [id, String(memberNumber)]))
}

function nameOf(row: Stored, members: Map<string, string>): string {
  const { memberNumber, member, surname, forenames, from } = row
  if (memberNumber) return String(memberNumber)
  const own = surname ? `${String(surname)}, ${String(forenames)}` : from
  return [members.get(String(member)), own].filter(Boolean).map(String).join(': ') || row.id
}
