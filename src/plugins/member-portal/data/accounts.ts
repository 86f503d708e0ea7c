import { slugs } from '../../../collections/slugs'
import { memberAccountBalances, type MemberAccountKind } from '../../../ledger'
import { allRows } from '../../../storage/reading'
import type { Row } from '../../../storage/types'
import type { PortalContext } from '../../../platform/portal-page'

type Place = Pick<PortalContext, 'storage' | 'tenant' | 'member'>

/** One of the member's own accounts, with what is on it as the member sees it, in thebe. */
export type OwnAccount = {
  id: string
  number: string
  kind: MemberAccountKind
  subscription: string | null
  balance: number
}

/** A loan is what the member owes; every other account is what was paid in or is the member's. */
export const isOwed = (kind: MemberAccountKind): boolean => kind === 'loan'

/** What the ledger keeps as debit less credit, as the member sees it. */
export const asMemberSees = (kind: MemberAccountKind, debitLessCredit: number): number =>
  // Never minus zero.
  (isOwed(kind) ? debitLessCredit : -debitLessCredit) + 0

/** The member's accounts by number. */
export async function ownAccounts({ storage, tenant, member }: Place): Promise<OwnAccount[]> {
  const rows = await allRows<Row & Omit<OwnAccount, 'balance'>>(
    storage,
    { tenant },
    slugs.memberAccounts,
    {
      where: { member: { equals: member.id } },
      select: ['number', 'kind', 'subscription'],
      orderBy: ['number'],
    },
  )
  const balances = rows.length
    ? await memberAccountBalances(
        storage,
        tenant,
        rows.map(({ id }) => id),
      )
    : new Map<string, number>()
  return rows.map(({ id, number, kind, subscription }) => ({
    ...{ id, number, kind, subscription },
    balance: asMemberSees(kind, -(balances.get(id) ?? 0)),
  }))
}
