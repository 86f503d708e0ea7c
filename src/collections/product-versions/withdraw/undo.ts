import type { Period } from '../../../domain/calendar'
import type { Household, Premium } from '../../../domain/products'
import { readAhead } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import { slugs } from '../../slugs'
import { amountIn, amountsOf, type AmountRow } from '../../subscriptions/amounts'
import { workOut } from '../../subscriptions/assess'
import { loadHouseholds, type HouseholdFacts } from '../../subscriptions/households'
import { ofProduct } from '../publish/moves'
import { versionFor, type VersionRow } from '../terms'

const PAGE_SIZE = 1000

type SubscriptionRow = {
  id: string
  member: string
  plan: string | null
  amount: number
  from: Period
}

/** An amount that takes the place of one that withdrawn terms gave. In thebe. */
export type Undoing = {
  subscription: string
  from: Period
  number: number
  amount: number
  /** The terms that gave it; null for the amount that the subscription began with. */
  version: string | null
  premium: Premium | null
  /** What the withdrawn terms gave. */
  withdrawn: number
  /** The row that is reversed; null where the subscription began with the amount. */
  reverses: string | null
}

/** A subscription that only these terms give an amount for. */
export type Standing = { memberNumber: string; name: string; message: string }

export type UndoPage = { undoings: Undoing[]; standing: Standing[]; subscriptions: number }

/** What is left when terms go, as every subscription needs it. */
type Basis = { version: VersionRow; earlier: VersionRow[] }

/**
 * What has to be written so that subscriptions are as if some terms had never been, page by page. What was
 * written already is not given again.
 * @param earlier the terms that stay in force
 */
export async function* undoings(
  operations: Operations,
  { version, earlier }: Basis,
): AsyncGenerator<UndoPage> {
  const { tenant } = version
  const pages = operations.stream({ tenant }, slugs.subscriptions, {
    where: ofProduct(version),
    select: ['member', 'plan', 'amount', 'from', 'until'],
    pageSize: PAGE_SIZE,
  })
  for await (const rows of readAhead<Row & SubscriptionRow>(pages)) {
    const amounts = await amountsOf(operations, tenant, rows)
    // Only who began under these terms needs another price; the others had one.
    const begun = rows.filter(({ from }) => from >= version.from)
    const members = [...new Set(begun.map(({ member }) => member))]
    const households = await loadHouseholds(operations, tenant, members)
    yield pageOf({ version, earlier }, rows, { amounts, households })
  }
}

type Known = { amounts: Map<string, AmountRow[]>; households: Map<string, HouseholdFacts> }

function pageOf(basis: Basis, rows: SubscriptionRow[], { amounts, households }: Known): UndoPage {
  const page: UndoPage = { undoings: [], standing: [], subscriptions: rows.length }
  for (const row of rows) {
    const known = amounts.get(row.id) ?? []
    if (row.from < basis.version.from) page.undoings.push(...movedBack(basis, row, known))
    else beganAgain(page, basis, { row, known, facts: households.get(row.member) })
  }
  return page
}

/** Each month from which these terms gave the amount, with what held there before. */
function movedBack({ version }: Basis, row: SubscriptionRow, known: AmountRow[]): Undoing[] {
  const others = known.filter(({ productVersion }) => productVersion !== version.id)
  const months = [...new Set(known.map(({ from }) => from))]
  return months.flatMap((from): Undoing[] => {
    const last = known.findLast((each) => each.from === from)
    if (!last || last.productVersion !== version.id) return []
    const before = others.findLast((each) => each.from <= from)
    const amount = amountIn(row.amount, others, from)
    return [
      {
        ...{ subscription: row.id, from, number: last.number + 1, amount, premium: null },
        ...{ version: before?.productVersion ?? null, withdrawn: last.amount, reverses: last.id },
      },
    ]
  })
}

type Begun = { row: SubscriptionRow; known: AmountRow[]; facts: HouseholdFacts | undefined }

/** Who began under these terms is priced by those before, as on the day of joining. */
function beganAgain(page: UndoPage, { earlier, version }: Basis, { row, known, facts }: Begun) {
  const last = known.findLast((each) => each.from === row.from)
  if (last && last.productVersion !== version.id) return
  const current = amountIn(row.amount, known, row.from)
  const terms = versionFor(earlier, row.from)
  const premium = premiumBy(terms, { row, facts, current })
  if ('problem' in premium) {
    page.standing.push({ ...personOf(facts), message: premium.problem.message })
  } else if (premium.amount !== current || last)
    page.undoings.push({
      ...{ subscription: row.id, from: row.from, number: (last?.number ?? 0) + 1, premium },
      ...{ amount: premium.amount, version: terms?.id ?? null, withdrawn: current },
      reverses: last?.id ?? null,
    })
}

const personOf = (facts: HouseholdFacts | undefined) => ({
  memberNumber: facts?.memberNumber ?? '',
  name: facts?.member.name ?? '',
})

function premiumBy(
  terms: VersionRow | undefined,
  { row, facts, current }: Omit<Begun, 'known'> & { current: number },
): ReturnType<typeof workOut> {
  if (!terms || !facts)
    return { problem: { field: 'from', message: `There are no other terms in ${row.from}.` } }
  const household: Household = { ...facts, choice: { plan: row.plan, amount: current } }
  return workOut(terms, household, row.from)
}
