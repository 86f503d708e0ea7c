import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { outcomeOf, staleAmong } from '.'

it('is accepted with all fields, partly with some, declined with none', () => {
  expect(outcomeOf(['phone', 'email'], ['email', 'phone'])).toEqual({ outcome: 'accepted' })
  expect(outcomeOf(['phone', 'email'], ['email', 'email'])).toEqual({ outcome: 'partly' })
  expect(outcomeOf(['phone'], [])).toEqual({ outcome: 'declined' })
  expect(outcomeOf(['phone'], ['omang'])).toEqual({ unknown: 'omang' })
})

it('names the fields that changed since, and no others', () => {
  expect(
    staleAmong([
      { field: 'phone', was: null, is: null },
      { field: 'email', was: 'a@b.c', is: null },
    ]),
  ).toEqual([{ field: 'email', was: 'a@b.c', is: null }])
})

it('never accepts more than was proposed', () => {
  const names = fc.uniqueArray(fc.string(), { minLength: 1 })
  fc.assert(
    fc.property(names, names, (proposed, accepted) => {
      const result = outcomeOf(proposed, accepted)
      if ('unknown' in result) expect(proposed).not.toContain(result.unknown)
      else expect(accepted.every((field) => proposed.includes(field))).toBe(true)
    }),
  )
})
