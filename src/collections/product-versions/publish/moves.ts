import type { Where } from 'payload'
import type { Period } from '../../../domain/calendar'
import type { Household, Premium } from '../../../domain/products'
import { readAhead } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import { isHolder } from '../../members/status'
import { slugs } from '../../slugs'
import { amountIn, amountsOf, type AmountRow } from '../../subscriptions/amounts'
import { workOut } from '../../subscriptions/assess'
import { loadHouseholds, type HouseholdFacts } from '../../subscriptions/households'
import type { VersionRow } from '../terms'

const PAGE_SIZE = 1000

type SubscriptionRow = {
  id: string
  member: string
  plan: string | null
  amount: number
  from: Period
  until: Period | null
}

type Person = { memberNumber: string; name: string }

/** A subscription whose amount would be another, in thebe. */
export type Move = Person & {
  subscription: string
  /** The month from which the new amount holds. */
  from: Period
  /** One more than the rows that the subscription has in this month. */
  number: number
  current: number
  premium: Premium
  /** An earlier attempt has written it. */
  isWritten: boolean
}

/** A subscription that the terms give no amount for: it stays as it is. */
export type Unpriced = Person & { message: string }

export type MovePage = { moves: Move[]; unchanged: number; unpriced: Unpriced[] }

/**
 * What terms would change in the subscriptions that are there, page by page: three or four queries for a
 * thousand of them. Members who left or died are not deducted, and left as they are.
 */
export async function* movesBy(
  operations: Operations,
  version: VersionRow,
): AsyncGenerator<MovePage> {
  const { tenant, id } = version
  const pages = operations.stream({ tenant }, slugs.subscriptions, {
    where: ofProduct(version),
    select: ['member', 'plan', 'amount', 'from', 'until'],
    pageSize: PAGE_SIZE,
  })
  for await (const rows of readAhead<Row & SubscriptionRow>(pages)) {
    const members = [...new Set(rows.map(({ member }) => member))]
    const households = await loadHouseholds(operations, tenant, members)
    const amounts = await amountsOf(operations, tenant, rows, { staged: id })
    yield pageOf(version, rows, { households, amounts })
  }
}

/** The subscriptions of a product that last into the months of its terms. */
export const ofProduct = ({ product, from }: Pick<VersionRow, 'product' | 'from'>): Where => ({
  product: { equals: product },
  or: [{ until: { equals: null } }, { until: { greater_than_equal: from } }],
})

type Known = { households: Map<string, HouseholdFacts>; amounts: Map<string, AmountRow[]> }

function pageOf(version: VersionRow, subscriptions: SubscriptionRow[], known: Known): MovePage {
  const page: MovePage = { moves: [], unchanged: 0, unpriced: [] }
  for (const row of subscriptions) {
    const facts = known.households.get(row.member)
    if (!facts || !isHolder(facts.member.status)) continue
    const from = row.from > version.from ? row.from : version.from
    const rows = known.amounts.get(row.id) ?? []
    const before = rows.filter(({ productVersion }) => productVersion !== version.id)
    const isWritten = before.length < rows.length
    const current = amountIn(row.amount, before, from)
    const household: Household = { ...facts, choice: { plan: row.plan, amount: current } }
    const premium = workOut(version, household, from)
    const person = { memberNumber: facts.memberNumber, name: facts.member.name }
    if ('problem' in premium) page.unpriced.push({ ...person, message: premium.problem.message })
    else if (premium.amount === current) page.unchanged += 1
    else {
      const last = rows.findLast((each) => each.from === from)?.number ?? 0
      const move = { subscription: row.id, from, number: last + 1, current, premium, isWritten }
      page.moves.push({ ...person, ...move })
    }
  }
  return page
}
