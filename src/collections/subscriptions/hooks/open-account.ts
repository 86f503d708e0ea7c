import type { CollectionAfterChangeHook } from 'payload'
import { inTransactionOf } from '../../../hooks/request-storage'
import { openMemberAccounts } from '../../../ledger'
import type { Operations } from '../../../storage/types'
import { idOf } from '../../../tenants/ids'
import { slugs } from '../../slugs'
import { loadCatalogue } from '../catalogue'
import { accountKindOf } from '../../../platform/product-kinds'
import { accountNumber } from '../rules'

/** Opens the sub-ledger of a new subscription, in the same transaction. */
export const openAccount: CollectionAfterChangeHook = async ({ data, doc, operation, req }) => {
  const row = data as { tenant?: unknown; member?: unknown; product?: unknown; from: string }
  const tenant = idOf(row.tenant)
  const member = idOf(row.member)
  if (operation !== 'create' || !tenant || !member) return doc
  await inTransactionOf(req, async (transaction) => {
    const product = (await loadCatalogue(transaction, tenant)).get(idOf(row.product) ?? '')
    if (!product) return
    const memberNumber = await memberNumberOf(transaction, tenant, member)
    const account = {
      number: accountNumber(memberNumber, product.code, row.from),
      kind: accountKindOf(product),
      account: product.account,
      member,
      subscription: String(doc.id),
    }
    await openMemberAccounts(transaction, { tenant, rows: [account] })
  })
  return doc
}

async function memberNumberOf(
  operations: Operations,
  tenant: string,
  member: string,
): Promise<string> {
  const pages = operations.stream({ tenant }, slugs.members, {
    where: { id: { equals: member } },
    select: ['memberNumber'],
  })
  for await (const [row] of pages) if (row) return String(row.memberNumber)
  return member
}
