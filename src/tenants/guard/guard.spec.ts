import { describe, expect, it } from '@jest/globals'
import type { CollectionConfig, Config } from 'payload'
import { platformCollection, tenantCollection } from '../ownership'
import { guardIsolation } from '.'
import { referencesIn } from './references'

const tenants = platformCollection({ slug: 'tenants', fields: [] })
const users = platformCollection({ slug: 'users', auth: true, fields: [] })
const members = tenantCollection({ slug: 'members', fields: [] })

const configWith = (collection: CollectionConfig) =>
  ({ admin: { user: 'users' }, collections: [tenants, users, collection] }) as unknown as Config

describe('guardIsolation', () => {
  it('defines every access function of every collection', () => {
    const config = guardIsolation()(configWith(members)) as Config
    for (const { slug, access } of config.collections ?? []) {
      const missing = ['create', 'read', 'update', 'delete', 'readVersions', 'unlock'].filter(
        (name) => typeof (access as Record<string, unknown> | undefined)?.[name] !== 'function',
      )
      expect([slug, missing]).toEqual([slug, []])
    }
  })

  it('gives a collection of societies its tenant and leaves the declared one as it was', () => {
    const config = guardIsolation()(configWith(members)) as Config
    const fields = config.collections?.find(({ slug }) => slug === 'members')?.fields ?? []
    expect(fields.map((field) => 'name' in field && field.name)).toContain('tenant')
    expect(members.fields).toEqual([])
  })

  it.each([
    ['no owner', { slug: 'loose', fields: [] }],
    ['an order of its own', { ...members, orderable: true }],
    ['a trash', { ...members, trash: true }],
    ['query presets', { ...members, enableQueryPresets: true }],
    ['API keys', { ...members, auth: { useAPIKey: true } }],
  ])('does not start with a collection that has %s', (_case, collection) => {
    expect(() => guardIsolation()(configWith(collection as CollectionConfig))).toThrow(
      expect.objectContaining({ code: 'CONFIGURATION_UNSAFE' }),
    )
  })

  it('does not start with a global', () => {
    const config = { ...configWith(members), globals: [{ slug: 'settings', fields: [] }] } as Config
    expect(() => guardIsolation()(config)).toThrow(
      expect.objectContaining({ code: 'CONFIGURATION_UNSAFE' }),
    )
  })
})

describe('referencesIn', () => {
  const link = { name: 'member', type: 'relationship', relationTo: 'members' } as const

  it('finds relationships wherever a field may be', () => {
    const fields = [
      link,
      { type: 'row', fields: [{ ...link, name: 'inRow' }] },
      { name: 'group', type: 'group', fields: [link] },
      { name: 'list', type: 'array', fields: [link] },
      { name: 'parts', type: 'blocks', blocks: [{ slug: 'part', fields: [link] }] },
      {
        type: 'tabs',
        tabs: [
          { name: 'tab', fields: [link] },
          { label: 'x', fields: [{ ...link, name: 'inTab' }] },
        ],
      },
      { ...link, name: 'many', hasMany: true },
      { ...link, name: 'any', relationTo: ['members', 'users'] },
    ] as never
    const data = {
      member: 'a',
      inRow: { id: 'b' },
      group: { member: 'c' },
      list: [{}, { member: 'd' }],
      parts: [{ blockType: 'part', member: 'e' }],
      tab: { member: 'f' },
      inTab: 'g',
      many: ['h', 'i'],
      any: { relationTo: 'users', value: 'j' },
    }
    expect(
      referencesIn(fields, data).map(({ path, collection, id }) => `${path}=${collection}:${id}`),
    ).toEqual([
      'member=members:a',
      'inRow=members:b',
      'group.member=members:c',
      'list.1.member=members:d',
      'parts.0.member=members:e',
      'tab.member=members:f',
      'inTab=members:g',
      'many=members:h',
      'many=members:i',
      'any=users:j',
    ])
  })
})
