import { slugs } from '../../../../collections/slugs'
import type { Row } from '../../../../storage/types'
import { claimSlugs } from '../../../claims/slugs'
import { feeSlugs } from '../../../membership-fees/slugs'
import { exitSlugs } from '../../../member-exit/slugs'
import { transferSlugs } from '../../../payroll-transfer/slugs'
import { policySlugs } from '../../../funeral-policies/slugs'
import { receiptSlugs } from '../../../receipting/slugs'
import { reconciliationSlugs } from '../../../reconciliation/slugs'
import { fact } from '../fact'
import { momentOf, newestRows } from '../newest'
import type { TimelineContext, TimelineEntry, TimelineKind, TimelineSource } from '../types'

type Register = {
  kind: TimelineKind
  collection: string
  action: string
  /** The field whose day or month the entry tells about. */
  date: string
  /** What is told of a row. */
  fields: string[]
}

const registers: Register[] = [
  {
    kind: 'payroll',
    collection: slugs.payrollAssignments,
    action: 'payroll.number',
    date: 'from',
    fields: ['payrollAuthority', 'payrollNumber', 'from', 'until'],
  },
  {
    kind: 'payroll',
    collection: transferSlugs.transfers,
    action: 'members.transfer',
    date: 'from',
    fields: ['fromAuthority', 'fromNumber', 'toAuthority', 'toNumber', 'status', 'reason'],
  },
  {
    kind: 'arrears',
    collection: exitSlugs.plans,
    action: 'arrears-plans.make',
    date: 'firstDue',
    fields: ['total', 'received', 'lastDue', 'status'],
  },
  {
    kind: 'arrears',
    collection: reconciliationSlugs.arrears,
    action: 'arrears',
    date: 'period',
    fields: ['product', 'period', 'amount', 'outstanding', 'status', 'reason'],
  },
  {
    kind: 'fees',
    collection: feeSlugs.fees,
    action: 'fees.bill',
    date: 'dueDate',
    fields: ['product', 'period', 'amount', 'outstanding', 'status'],
  },
  {
    kind: 'fees',
    collection: receiptSlugs.receipts,
    action: 'receipts.receive',
    date: 'receivedOn',
    fields: ['number', 'method', 'reference', 'amount', 'status'],
  },
  {
    kind: 'policies',
    collection: policySlugs.events,
    action: 'policy',
    date: 'on',
    fields: ['policy', 'kind', 'reason', 'life'],
  },
  {
    kind: 'policies',
    collection: policySlugs.notices,
    action: 'policy.notice',
    date: 'stepOn',
    fields: ['policy', 'kind', 'stepOn', 'owed', 'status'],
  },
  {
    kind: 'claims',
    collection: claimSlugs.decisions,
    action: 'claims.step',
    date: 'on',
    fields: ['claim', 'kind', 'amount', 'reason'],
  },
  {
    kind: 'suspense',
    collection: reconciliationSlugs.suspenseItems,
    action: 'suspense',
    date: 'openedOn',
    fields: ['category', 'deductionCode', 'amount', 'remaining', 'status'],
  },
]

/** Payroll numbers, arrears and suspense of the member, each row told once as it stands now. */
export const registerSources: readonly TimelineSource[] = registers.map(sourceOf)

function sourceOf({ kind, collection, action, date, fields }: Register): TimelineSource {
  return {
    kinds: [kind],
    reads: [collection],
    async *entries(context: TimelineContext): AsyncGenerator<TimelineEntry> {
      const where = { member: { in: [...context.members] } }
      for await (const row of newestRows<Row & { id: string }>(context, collection, where)) {
        yield {
          ...{ id: row.id, kind, at: momentOf(row.id), collection },
          action,
          date: String(row[date]),
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
}
