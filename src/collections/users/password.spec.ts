import { describe, expect, it } from '@jest/globals'
import { weaknessOf } from './password'

const person = { name: 'Neo Modise', email: 'neo.modise@example.org' }

describe('weaknessOf', () => {
  it.each(['four-cattle-by-the-river', 'pula ya medupi 1966', 'xT9$kLm2#pQw'])(
    'accepts %s',
    (password) => {
      expect(weaknessOf(password, person)).toBeUndefined()
    },
  )

  it.each([
    ['short', 'eleven-char'],
    ['long', 'ab1!'.repeat(33)],
    ['common with digits', 'Password123!'],
    ['common by keyboard', 'qwertyuiop12'],
    ['digits only', '123456789012'],
    ['repeated', 'ababababababab'],
    ['the name', 'modise-is-great-1'],
    ['the name in capitals', 'I-am-MODISE-2026'],
  ])('refuses one that is %s', (_case, password) => {
    expect(weaknessOf(password, person)).toEqual(expect.any(String))
  })

  it('does not refuse for a short word of the name', () => {
    expect(weaknessOf('neolithic-tools-42', person)).toBeUndefined()
  })
})
