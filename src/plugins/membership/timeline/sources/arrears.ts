import type { Row } from '../../../../storage/types'
import { reconciliationSlugs } from '../../../reconciliation/slugs'
import { fact } from '../fact'
import { momentOf, newestRows } from '../newest'
import type { TimelineContext, TimelineEntry, TimelineSource } from '../types'

type Arrear = Row & { id: string; period: string }

const fields = ['product', 'period', 'amount', 'outstanding', 'status', 'reason']

/** Months that the member did not pay, with what is still owing of them now. */
export const arrearsSource: TimelineSource = {
  kinds: ['arrears'],
  reads: [reconciliationSlugs.arrears],
  async *entries(context: TimelineContext): AsyncGenerator<TimelineEntry> {
    const where = { member: { equals: context.member } }
    const collection = reconciliationSlugs.arrears
    for await (const row of newestRows<Arrear>(context, collection, where)) {
      yield {
        ...{ id: row.id, kind: 'arrears', at: momentOf(row.id), collection },
        action: 'arrears',
        date: row.period,
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
