import { relations, type Relation } from '../../domain/products/definition/schema'

/** A number in the form: what cannot be read stays as it was typed, and is refused when it is saved. */
export type Typed = number | string | null

export type TypedBand = { from: Typed; to: Typed }

/** A price table while somebody works on it. Prices are in thebe. */
export type TypedTable = {
  rule: 'price-table'
  bands: TypedBand[]
  prices: Partial<Record<Relation, Typed[]>>
}

/** The relations of the table, in the order of the platform. */
export const relationsOf = ({ prices }: TypedTable): Relation[] =>
  relations.filter((relation) => prices[relation])

/** The relations that the table could still take. */
export const relationsLeft = ({ prices }: TypedTable): Relation[] =>
  relations.filter((relation) => !prices[relation])

/** A band begins where the one before ends, so that no gap and no overlap can be entered. */
export function withBandEnd(table: TypedTable, index: number, to: Typed): TypedTable {
  const bands = table.bands.map((band, at) => {
    if (at === index) return { ...band, to }
    return at === index + 1 ? { ...band, from: after(to) } : band
  })
  return { ...table, bands }
}

export function withFirstAge(table: TypedTable, from: Typed): TypedTable {
  return { ...table, bands: table.bands.map((band, at) => (at === 0 ? { ...band, from } : band)) }
}

const WIDTH = 10

/** A new band at the end: the last one gets an end, and the new one goes on from there. */
export function withBand(table: TypedTable): TypedTable {
  const last = table.bands.at(-1)
  const start = typeof last?.from === 'number' ? last.from : 0
  const end = typeof last?.to === 'number' ? last.to : start + WIDTH - 1
  const closed = last ? withBandEnd(table, table.bands.length - 1, end) : table
  return {
    ...closed,
    bands: [...closed.bands, { from: last ? end + 1 : 0, to: null }],
    prices: mapPrices(table, (prices) => [...prices, null]),
  }
}

/** Takes a band away; the one after it begins where the one before ends. */
export function withoutBand(table: TypedTable, index: number): TypedTable {
  const from = table.bands[index]?.from ?? 0
  const bands = table.bands
    .map((band, at) => (at === index + 1 ? { ...band, from } : band))
    .filter((_, at) => at !== index)
  return {
    ...table,
    bands,
    prices: mapPrices(table, (prices) => prices.filter((_, at) => at !== index)),
  }
}

export function withRelation(table: TypedTable, relation: Relation): TypedTable {
  return { ...table, prices: { ...table.prices, [relation]: table.bands.map(() => null) } }
}

export function withoutRelation(table: TypedTable, relation: Relation): TypedTable {
  const prices = { ...table.prices }
  delete prices[relation]
  return { ...table, prices }
}

export function withPrice(
  table: TypedTable,
  { relation, band, price }: { relation: Relation; band: number; price: Typed },
): TypedTable {
  const list = (table.prices[relation] ?? []).map((each, at) => (at === band ? price : each))
  return { ...table, prices: { ...table.prices, [relation]: list } }
}

const after = (to: Typed): Typed => (typeof to === 'number' ? to + 1 : null)

const mapPrices = (
  { prices }: TypedTable,
  change: (prices: Typed[]) => Typed[],
): TypedTable['prices'] =>
  Object.fromEntries(Object.entries(prices).map(([relation, list]) => [relation, change(list)]))
