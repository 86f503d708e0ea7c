import { describe, expect, it } from '@jest/globals'
import { matrixOf, toggled, type PermissionOption } from './matrix'

const options: PermissionOption[] = [
  { key: 'members.read', label: 'Read members', level: 'society' },
  { key: 'members.update', label: 'Update members', level: 'society' },
  { key: 'members.import', label: 'Import members', level: 'society' },
  { key: 'tenants.read', label: 'Read societies', level: 'society' },
  { key: 'tenants.create', label: 'Create societies', level: 'platform' },
]

describe('the permissions of a role as a matrix', () => {
  it('has a row for each collection and lists the named operations apart', () => {
    const { rows, operations } = matrixOf(options, [], true)
    expect(rows.map(({ name }) => name)).toEqual(['Members', 'Societies'])
    expect(Object.keys(rows[0]?.cells ?? {})).toEqual(['read', 'update'])
    expect(operations.map(({ key }) => key)).toEqual(['members.import'])
  })

  it('hides platform permissions from a society role unless it holds one', () => {
    expect(matrixOf(options, [], false).rows[1]?.cells.create).toBeUndefined()
    expect(matrixOf(options, ['tenants.create'], false).rows[1]?.cells.create).toBeDefined()
  })

  it('ticks and clears one permission, keeps the others and drops unknown ones', () => {
    expect(toggled(options, ['members.read', 'gone.read'], 'members.update', true)).toEqual([
      'members.read',
      'members.update',
    ])
    expect(toggled(options, ['members.read', 'members.update'], 'members.read', false)).toEqual([
      'members.update',
    ])
    expect(matrixOf(options, ['gone.read'], true).unknown).toEqual(['gone.read'])
  })
})
