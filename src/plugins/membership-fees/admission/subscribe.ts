import { addedAccount, subscribableOnAdmission, type Returning } from './products'
import { assessSubscription } from '../../../collections/subscriptions/assess'
import { loadHouseholds } from '../../../collections/subscriptions/households'
import { amountRow } from '../../../collections/subscriptions/write-amounts'
import { societyOf, todayIn } from '../../../collections/rules/society'
import type { CatalogueProduct } from '../../../collections/subscriptions/catalogue'
import { slugs } from '../../../collections/slugs'
import type { Actor } from '../../../domain/actor'
import { periodOf, type Period } from '../../../domain/calendar'
import { recordAudit } from '../../../hooks/audit'
import { openMemberAccounts } from '../../../ledger'
import type { Transaction } from '../../../storage/types'
import { billSubscriptions } from '../billing/bill'
import type { BilledSubscription } from '../billing/bills'
import { feeErrors } from '../errors'

export type Admitted = {
  tenant: string
  member: string
  memberNumber: string
  /** The day from which the member is one. */
  date: string
  /** Null for who was never a member before. */
  returning: Returning | null
  actor: Actor
}

/**
 * Subscribes somebody who is admitted to what the society asks of every new member, and bills it, in the
 * transaction that admits. What the member has already is left as it is; of an earlier membership see
 * `subscribableOnAdmission`.
 * @throws FEE_ON_ADMISSION when a product's terms refuse the member or do not say the amount
 */
export async function subscribeAdmitted(
  transaction: Transaction,
  admitted: Admitted,
): Promise<void> {
  const { tenant, member, date, actor, returning } = admitted
  const asked = { tenant, member, from: periodOf(date), returning }
  const products = await subscribableOnAdmission(transaction, asked)
  if (!products.length) return
  // The lock of whoever enters subscriptions or publishes terms.
  await transaction.nextNumbers({ tenant }, 'subscriptions', 0)
  const today = periodOf(todayIn(await societyOf(transaction, tenant)))
  const rows: BilledSubscription[] = []
  for (const { product, from } of products)
    rows.push(await subscribe(transaction, admitted, { product, from, today }))
  const to = [today, ...products.map(({ from }) => from)].sort().at(-1) ?? today
  await billSubscriptions(transaction, { tenant, to, actor }, rows)
}

type Order = { product: CatalogueProduct; from: Period; today: Period }

async function subscribe(
  transaction: Transaction,
  { tenant, member, memberNumber, actor }: Admitted,
  { product, from, today }: Order,
): Promise<BilledSubscription> {
  const facts = (await loadHouseholds(transaction, tenant, [member])).get(member)
  const wanted = { from, until: null, amount: null, plan: null }
  const assessed = assessSubscription(wanted, { versions: product.versions, facts, today })
  if ('problem' in assessed) throw refused(product.code, assessed.problem.message)
  const { amount, worked } = assessed
  const { id: productId, deductionCode } = product
  const fields = { member, product: productId, amount, deductionCode, from, until: null }
  const row = { id: transaction.newId(), ...fields }
  await transaction.insertMany({ tenant }, slugs.subscriptions, [{ ...row, custom: {} }])
  const account = addedAccount(product, { memberNumber, from, member, subscription: row.id })
  await openMemberAccounts(transaction, { tenant, rows: [account] })
  const amounts = worked.map((each) => amountRow(row.id, each))
  if (amounts.length) await transaction.insertMany({ tenant }, slugs.subscriptionAmounts, amounts)
  recordAudit(transaction, [
    {
      ...{ tenant, actor, action: 'create', collection: slugs.subscriptions },
      ...{ documentId: row.id, reason: 'For every new member' },
      changes: Object.entries(fields)
        .filter(([, after]) => after !== null)
        .map(([field, after]) => ({ field, before: null, after })),
    },
  ])
  return row
}

const refused = (code: string, message: string) =>
  feeErrors.FEE_ON_ADMISSION(
    `The member can't be subscribed to ${code}, which is for every new member. ${message}`,
    { product: code },
  )
