import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { restore, turnedRound, type LoggedChange } from '.'

const phone: LoggedChange = { field: 'phone', before: '71', after: '72' }
const ward: LoggedChange = { field: 'custom.ward', before: 'north', after: 'south' }

describe('putting a change back', () => {
  it('writes what was before, own fields beside those that nobody touched', () => {
    const row = { phone: '72', custom: { ward: 'south', shoe: 40 } }
    expect(restore([phone, ward], row)).toEqual({
      set: { phone: '71', custom: { ward: 'north', shoe: 40 } },
    })
  })

  it('takes a value away that was not there before', () => {
    const row = { custom: { ward: 'south' } }
    expect(restore([{ ...ward, before: null }], row)).toEqual({ set: { custom: {} } })
  })

  it.each([
    ['changed', [phone], { phone: '73' }],
    ['changed', [ward], { custom: null }],
    ['personal', [{ ...phone, field: 'omang', isPersonal: true }], { omang: 'v1:1:xx' }],
    ['unsupported', [{ ...phone, field: 'tags' }], { phone: '72' }],
  ] as const)('leaves a record alone: %s', (problem, changes, row) => {
    expect(restore(changes, row)).toEqual({ problem })
  })

  it('gives the record before, whatever was changed', () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.boolean())
    const record = fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), fc.tuple(value, value))
    fc.assert(
      fc.property(record, (fields) => {
        const entries = Object.entries(fields)
        const changes = entries.map(([field, [before, after]]) => ({ field, before, after }))
        const now = Object.fromEntries(entries.map(([field, [, after]]) => [field, after]))
        const then = Object.fromEntries(entries.map(([field, [before]]) => [field, before]))
        expect(restore(changes, now)).toEqual({ set: then })
        expect(restore(turnedRound(changes), then)).toEqual({ set: now })
      }),
    )
  })
})
