import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { amountProblem, termsProblem, versionFor, versionsDuring, type ProductTerms } from './terms'

const fixed = (from: string, amount: number): ProductTerms => ({
  from,
  amountRule: 'fixed',
  amount,
})
const versions = [fixed('2026-04', 3000), fixed('2020-01', 2500), fixed('2027-01', 3500)]

describe('the terms of a product', () => {
  it.each([
    ['2019-12', undefined],
    ['2020-01', 2500],
    ['2026-03', 2500],
    ['2026-04', 3000],
    ['2031-01', 3500],
  ])('in %s are those of the latest version that has begun', (period, amount) => {
    expect(versionFor(versions, period)?.amount).toBe(amount)
  })

  it('over a time are all that were in force', () => {
    const amounts = (from: string, until: string) =>
      versionsDuring(versions, from, until)
        .map(({ amount }) => amount)
        .sort()
    expect(amounts('2026-01', '2026-12')).toEqual([2500, 3000])
    expect(amounts('2010-01', '2026-12')).toEqual([2500, 3000])
    expect(amounts('2010-01', '2011-12')).toEqual([])
  })

  it('take exactly a fixed amount', () => {
    expect(amountProblem(fixed('2020-01', 2500), 2500)).toBeNull()
    expect(amountProblem(fixed('2020-01', 2500), 2501)).toBe('The amount is 25.00.')
  })

  it('take any amount within limits and step', () => {
    const terms: ProductTerms = {
      from: '2020-01',
      amountRule: 'member-chosen',
      minimum: 5000,
      maximum: 100_000,
      step: 1000,
    }
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 95 }), (steps) => {
        expect(amountProblem(terms, 5000 + steps * 1000)).toBeNull()
      }),
    )
    expect(amountProblem(terms, 4000)).toBe('The lowest amount is 50.00.')
    expect(amountProblem(terms, 101_000)).toBe('The highest amount is 1000.00.')
    expect(amountProblem(terms, 5500)).toBe('The amount goes up from 50.00 in steps of 10.00.')
    expect(amountProblem({ from: '2020-01', amountRule: 'member-chosen' }, 0)).toBe(
      'The amount is above zero.',
    )
  })

  it.each([
    [{ amountRule: 'fixed' }, 'amount'],
    [{ amountRule: 'fixed', amount: 2500, step: 100 }, 'step'],
    [{ amountRule: 'member-chosen', amount: 2500 }, 'amount'],
    [{ amountRule: 'member-chosen', minimum: 2000, maximum: 1000 }, 'maximum'],
    [{ amountRule: 'member-chosen', step: 0 }, 'step'],
  ] as const)('must make sense: %j is refused at %s', (terms, field) => {
    expect(termsProblem({ from: '2020-01', ...terms })?.field).toBe(field)
  })
})
