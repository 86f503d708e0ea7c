import { slugs } from '../../../collections/slugs'
import { amountsOf, type AmountRow } from '../../../collections/subscriptions/amounts'
import { memberAccountBalances } from '../../../ledger'
import { allRows } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import { reconciliationSlugs } from '../../reconciliation/slugs'
import { subscriptionFields, type PolicySociety } from '../policies/society'
import type { FuneralSubscription, NoticeRow, PolicyRow } from '../policies/types'
import { coveredBy, push, type Covered } from '../policies/write-lives'
import { policySlugs } from '../slugs'

type MemberRow = Row & {
  id: string
  status: string
  statusDate: string | null
  birthDate: string | null
  payrollAuthority: string | null
}

/** Everything that decides about a page of policies, in a query a table. */
export type Page = {
  policies: PolicyRow[]
  subscriptions: Map<string, FuneralSubscription>
  members: Map<string, MemberRow>
  /** What came for a subscription in all, in thebe. */
  received: Map<string, number>
  /** The months of a subscription whose premium is owed by the register of arrears, with the thebe. */
  arrears: Map<string, { period: string; outstanding: number }[]>
  amounts: Map<string, AmountRow[]>
  /** By policy; without those withdrawn. */
  notices: Map<string, NoticeRow[]>
  covered: Covered
}

export async function loadPage(
  operations: Operations,
  society: PolicySociety,
  policies: PolicyRow[],
): Promise<Page> {
  const { tenant } = society
  const subscriptionIds = policies.map(({ subscription }) => subscription).sort()
  const members = [...new Set(policies.map(({ member }) => member))]
  const [subscriptions, people, received, arrears, amounts, notices, covered] = await Promise.all([
    byId<FuneralSubscription>(operations, tenant, slugs.subscriptions, {
      ids: subscriptionIds,
      select: subscriptionFields,
    }),
    byId<MemberRow>(operations, tenant, slugs.members, {
      ids: members,
      select: ['status', 'statusDate', 'birthDate', 'payrollAuthority'],
    }),
    receivedFor(operations, tenant, subscriptionIds),
    openArrears(operations, tenant, subscriptionIds),
    society.hasAmounts
      ? amountsOf(
          operations,
          tenant,
          subscriptionIds.map((id) => ({ id })),
        )
      : new Map<string, AmountRow[]>(),
    noticesOf(operations, tenant, policies),
    coveredBy(operations, tenant, policies),
  ])
  return { policies, subscriptions, members: people, received, arrears, amounts, notices, covered }
}

async function byId<T extends Row & { id: string }>(
  operations: Operations,
  tenant: string,
  collection: string,
  { ids, select }: { ids: string[]; select: string[] },
): Promise<Map<string, T>> {
  const where = { id: { in: ids } }
  const rows = await allRows<T>(operations, { tenant }, collection, { where, select })
  return new Map(rows.map((row) => [row.id, row]))
}

/** What the sub-ledgers of subscriptions hold: whichever way it was paid, and less what was taken back. */
export async function receivedFor(
  operations: Operations,
  tenant: string,
  subscriptions: string[],
): Promise<Map<string, number>> {
  const accounts = await allRows<Row & { id: string; subscription: string }>(
    operations,
    { tenant },
    slugs.memberAccounts,
    { where: { subscription: { in: subscriptions } }, select: ['subscription'] },
  )
  const balances = await memberAccountBalances(
    operations,
    tenant,
    accounts.map(({ id }) => id),
  )
  return new Map(accounts.map(({ id, subscription }) => [subscription, balances.get(id) ?? 0]))
}

async function openArrears(
  operations: Operations,
  tenant: string,
  subscriptions: string[],
): Promise<Page['arrears']> {
  const rows = await allRows<Row & { subscription: string; period: string; outstanding: number }>(
    operations,
    { tenant },
    reconciliationSlugs.arrears,
    {
      where: { subscription: { in: subscriptions }, status: { equals: 'open' } },
      select: ['subscription', 'period', 'outstanding'],
    },
  )
  const arrears: Page['arrears'] = new Map()
  for (const { subscription, period, outstanding } of rows)
    if (outstanding > 0) push(arrears, subscription, { period, outstanding })
  return arrears
}

async function noticesOf(
  operations: Operations,
  tenant: string,
  policies: PolicyRow[],
): Promise<Map<string, NoticeRow[]>> {
  const rows = await allRows<NoticeRow>(operations, { tenant }, policySlugs.notices, {
    where: {
      policy: { in: policies.map(({ id }) => id) },
      status: { not_equals: 'withdrawn' },
    },
    select: ['policy', 'kind', 'about', 'stepOn', 'status'],
  })
  const notices = new Map<string, NoticeRow[]>()
  for (const row of rows) push(notices, row.policy, row)
  return notices
}
