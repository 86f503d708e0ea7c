import { describe, expect, it } from '@jest/globals'
import { formatProblems, shippedFormats } from '../../domain/formats'
import {
  isDefinition,
  lookupFrom,
  lookupText,
  moved,
  newDefinition,
  withColumns,
  withSetting,
} from './definition'

describe('the form of a format', () => {
  it('starts with a definition that can be used', () => {
    for (const purpose of ['deduction', 'remittance', 'rejection', 'payout'] as const) {
      expect(formatProblems(newDefinition(purpose))).toEqual([])
    }
  })

  it('shows every shipped format', () => {
    expect(shippedFormats.every(({ definition }) => isDefinition(definition))).toBe(true)
    expect(isDefinition({ layout: {} })).toBe(false)
    expect(isDefinition(null)).toBe(false)
  })

  it('moves a column and stops at the ends', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b'])
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c'])
    expect(moved(['a', 'b', 'c'], 2, 3)).toEqual(['a', 'b', 'c'])
  })

  it('leaves a header without columns out, and a setting without a value', () => {
    const [csv] = shippedFormats
    if (!csv) throw new Error('There is no shipped format.')
    expect('header' in withColumns(csv.definition, 'header', [])).toBe(false)
    const column = { name: 'amount', source: 'line.amount', type: 'amount', width: 8 } as const
    expect(withSetting(column, 'width', undefined)).not.toHaveProperty('width')
    expect(withSetting(column, 'required', true).required).toBe(true)
  })

  it('reads and writes a lookup', () => {
    expect(lookupFrom('NEW=N\nAMEND = A\nbroken\n=x')).toEqual({ NEW: 'N', AMEND: 'A' })
    expect(lookupText({ NEW: 'N', AMEND: 'A' })).toBe('NEW=N\nAMEND=A')
    expect(lookupFrom('')).toBeUndefined()
  })
})
