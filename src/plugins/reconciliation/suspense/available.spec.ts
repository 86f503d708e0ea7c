import { describe, expect, it } from '@jest/globals'
import { availableOf } from './available'

describe('what may still be proposed', () => {
  const proposal = (amount: number, status = 'proposed') => ({ amount, status })

  it('is what nobody proposed yet', () => {
    expect(availableOf(9000, [])).toBe(9000)
    expect(availableOf(9000, [proposal(2500), proposal(500)])).toBe(6000)
    expect(availableOf(9000, [proposal(9000)])).toBe(0)
  })

  it('does not count what was decided, which the item says itself', () => {
    expect(availableOf(4000, [proposal(5000, 'approved'), proposal(9000, 'rejected')])).toBe(4000)
  })

  it('is above zero for money that is to be taken back, and never below', () => {
    expect(availableOf(-7000, [proposal(3000)])).toBe(4000)
    expect(availableOf(1000, [proposal(3000)])).toBe(0)
  })
})
