import { slugs } from '../../../collections/slugs'
import type { Operations, Row } from '../../../storage/types'
import { firstRow } from '../../../storage/reading'
import { reconciliationErrors } from '../errors'
import { reconciliationSlugs } from '../slugs'
import type { ResolutionRow, SuspenseItemRow } from './types'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** @throws SUSPENSE_UNKNOWN */
export async function findSuspenseItem(
  operations: Operations,
  tenant: string,
  id: string,
): Promise<SuspenseItemRow> {
  const row = UUID.test(id)
    ? await firstRow<SuspenseItemRow>(operations, { tenant }, reconciliationSlugs.suspenseItems, {
        id: { equals: id },
      })
    : null
  if (row) return row
  throw reconciliationErrors.SUSPENSE_UNKNOWN(`There is no suspense item ${id}.`)
}

/** @throws SUSPENSE_UNKNOWN */
export async function findResolution(
  operations: Operations,
  tenant: string,
  id: string,
): Promise<ResolutionRow> {
  const row = UUID.test(id)
    ? await firstRow<ResolutionRow>(
        operations,
        { tenant },
        reconciliationSlugs.suspenseResolutions,
        { id: { equals: id } },
      )
    : null
  if (row) return row
  throw reconciliationErrors.SUSPENSE_UNKNOWN(`There is no resolution ${id}.`)
}

/** Where money for a subscription goes: its member account, and the ledger account of its product. */
export type SubscriptionAccounts = { memberAccount: string; productAccount: string }

/** @throws SUSPENSE_SUBSCRIPTION when the society has no such subscription */
export async function accountsOfSubscription(
  operations: Operations,
  tenant: string,
  subscription: string | null,
): Promise<SubscriptionAccounts> {
  const account =
    subscription && UUID.test(subscription)
      ? await firstRow<Row & { id: string; account: string }>(
          operations,
          { tenant },
          slugs.memberAccounts,
          {
            subscription: { equals: subscription },
          },
        )
      : null
  if (account) return { memberAccount: account.id, productAccount: account.account }
  throw reconciliationErrors.SUSPENSE_SUBSCRIPTION(
    'subscription: there is no such subscription in this society.',
    {
      field: 'subscription',
    },
  )
}
