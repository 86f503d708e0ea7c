import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { definitionOf, type ProductTerms } from '../../src/collections/product-versions/terms'
import { systemActor } from '../../src/domain/actor'
import { addMonths } from '../../src/domain/calendar'
import { reinstatementOn, standingOn } from '../../src/domain/funeral'
import type { Platform } from '../../src/start'
import type { Row } from '../../src/storage/types'
import { initTenant, type NewTenant } from '../../src/tenants/init-tenant'
import { openTestPlatform } from '../kit/platform'
import { makeStaff } from '../kit/staff'

let platform: Platform
const actor = systemActor('test')
const make = (society: Partial<NewTenant>) =>
  initTenant(platform, { slug: 'tirelo', name: 'Tirelo', template: 'burial', actor, ...society })

beforeAll(async () => {
  platform = await openTestPlatform()
}, 180_000)

afterAll(async () => {
  await platform?.close()
})

async function rows(tenant: string, collection: string): Promise<Row[]> {
  const all: Row[] = []
  for await (const page of platform.storage.stream({ tenant }, collection)) all.push(...page)
  return all
}

async function countTenants(): Promise<number> {
  const [total] = await platform.storage.sum({ platform: true }, 'tenants', { fields: [] })
  return total?.count ?? 0
}

it('makes a burial society that can collect from the government payroll', async () => {
  const society = await make({ slug: 'kgatleng-burial', name: ' Kgatleng Burial Society ' })
  const { tenant, accounts, products, deductionCodes, payrollAuthorities } = society
  const byCode = new Map((await rows(tenant, 'products')).map((row) => [row.code, row]))
  expect([...byCode.keys()].sort()).toEqual(['DUES', 'FUN-A', 'FUN-B', 'FUN-C', 'SAV'])
  expect(byCode.get('FUN-B')).toMatchObject({
    id: products['FUN-B'],
    kind: 'funeral',
    account: accounts['4120'],
    deductionCode: deductionCodes['4471'],
    status: 'active',
  })
  expect(byCode.get('SAV')?.deductionCode).toBe(deductionCodes['4473'])
  const versions = new Map(
    (await rows(tenant, 'product-versions')).map((row) => [row.product, row]),
  )
  expect(versions.get(products['FUN-B'])).toMatchObject({
    from: '2020-01',
    amountRule: 'fixed',
    amount: 12050,
  })
  expect(versions.get(products.SAV)).toMatchObject({ amountRule: 'member-chosen', amount: null })
  const terms = definitionOf(versions.get(products['FUN-B']) as unknown as ProductTerms)
  expect(terms.amount).toEqual({ rule: 'fixed', amount: 12050 })
  // Nothing is paid from January on: decision 37, month by month.
  const standing = (on: string) => {
    const owed = Array.from({ length: 12 }, (_, at) => addMonths('2027-01', at))
    const { status, isAboutToLapse } = standingOn(terms, { owed, on })
    return [status, isAboutToLapse]
  }
  expect(
    ['02-01', '03-31', '04-01', '06-29', '06-30'].map((day) => standing(`2027-${day}`)),
  ).toEqual([
    ...[
      ['grace', false],
      ['grace', true],
      ['suspended', true],
      ['suspended', true],
    ],
    ['lapsed', false],
  ])
  const lapsed = { lapsedOn: '2027-06-30', owed: 6, receivedSince: 0 }
  expect(reinstatementOn(terms, lapsed, '2027-07-15').reinstates).toBe(false)
  const back = reinstatementOn(terms, { ...lapsed, owed: 0, receivedSince: 6 }, '2027-07-15')
  expect(back).toMatchObject({ reinstates: true, waitAgain: false })
  expect(Object.keys(payrollAuthorities)).toEqual(['GOV'])
  const rules = new Map((await rows(tenant, 'posting-rules')).map((row) => [row.event, row]))
  expect(rules.get('remittance.allocated')).toMatchObject({
    debitFrom: 'account',
    debitAccount: accounts['1100'],
    creditFrom: 'product',
    creditAccount: null,
  })
})

it.each(['savings', 'sacco'] as const)(
  'makes a %s society with dues and savings',
  async (template) => {
    const { products, accounts } = await make({ slug: `${template}-one`, template })
    expect(Object.keys(products).sort()).toEqual(['DUES', 'SAV'])
    expect('3000' in accounts).toBe(template === 'sacco')
  },
)

it('refuses a slug that is taken, also when two ask at once, and makes nothing', async () => {
  await make({ slug: 'once' })
  const before = await countTenants()
  await expect(make({ slug: 'once' })).rejects.toMatchObject({ code: 'SLUG_TAKEN', status: 409 })
  expect(await countTenants()).toBe(before)
  const both = await Promise.allSettled([make({ slug: 'race' }), make({ slug: 'race' })])
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'SLUG_TAKEN' },
  })
})

it.each([
  ['SLUG_INVALID', { slug: 'Upper' }],
  ['SLUG_INVALID', { slug: 'a' }],
  ['SLUG_INVALID', { slug: '-x' }],
  ['SLUG_INVALID', { slug: '../etc' }],
  ['SLUG_INVALID', { slug: 'x'.repeat(41) }],
  ['NAME_INVALID', { name: '  ' }],
  ['TEMPLATE_UNKNOWN', { template: 'bank' as never }],
])('refuses with %s: %j', async (code, society) => {
  await expect(make({ slug: 'refused', ...society })).rejects.toMatchObject({ code, status: 400 })
})

it('furnishes a society that a platform operator makes over REST just the same', async () => {
  const operator = await makeStaff(platform.payload, {
    name: 'Operator',
    email: 'operator@test.example',
    platformRole: 'platform-operator',
  })
  const answer = await operator.rest('POST', '/tenants', {
    name: 'Made in the admin',
    slug: 'made-in-admin',
    kind: 'savings',
  })
  expect(answer.status).toBe(201)
  const { id } = answer.json<{ doc: { id: string } }>().doc
  const codes = (await rows(id, 'products')).map((row) => row.code).sort()
  expect(codes).toEqual(['DUES', 'SAV'])
  expect((await rows(id, 'file-format-versions')).length).toBeGreaterThan(0)
  const refused = await operator.rest('POST', '/tenants', { name: 'X', slug: 'Not A Slug' })
  expect(refused.status).toBe(400)
  expect(refused.text).toContain('small letters')
})
