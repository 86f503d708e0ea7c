import { slugs } from '../../../collections/slugs'
import type { HeldBalance, OwedMonth } from '../../../domain/exits'
import { formatAmount } from '../../../domain/money'
import { memberAccountBalances } from '../../../ledger'
import { allRows } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import { openFeesOf } from '../../membership-fees'
import { reconciliationSlugs } from '../../reconciliation'
import { exitErrors } from '../errors'
import type { Statement } from '../exits/types'

type MemberAccount = Row & { id: string; number: string; kind: string; account: string }
type Owing = { id: string; subscription: string; period: string; outstanding: number }
type Arrears = Row & Owing

/** Premiums and dues that were paid are the society's income; these kinds of account are the member's. */
const OWED_TYPES = ['liability', 'equity']

/**
 * What is owed both ways: balances that are the member's, and the member's open arrears and fees.
 * @throws EXIT_SUSPENSE_OPEN, EXIT_ACCOUNT_OWING when something must be settled in another way first
 */
export async function readStatement(
  operations: Operations,
  { tenant, member }: { tenant: string; member: string },
): Promise<Statement> {
  return {
    held: await heldFor(operations, tenant, member),
    owed: await owedBy(operations, tenant, member),
  }
}

async function heldFor(
  operations: Operations,
  tenant: string,
  member: string,
): Promise<HeldBalance[]> {
  const accounts = await allRows<MemberAccount>(operations, { tenant }, slugs.memberAccounts, {
    where: { member: { equals: member } },
    select: ['number', 'kind', 'account'],
  })
  const ids = accounts.map(({ id }) => id)
  const balances = await memberAccountBalances(operations, tenant, ids)
  const types = await accountTypes(operations, tenant, accounts)
  const held: HeldBalance[] = []
  for (const { id, number, kind, account } of accounts) {
    const amount = balances.get(id) ?? 0
    const type = types.get(account) ?? ''
    if (amount === 0 || type === 'income' || type === 'expense') continue
    if (kind === 'suspense') throw suspenseOpen(number, amount)
    if (!OWED_TYPES.includes(type) || amount < 0) throw owing(number, amount)
    held.push({ memberAccount: id, number, account, amount })
  }
  return held.sort((left, right) => (left.number < right.number ? -1 : 1))
}

const suspenseOpen = (number: string, amount: number) =>
  exitErrors.EXIT_SUSPENSE_OPEN(
    `${formatAmount(Math.abs(amount))} of the member is in suspense on ${number}.`,
    { memberAccount: number },
  )

const owing = (number: string, amount: number) =>
  exitErrors.EXIT_ACCOUNT_OWING(
    `The member owes ${formatAmount(Math.abs(amount))} on account ${number}.`,
    { memberAccount: number },
  )

async function accountTypes(
  operations: Operations,
  tenant: string,
  accounts: MemberAccount[],
): Promise<Map<string, string>> {
  const rows = await allRows<Row & { id: string; type: string }>(
    operations,
    { tenant },
    slugs.accounts,
    { where: { id: { in: accounts.map(({ account }) => account) } }, select: ['type'] },
  )
  return new Map(rows.map(({ id, type }) => [id, type]))
}

/** The months of a member that are still owing. */
export async function owedBy(
  operations: Operations,
  tenant: string,
  member: string,
): Promise<OwedMonth[]> {
  const rows = await allRows<Arrears>(operations, { tenant }, reconciliationSlugs.arrears, {
    where: { member: { equals: member }, status: { equals: 'open' } },
    select: ['subscription', 'period', 'outstanding'],
  })
  const fees = await openFeesOf(operations, { tenant, member })
  return [
    ...rows.map((row) => owedMonth(row)),
    ...fees.map((fee) => ({ ...owedMonth(fee), isFee: true })),
  ]
}

function owedMonth({ id: arrears, subscription, period, outstanding: amount }: Owing): OwedMonth {
  return { arrears, subscription, period, amount }
}
