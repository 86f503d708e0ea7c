import { allRows } from '../../../storage/reading'
import type { Row } from '../../../storage/types'
import { payoutSlugs } from '../../payouts/slugs'
import { changeRows, type RowChange } from './changes'
import type { MergeContext } from './context'

type AccountRow = Row & { id: string; member: string; payee: string; status: string }

/**
 * Accounts that the duplicate is paid to are the survivor's; those of people on the duplicate's claims go
 * with the claims. Whoever has a confirmed account already keeps that one: the other is replaced by it.
 */
export async function movePayoutAccounts(context: MergeContext): Promise<void> {
  const { merge } = context
  const [own, others] = [
    await accountsOf(context, merge.survivor),
    await accountsOf(context, merge.merged),
  ]
  const hasOwn = own.some(({ payee, status }) => payee === merge.survivor && status === 'confirmed')
  await changeRows(
    context,
    others.map(({ id, payee, status }): RowChange => {
      const isMember = payee === merge.merged
      const isReplaced = isMember && hasOwn && status === 'confirmed'
      return {
        ...{ collection: payoutSlugs.accounts, id },
        before: { member: merge.merged, payee, status },
        after: {
          member: merge.survivor,
          payee: isMember ? merge.survivor : payee,
          status: isReplaced ? 'replaced' : status,
        },
      }
    }),
  )
}

const accountsOf = (
  { transaction, merge: { tenant } }: MergeContext,
  member: string,
): Promise<AccountRow[]> =>
  allRows<AccountRow>(transaction, { tenant }, payoutSlugs.accounts, {
    where: { member: { equals: member } },
  })
