import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { inTransactionOf } from '../../../hooks/request-storage'
import { idOf } from '../../../tenants/ids'
import { slugs } from '../../slugs'
import type { WorkedAmount } from '../assess'
import { amountRow } from '../write-amounts'

type Subscription = { tenant?: unknown; member?: unknown; product?: unknown; from: string }

/** Keeps what the check of a new subscription worked out until the subscription has its id. */
export function noteWorked(req: PayloadRequest, row: Subscription, worked: WorkedAmount[]): void {
  if (worked.length) req.context[keyOf(row)] = worked
}

/** Stores the amounts of a new subscription that terms worked out, with their explanation. */
export const keepWorkedAmounts: CollectionAfterChangeHook = async ({
  data,
  doc,
  operation,
  req,
}) => {
  const row = data as Subscription
  const worked = req.context[keyOf(row)] as WorkedAmount[] | undefined
  const tenant = idOf(row.tenant)
  if (operation !== 'create' || !worked || !tenant) return doc
  delete req.context[keyOf(row)]
  const rows = worked.map((each) => amountRow(String(doc.id), each))
  await inTransactionOf(req, async (transaction) => {
    await transaction.insertMany({ tenant }, slugs.subscriptionAmounts, rows)
  })
  return doc
}

const keyOf = ({ member, product, from }: Subscription): string =>
  `worked:${idOf(member)}:${idOf(product)}:${from}`
