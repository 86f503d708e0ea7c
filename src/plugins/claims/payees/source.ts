import type { PayableSource } from '../../../platform/types'
import { allRows } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import { claimSlugs } from '../slugs'
import type { ClaimRow, PayeeRow } from '../types'
import { returnPayable, settlePayable } from './payables'

/** The key of a payee for the accounts of payouts; a member is paid to the account of the member. */
export const payeeKey = ({ id, kind, accountNumberIndex }: PayeeRow): string | null =>
  kind === 'member' && !accountNumberIndex ? null : `${claimSlugs.payees}:${id}`

/** What released claims owe to beneficiaries, undertakers and members. */
export const claimPayables: PayableSource = {
  key: 'claims.payees',
  label: { en: 'Payee of a claim', tn: 'Moduelwa wa kopo' },
  list: async (operations, { tenant, refs }) => {
    const rows = await allRows<PayeeRow>(operations, { tenant }, claimSlugs.payees, {
      where: {
        ...{ status: { equals: 'due' }, amount: { greater_than: 0 } },
        ...(refs ? { id: { in: refs } } : {}),
      },
    })
    const claims = await claimsOf(operations, tenant, rows)
    return rows.flatMap((row) => {
      const claim = claims.get(row.claim)
      if (!claim || !row.account) return []
      const { id: ref, name, amount, account } = row
      const narrative = `Claim ${claim.number}, ${name}`
      const paid = { member: claim.member, payee: payeeKey(row) }
      return [{ ref, ...paid, amount: Number(amount), account, narrative }]
    })
  },
  paid: (transaction, { tenant, ref: payable, payout: payment, on: paidOn, actor }) =>
    settlePayable(transaction, { tenant, payable, payment, paidOn, actor }),
  returned: (transaction, { tenant, ref: payable, payout: payment, reason, actor }) =>
    returnPayable(transaction, { tenant, payable, payment, reason, actor }),
}

type Claim = Row & Pick<ClaimRow, 'id' | 'number' | 'member'>

async function claimsOf(
  operations: Operations,
  tenant: string,
  payees: PayeeRow[],
): Promise<Map<string, Claim>> {
  const ids = [...new Set(payees.map(({ claim }) => claim))]
  if (!ids.length) return new Map()
  const rows = await allRows<Claim>(operations, { tenant }, claimSlugs.claims, {
    where: { id: { in: ids } },
    select: ['number', 'member'],
  })
  return new Map(rows.map((row) => [row.id, row]))
}
