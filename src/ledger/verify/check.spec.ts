import { expect, it } from '@jest/globals'
import { Check } from './check'

it('says what passed when there was no fault', () => {
  expect(new Check('x').result('3 journals')).toEqual({ name: 'x', ok: true, detail: '3 journals' })
})

it('names the first faults and counts the others', () => {
  const check = new Check('x')
  for (let fault = 1; fault <= 8; fault += 1) check.fault(`fault ${fault}`)
  const { ok, detail } = check.result('nothing')
  expect(ok).toBe(false)
  expect(detail).toBe('fault 1; fault 2; fault 3; fault 4; fault 5; and 3 more')
})
