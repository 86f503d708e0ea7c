import { slugs } from '../../../../collections/slugs'
import type { Row } from '../../../../storage/types'
import { momentOf, newestRows } from '../newest'
import { fact } from '../fact'
import type { TimelineContext, TimelineEntry, TimelineSource } from '../types'

type Assignment = Row & { id: string; from: string }

const fields = ['payrollAuthority', 'payrollNumber', 'from', 'until']

/** Under which payroll numbers the member was paid, each told once with its days. */
export const payrollSource: TimelineSource = {
  kinds: ['payroll'],
  reads: [slugs.payrollAssignments],
  async *entries(context: TimelineContext): AsyncGenerator<TimelineEntry> {
    const where = { member: { equals: context.member } }
    const collection = slugs.payrollAssignments
    for await (const row of newestRows<Assignment>(context, collection, where)) {
      yield {
        ...{ id: row.id, kind: 'payroll', at: momentOf(row.id), collection },
        action: 'payroll.number',
        date: row.from,
        actorName: null,
        reason: null,
        changes: [],
        facts: fields.flatMap((field) => fact(row, field)),
        money: null,
        source: { collection, id: row.id },
      }
    }
  },
}
