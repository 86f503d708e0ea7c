import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { haveSimilarNames } from '.'

describe('similar names', () => {
  it.each([
    ['Modise Neo', 'Modise Neo'],
    ['Modise, Neo', 'NEO MODISE'],
    ['Modise Neo', 'Modise Neo Thabo'],
    ['Modise N', 'Modise Neo'],
    ['Molefe Kagiso', 'Molefhe Kagiso'],
    ['Kgosidintsi Lorato', 'Kgosedintse Lorato'],
    ['Séboni Ana', 'Seboni Ana'],
  ])('%s may be %s', (one, other) => {
    expect(haveSimilarNames(one, other)).toBe(true)
    expect(haveSimilarNames(other, one)).toBe(true)
  })

  it.each([
    ['Molefe Thabo', 'Molefe Tebogo'],
    ['Modise Neo', 'Modise Leo'],
    ['Modise', 'Modise'],
    ['', ''],
    ['Molefe Kagiso', 'Molefhe Kagisa'],
    ['Neo Modise', 'Neo Seboni'],
  ])('%s is not %s', (one, other) => {
    expect(haveSimilarNames(one, other)).toBe(false)
    expect(haveSimilarNames(other, one)).toBe(false)
  })

  it('does not depend on the order of the parts', () => {
    const word = fc.stringMatching(/^[a-z]{2,8}$/)
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 4 }), (parts) => {
        expect(haveSimilarNames(parts.join(' '), parts.toReversed().join(' '))).toBe(true)
      }),
    )
  })
})
