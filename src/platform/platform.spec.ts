import { describe, expect, it } from '@jest/globals'
import type { Config } from 'payload'
import { Products } from '../collections/products'
import { productKinds } from './product-kinds'
import { tenantCollection } from '../tenants/ownership'
import { permissionRegistry } from '../tenants/permissions/registry'
import { extendPlatform, platformOf } from '.'

const empty = { secret: 'x', db: {} } as unknown as Config
const claims = tenantCollection({ slug: 'claims', fields: [] })

describe('extendPlatform', () => {
  it('adds what a plugin brings, and its permissions can be held', () => {
    const config = extendPlatform(empty, {
      plugin: 'claims',
      collections: [claims],
      permissions: [{ key: 'claims.pay', label: 'Pay a claim' }],
      translations: { en: { claims: { pay: 'Pay' } } },
    })
    expect(config.collections?.map(({ slug }) => slug)).toEqual(['claims'])
    expect(config.i18n?.translations).toEqual({ en: { claims: { pay: 'Pay' } } })
    expect(platformOf(config).plugins).toEqual(['claims'])
    const keys = [...permissionRegistry(config).keys()]
    expect(keys).toEqual(expect.arrayContaining(['claims.pay', 'claims.read', 'claims.delete']))
  })

  it('leaves the configuration it was given as it was', () => {
    extendPlatform(empty, { plugin: 'claims', collections: [claims] })
    expect(empty.collections).toBeUndefined()
    expect(platformOf(empty).plugins).toEqual([])
  })

  it('keeps the texts of earlier plugins when a later one adds to the same language', () => {
    const first = extendPlatform(empty, {
      plugin: 'a',
      translations: { en: { shared: { one: '1' } } },
    })
    const both = extendPlatform(first, {
      plugin: 'b',
      translations: { en: { shared: { two: '2' } } },
    })
    expect(both.i18n?.translations).toEqual({ en: { shared: { one: '1', two: '2' } } })
  })

  it('offers the kinds of products that a plugin adds, and keeps what they are paid into', async () => {
    const label = { en: 'Grocery club', tn: 'Mokgatlho wa dijo' }
    const kind = { key: 'grocery-club', label, accountKind: 'savings' as const }
    const config = extendPlatform(
      { ...empty, collections: [Products] },
      { plugin: 'clubs', productKinds: [kind] },
    )
    const products = config.collections?.[0]
    const field = products?.fields.find((each) => 'name' in each && each.name === 'kind')
    expect(field).toMatchObject({
      options: expect.arrayContaining([{ value: 'grocery-club', label }]) as unknown,
    })
    const [keep] = products?.hooks?.beforeChange ?? []
    const saved: unknown = await keep?.({ data: { kind: 'grocery-club' } } as never)
    expect(saved).toMatchObject({ accountKind: 'savings' })
  })

  it.each([
    ['a kind of products that the core has', { plugin: 'other', productKinds: [...productKinds] }],
    ['a second plugin of one name', { plugin: 'claims' }],
    ['a collection of the same slug', { plugin: 'other', collections: [claims] }],
    [
      'a permission of the same key',
      { plugin: 'other', permissions: [{ key: 'claims.pay', label: '' }] },
    ],
    [
      'a collection without an owner',
      { plugin: 'other', collections: [{ slug: 'loose', fields: [] }] },
    ],
  ])('refuses %s', (_case, extension) => {
    const config = extendPlatform(empty, {
      plugin: 'claims',
      collections: [claims],
      permissions: [{ key: 'claims.pay', label: 'Pay a claim' }],
    })
    expect(() => extendPlatform(config, extension)).toThrow(
      expect.objectContaining({ code: 'EXTENSION_INVALID' }),
    )
  })
})
