import type { Actor } from '../../../domain/actor'
import { recordAudit, type AuditEntry } from '../../../hooks/audit'
import type { BulkFields } from '../../../tenants/custom-fields/bulk-fields'
import { keepUnique, ownFieldChanges } from '../own-fields'
import { openMemberAccounts } from '../../../ledger'
import type { Row, Storage, Transaction } from '../../../storage/types'
import { slugs } from '../../slugs'
import { accountKindOf } from '../../../platform/product-kinds'
import { accountNumber } from '../../subscriptions/rules'
import { amountRow } from '../../subscriptions/write-amounts'
import type { Decision } from './decide'

export type WriteContext = { storage: Storage; tenant: string; actor: Actor; ownFields: BulkFields }

/** Writes the decisions of a chunk: subscriptions, their sub-ledgers and the audit log. */
export async function writeSubscriptions(
  transaction: Transaction,
  decisions: Decision[],
  context: WriteContext,
): Promise<void> {
  const accepted = decisions.filter(({ problems }) => !problems.length)
  await insertNew(
    transaction,
    accepted.filter(({ stored }) => !stored),
    context,
  )
  const updated = accepted.filter(({ stored, set }) => stored && Object.keys(set).length)
  if (!updated.length) return
  const changes = updated.map(({ stored, set }) => ({ id: String(stored?.id), set }))
  await transaction.updateMany({ tenant: context.tenant }, slugs.subscriptions, changes)
  await keepUnique(
    transaction,
    updated,
    changes.map(({ id }) => id),
    context.ownFields,
  )
  recordAudit(
    transaction,
    updated.map((decision) =>
      auditEntry(decision, decision.set, context, String(decision.stored?.id)),
    ),
  )
}

async function insertNew(transaction: Transaction, created: Decision[], context: WriteContext) {
  if (!created.length) return
  const { tenant, storage } = context
  const rows: Row[] = created.map(({ draft, member, set }) => ({
    id: storage.newId(),
    member: member?.id,
    product: draft.product?.id,
    custom: {},
    ...set,
  }))
  await transaction.insertMany({ tenant }, slugs.subscriptions, rows)
  await keepUnique(
    transaction,
    created,
    rows.map(({ id }) => String(id)),
    context.ownFields,
  )
  const accounts = created.flatMap(({ draft, member }, at) => {
    const { product, memberNumber, from } = draft
    if (!product || !member) return []
    return {
      number: accountNumber(memberNumber, product.code, from),
      kind: accountKindOf(product),
      account: product.account,
      member: member.id,
      subscription: String(rows[at]?.id),
    }
  })
  await openMemberAccounts(transaction, { tenant, rows: accounts })
  const amounts = created.flatMap(({ worked }, at) =>
    worked.map((each) => amountRow(String(rows[at]?.id), each)),
  )
  if (amounts.length) await transaction.insertMany({ tenant }, slugs.subscriptionAmounts, amounts)
  recordAudit(
    transaction,
    created.map((decision, at) => {
      const { id, ...fields } = rows[at] as Row
      return auditEntry(decision, fields, context, String(id))
    }),
  )
}

function auditEntry(
  { stored, set }: Decision,
  fields: Row,
  { tenant, actor }: WriteContext,
  documentId: string,
): AuditEntry {
  const changes = Object.entries(fields)
    .filter(([field, after]) => field !== 'custom' && (stored || (after ?? null) !== null))
    .map(([field, after]) => ({ field, before: stored?.[field] ?? null, after: after ?? null }))
  const action = stored ? 'update' : 'create'
  const collection = slugs.subscriptions
  return {
    tenant,
    actor,
    action,
    collection,
    documentId,
    changes: [...changes, ...ownFieldChanges({ stored, set })],
    reason: 'Import of subscriptions',
  }
}
