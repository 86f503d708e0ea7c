import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { definitionProblems } from '../../domain/products'
import {
  relationsLeft,
  relationsOf,
  withBand,
  withBandEnd,
  withoutBand,
  withoutRelation,
  withPrice,
  withRelation,
  type TypedTable,
} from './table'
import { templates } from './templates'

const table: TypedTable = {
  rule: 'price-table',
  bands: [
    { from: 0, to: 17 },
    { from: 18, to: null },
  ],
  prices: { member: [null, 4000], child: [500, null] },
}

describe('the grid of a price table', () => {
  it('moves the beginning of the next band with the end of one', () => {
    expect(withBandEnd(table, 0, 20).bands).toEqual([
      { from: 0, to: 20 },
      { from: 21, to: null },
    ])
  })

  it('adds and takes away bands and relations, with their prices', () => {
    const added = withRelation(withBand(table), 'spouse')
    expect(added.bands.at(-1)).toEqual({ from: 28, to: null })
    expect(added.prices).toEqual({
      member: [null, 4000, null],
      child: [500, null, null],
      spouse: [null, null, null],
    })
    expect(relationsOf(added)).toEqual(['member', 'spouse', 'child'])
    expect(relationsLeft(withoutRelation(added, 'child'))).toContain('child')
    expect(withoutBand(added, 1)).toMatchObject({
      bands: [
        { from: 0, to: 17 },
        { from: 18, to: null },
      ],
      prices: { member: [null, null] },
    })
    const priced = withPrice(table, { relation: 'child', band: 1, price: 900 })
    expect(priced.prices.child).toEqual([500, 900])
  })

  it('never has a gap or an overlap, whatever is added and taken away', () => {
    const step = fc.oneof(
      fc.constant(withBand),
      fc
        .nat(3)
        .map((at) => (one: TypedTable) => (one.bands.length > 1 ? withoutBand(one, at) : one)),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const made = steps.reduce((one, change) => change(one), table)
        const paths = definitionProblems({ amount: made }).map(({ path }) => path)
        expect(paths.filter((path) => path.startsWith('amount.bands'))).toEqual([])
      }),
    )
  })
})

it.each(Object.entries(templates))('the template %s is sound', (_name, definition) => {
  expect(definitionProblems(definition)).toEqual([])
})
