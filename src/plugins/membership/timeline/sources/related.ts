import { slugs } from '../../../../collections/slugs'
import { allRows } from '../../../../storage/reading'
import type { Row } from '../../../../storage/types'
import { changeRequestSlugs } from '../../../change-requests/slugs'
import { membershipSlugs } from '../../slugs'
import type { TimelineContext, TimelineEntry, TimelineKind, TimelineSource } from '../types'
import { auditEntries } from './audit'

/** What belongs to a member, each with its own history in the audit log. */
export const relatedSources: TimelineSource[] = [
  related('subscriptions', slugs.subscriptions),
  related('dependants', slugs.dependants),
  related('beneficiaries', slugs.beneficiaries),
  related('documents', membershipSlugs.memberDocuments),
  related('details', changeRequestSlugs.requests),
]

function related(kind: TimelineKind, collection: string): TimelineSource {
  return {
    kinds: [kind],
    reads: [collection],
    async *entries(context: TimelineContext): AsyncGenerator<TimelineEntry> {
      const ids = await idsOf(context, collection)
      if (!ids.length) return
      const where = { documentId: { in: ids }, collection: { equals: collection } }
      for await (const entry of auditEntries(context, where, () => kind)) yield dated(entry)
    },
  }
}

async function idsOf(
  { operations, tenant, members }: TimelineContext,
  collection: string,
): Promise<string[]> {
  const where = { member: { in: [...members] } }
  const rows = await allRows<Row & { id: string }>(operations, { tenant }, collection, {
    where,
    select: ['id'],
  })
  return rows.map(({ id }) => id)
}

/** What ended counts from its end, what begins from its beginning. */
function dated(entry: TimelineEntry): TimelineEntry {
  const dates = ['until', 'coveredUntil', 'from', 'coveredFrom', 'issuedOn'].map(
    (name) => entry.changes.find(({ field }) => field === name)?.after,
  )
  const date = dates.find((value) => typeof value === 'string' && value !== '')
  return { ...entry, date: (date as string | undefined) ?? null }
}
