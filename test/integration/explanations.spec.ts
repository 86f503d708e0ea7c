import { afterAll, beforeAll, expect, it } from '@jest/globals'
import { ensureSystemRoles } from '../../src/tenants/permissions'
import type { Platform } from '../../src/start'
import { postGraphql } from '../kit/graphql'
import { openTestPlatform } from '../kit/platform'
import { makeStaff, type Staff } from '../kit/staff'
import { makeSociety, type Society } from './payroll-file-society'

type Line = {
  name: string
  note: string
  trace?: { text: string; inputs: Record<string, unknown> }
}
type Amount = { id: string; amount: number; explanation: Line[] | null }

const SALARY = '5,200.00'
const BOOKS = ['subscription-amounts.read', 'subscriptions.read']

let platform: Platform
let society: Society
let finance: Staff
let officer: Staff
let bookkeeper: Staff

/** A field that the finance officer alone sees; amounts by a formula and by a percentage that quote it. */
beforeAll(async () => {
  platform = await openTestPlatform()
  const people = [{ number: 'M1', payrollNumber: '0001' }]
  const order = { member: 'M1', product: 'DUES', amount: 13_000 }
  society = await makeSociety(platform, 'withheld', people, [order])
  const { tenant } = society
  const roles = await ensureSystemRoles(platform.payload)
  const field = { collection: 'members', key: 'salary', type: 'money', label: { en: 'Salary' } }
  await create('custom-fields', { tenant, ...field, visibleTo: [roles['finance-officer']] })
  await addAmounts()
  finance = await staff('finance')
  await hold(finance, [String(roles['finance-officer'])])
  officer = await staff('officer')
  await hold(officer, [await roleOf('clerk', ['members.read', 'dependants.read', ...BOOKS])])
  bookkeeper = await staff('bookkeeper')
  await hold(bookkeeper, [await roleOf('books', BOOKS)])
}, 90_000)
afterAll(() => platform?.close(), 30_000)

const staff = (name: string) =>
  makeStaff(platform.payload, { name, email: `${name}@withheld.test` })

const roleOf = async (key: string, permissions: string[]): Promise<string> =>
  (await create('roles', { name: key, key, permissions, level: 'society' })).id

const hold = ({ id }: Staff, roles: string[]) =>
  platform.payload.update({
    ...{ collection: 'users', id, overrideAccess: true },
    data: { tenants: [{ tenant: society.tenant, roles }] } as never,
  })

const create = (collection: string, data: object) =>
  platform.payload.create({ collection, data, overrideAccess: true } as never) as Promise<{
    id: string
  }>

async function addAmounts(): Promise<void> {
  const { tenant } = society
  const { storage } = platform
  const pages = storage.stream({ tenant }, 'subscriptions', {})
  const [row] = (await pages[Symbol.asyncIterator]().next()).value as { id: string }[]
  const amount = {
    ...{ rule: 'salary-percent', percent: '2.5', salaryField: 'salary' },
    ...{ rounding: 'half-up', roundTo: 1 },
  }
  const version = storage.newId()
  await storage.insertMany({ tenant }, 'product-versions', [
    {
      ...{ id: version, product: society.products.DUES, from: '2030-01', status: 'published' },
      ...{ amountRule: 'salary-percent', definition: { amount, frequency: 'monthly' } },
    },
  ])
  const life = { life: 'm', name: 'Neo', relation: 'member', age: null, band: null, covered: true }
  const text = 'percent(member.custom.salary, "2.5")'
  const inputs = { 'member.age': 34, 'member.custom.salary': 520_000 }
  const trace = { text, language: '1', inputs, result: { type: 'money', value: 13_000 } }
  const of = { subscription: row?.id, amount: 13_000, productVersion: version }
  await storage.insertMany({ tenant }, 'subscription-amounts', [
    {
      ...{ ...of, from: '2030-01', number: 1 },
      explanation: [{ ...life, amount: 13_000, note: `2.5 % of ${SALARY}, rounded.` }],
    },
    {
      ...{ ...of, from: '2030-02', number: 1 },
      explanation: [{ ...life, amount: 13_000, note: `Formula: ${text}`, trace }],
    },
    {
      ...{ ...of, from: '2030-03', number: 1 },
      explanation: [
        { ...life, amount: 8_000, note: 'Price of the table.' },
        { ...life, name: 'Lorato', relation: 'child', age: 7, amount: 5_000, note: 'Price.' },
      ],
    },
  ])
}

const amountsOf = async (by: Staff): Promise<Amount[]> => {
  const answer = await by.rest('GET', '/subscription-amounts?depth=0&sort=from')
  return answer.json<{ docs: Amount[] }>().docs
}

it('tells what an amount was worked out of to who may read it where it comes from', async () => {
  const [percent, formula, table] = await amountsOf(finance)
  expect(percent?.explanation?.[0]?.note).toContain(SALARY)
  expect(formula?.explanation?.[0]?.trace?.inputs).toEqual({
    ...{ 'member.age': 34, 'member.custom.salary': 520_000 },
  })
  expect(table?.explanation?.map(({ name }) => name)).toEqual(['Neo', 'Lorato'])
})

it('masks the values that a role may not see, and keeps formula and amount', async () => {
  const [percent, formula] = await amountsOf(officer)
  expect(percent).toMatchObject({ amount: 13_000, explanation: [{ note: '••••' }] })
  expect(formula?.explanation?.[0]?.trace).toMatchObject({
    text: 'percent(member.custom.salary, "2.5")',
    inputs: { 'member.age': 34, 'member.custom.salary': '••••' },
  })
})

it('tells nothing of it without the right to read members', async () => {
  const amounts = await amountsOf(bookkeeper)
  expect(amounts.map(({ amount, explanation }) => [amount, explanation ?? null])).toEqual([
    ...[
      [13_000, null],
      [13_000, null],
      [13_000, null],
    ],
  ])
})

it.each(['finance', 'officer', 'bookkeeper'])(
  'is not searched and sorted by, nor through a subscription, for %s',
  async (name) => {
    const by = { finance, officer, bookkeeper }[name] as Staff
    const probes = [
      '/subscription-amounts?where[explanation][exists]=true',
      '/subscription-amounts?where[explanation.note][contains]=5%2C200',
      '/subscription-amounts?where[or][0][explanation.trace.text][like]=percent',
      '/subscription-amounts?sort=explanation',
      '/subscription-amounts?sort=-explanation.note',
      '/subscriptions?joins[amounts][sort]=explanation.note',
      '/subscriptions?where[amounts.explanation.note][contains]=5%2C200',
      '/subscriptions?joins[amounts][where][explanation.note][contains]=5%2C200',
    ]
    for (const path of probes) {
      const { status, text } = await by.rest('GET', path)
      expect([path, status, text.includes('docs')]).toEqual([path, 400, false])
    }
  },
)

it('is masked wherever a subscription brings its amounts along, and over GraphQL', async () => {
  for (const by of [officer, bookkeeper]) {
    const rest = await by.rest('GET', '/subscriptions?depth=2&joins[amounts][limit]=10')
    const query = '{ SubscriptionAmounts { docs { amount explanation } } }'
    const graph = await postGraphql(platform.payload, query, {}, by.token)
    for (const { status, text } of [rest, graph]) {
      expect([status, text]).toEqual([200, expect.stringContaining('13000')])
      expect(text).not.toContain(SALARY)
      expect(text).not.toContain('520000')
    }
  }
})
