import { describe, expect, it } from '@jest/globals'
import { readAmount } from '../../../domain/money'
import { moneyField } from '../../../collections/fields/money'
import { amountText, isUnreadable, unreadable } from './amount-text'

describe('the text of an amount in a form', () => {
  it('shows thebe with decimals and reads them back', () => {
    expect(amountText(14550)).toBe('145.50')
    expect(readAmount(amountText(-1))).toBe(-1)
  })

  it('is empty without an amount, never zero', () => {
    expect(amountText(null)).toBe('')
    expect(amountText(undefined)).toBe('')
  })

  it('keeps text that is no amount, and the server refuses it', () => {
    const typed = unreadable('145 pula')
    expect(isUnreadable(typed)).toBe(true)
    expect(amountText(typed)).toBe('145 pula')
    const { validate } = moneyField({ name: 'amount', required: true })
    expect(validate?.(typed as never, {} as never)).not.toBe(true)
  })
})
