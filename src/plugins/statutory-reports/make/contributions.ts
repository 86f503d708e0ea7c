import { slugs } from '../../../collections/slugs'
import { firstDay, lastDay, type Period } from '../../../domain/calendar'
import { sumAmounts } from '../../../domain/money'
import { total, type ReportRow } from '../../../domain/report-table'
import { monthsOf, type ReportContent } from '../../../domain/statutory'
import { allRows, eachRow } from '../../../storage/reading'
import type { Row } from '../../../storage/types'
import { creditedIn, takenBackIn, type BySubscription } from './contributed'
import type { Drawn, Making } from './types'

/** What members paid for each product in each month by the books, less what was taken back in it. */
export async function drawContributions(
  making: Making,
  { events }: ReportContent<'contributions'>,
): Promise<Drawn> {
  const { words } = making
  const products = await productsOf(making)
  const productOf = await productsBySubscription(making)
  const rows: ReportRow[] = []
  const all: number[] = []
  for (const month of monthsOf(making)) {
    const amounts = await byProduct(making, { month, events, productOf })
    for (const [product, amount] of [...amounts].sort(byCode)) {
      const { code = '', name = '' } = products.get(product) ?? {}
      rows.push({ kind: 'line', cells: [month, code, name, amount] })
    }
    const sum = sumAmounts([...amounts.values()])
    rows.push(total(month, null, words.total, sum))
    all.push(sum)
  }
  function byCode([left]: [string, number], [right]: [string, number]): number {
    return (products.get(left)?.code ?? '') < (products.get(right)?.code ?? '') ? -1 : 1
  }
  return {
    about: [],
    columns: [
      { heading: words.month, kind: 'text' },
      { heading: words.product, kind: 'text' },
      { heading: words.name, kind: 'text' },
      { heading: words.contributions, kind: 'money' },
    ],
    rows: [...rows, total(words.total, null, null, sumAmounts(all))],
  }
}

type Asked = { month: Period; events: string[]; productOf: ReadonlyMap<string, string> }

async function byProduct(
  { operations, tenant }: Making,
  { month, events, productOf }: Asked,
): Promise<Map<string, number>> {
  const days = { from: firstDay(month), to: lastDay(month) }
  const amounts = new Map<string, number>()
  const add = (list: BySubscription) => {
    for (const [subscription, amount] of list) {
      const product = productOf.get(subscription) ?? ''
      amounts.set(product, sumAmounts([amounts.get(product) ?? 0, amount]))
    }
  }
  add(await creditedIn(operations, { tenant, days, events }))
  add(await takenBackIn(operations, { tenant, days, events }))
  return amounts
}

type Product = Row & { id: string; code: string; name: string }

async function productsOf({ operations, tenant }: Making): Promise<Map<string, Product>> {
  const options = { select: ['code', 'name'] }
  const rows = await allRows<Product>(operations, { tenant }, slugs.products, options)
  return new Map(rows.map((row) => [row.id, row]))
}

async function productsBySubscription({ operations, tenant }: Making) {
  const products = new Map<string, string>()
  const options = { select: ['product'] }
  const rows = eachRow<Row>(operations, { tenant }, slugs.subscriptions, options)
  for await (const { id, product } of rows) products.set(String(id), String(product))
  return products
}
