import { describe, expect, it } from '@jest/globals'
import type { FlattenedField } from 'payload'
import { personalField } from '../../tenants/personal-data'
import { changesBetween } from './diff'

const branding = [{ name: 'colour', type: 'text' }] as FlattenedField[]
const fields = [
  { name: 'name', type: 'text' },
  { name: 'roles', type: 'relationship', relationTo: 'roles', hasMany: true },
  { name: 'branding', type: 'group', fields: branding, flattenedFields: branding },
  { name: 'salt', type: 'text', hidden: true },
  { name: 'hash', type: 'text', hidden: true },
  { name: 'updatedAt', type: 'date' },
  ...personalField({ name: 'omang', kind: 'omang', label: 'Omang' }),
] as FlattenedField[]

const between = (before: object, after: object, shown: object = {}, changed: string[] = []) =>
  changesBetween(fields, {
    before: before as Record<string, unknown>,
    after: after as Record<string, unknown>,
    shown: shown as Record<string, unknown>,
    isChanged: (path) => changed.includes(path),
  })

describe('what a change changed', () => {
  it('is told by field, groups by path, lists as a whole', () => {
    const before = { name: 'A', roles: ['1'], branding: { colour: 'red' } }
    const after = { name: 'A', roles: ['1', '2'], branding: { colour: 'blue' } }
    expect(between(before, after)).toEqual([
      { field: 'roles', before: ['1'], after: ['1', '2'] },
      { field: 'branding.colour', before: 'red', after: 'blue' },
    ])
  })

  it('leaves out what is the same, and what the engine keeps for itself', () => {
    expect(between({ name: null, updatedAt: '1' }, { updatedAt: '2', salt: 'x' })).toEqual([])
  })

  it('tells that a password changed and never what it is', () => {
    const changes = between({ hash: 'old', salt: 'a' }, { hash: 'new', salt: 'b' })
    expect(changes).toEqual([{ field: 'password', before: '••••', after: '••••' }])
    expect(between({}, { hash: 'new', salt: 'b' })).toEqual([])
  })

  it('masks a personal number even when its reader may see it', () => {
    const stored = { omang: 'v1:1:AAAA', omangIndex: 'abc' }
    expect(between({ omang: '111121234' }, stored, { omang: '222221234' }, ['omang'])).toEqual([
      { field: 'omang', before: '•••••1234', after: '•••••1234', isPersonal: true },
    ])
    expect(between({ omang: '•••••1234' }, stored, { omang: '•••••1234' })).toEqual([])
  })
})
