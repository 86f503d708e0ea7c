import type { Row } from '../../../../storage/types'
import { reconciliationSlugs } from '../../../reconciliation/slugs'
import { fact } from '../fact'
import { momentOf, newestRows } from '../newest'
import type { TimelineContext, TimelineEntry, TimelineSource } from '../types'

type Held = Row & { id: string; openedOn: string }

const fields = ['category', 'deductionCode', 'amount', 'remaining', 'status']

/** Money that came for the member and is in suspense, with what is left of it now. */
export const suspenseSource: TimelineSource = {
  kinds: ['suspense'],
  reads: [reconciliationSlugs.suspenseItems],
  async *entries(context: TimelineContext): AsyncGenerator<TimelineEntry> {
    const where = { member: { equals: context.member } }
    const collection = reconciliationSlugs.suspenseItems
    for await (const row of newestRows<Held>(context, collection, where)) {
      yield {
        ...{ id: row.id, kind: 'suspense', at: momentOf(row.id), collection },
        action: 'suspense',
        date: row.openedOn,
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
