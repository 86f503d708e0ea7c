import { describe, expect, it } from '@jest/globals'
import type { FeeToAsk } from '../../membership-fees/requests/to-ask'
import type { BaselineLine } from './baseline'
import type { MemberRow } from './members'
import { Planner, type SubscriptionRow } from './planner'
import type { ProductRow } from './setting'

const member = (id: string, fields: Partial<MemberRow> = {}): MemberRow => ({
  id,
  memberNumber: id,
  payrollAuthority: 'gov',
  payrollNumber: `p-${id}`,
  status: 'active',
  statusDate: null,
  ...fields,
})

const product = (id: string, fields: Partial<ProductRow>): ProductRow => ({
  id,
  code: id.toUpperCase(),
  kind: 'dues',
  account: 'a',
  deductionCode: 'c1',
  frequency: 'monthly',
  ...fields,
})

const plannerFor = (members: MemberRow[], mode: 'full' | 'delta' = 'full') =>
  new Planner({
    period: '2026-11',
    mode,
    authority: { id: 'gov', code: 'GOV', name: 'Government', fileMode: mode, status: 'active' },
    codes: new Map([
      ['c1', { id: 'c1', code: '4471', status: 'active' }],
      ['c2', { id: 'c2', code: '4473', status: 'suspended' }],
    ]),
    products: new Map([
      ['dues', product('dues', {})],
      ['cash', product('cash', { deductionCode: null })],
      ['fee', product('fee', { frequency: 'once' })],
      ['yearly', product('yearly', { frequency: 'yearly' })],
    ]),
    members: new Map(members.map((each) => [each.id, each])),
  })

const order = (id: string, fields: Partial<SubscriptionRow> = {}): SubscriptionRow => ({
  id,
  member: 'm1',
  product: 'dues',
  amount: 2500,
  deductionCode: null,
  from: '2026-01',
  until: null,
  ...fields,
})

const fee = (id: string, fields: Partial<FeeToAsk> = {}): FeeToAsk => ({
  id,
  member: 'm1',
  product: 'fee',
  subscription: 's1',
  memberAccount: 'account',
  deductionCode: null,
  period: '2026-11',
  amount: 2500,
  ...fields,
})

const before = (fields: Partial<BaselineLine> = {}): Map<string, BaselineLine> => {
  const line = { id: 'l', member: 'm1', payrollNumber: 'p-m1', deductionCode: '4471', amount: 2500 }
  return new Map([['m1:4471', { ...line, ...fields }]])
}

const outcome = (planner: Planner, baseline = new Map<string, BaselineLine>()) =>
  planner
    .lines(baseline)
    .map(({ payrollNumber, action, amount, inFile }) => [payrollNumber, action, amount, inFile])

describe('the lines of a month', () => {
  it('should name the member whose amounts add up to more than can be counted', () => {
    const planner = plannerFor([member('m1')])
    planner.add(order('s1', { amount: Number.MAX_SAFE_INTEGER }), null)
    expect(() => planner.add(order('s2'), null)).toThrow(
      expect.objectContaining({
        code: 'AMOUNT_TOO_GREAT',
        message: expect.stringMatching(/^Member m1, deduction code 4471: /) as unknown,
      }),
    )
  })

  it('should add a member’s subscriptions under one code up to one line', () => {
    const planner = plannerFor([member('m1')])
    planner.add(order('s1'), 'account-1')
    planner.add(order('s2', { amount: 100 }), null)
    const [line] = planner.lines(new Map())
    expect(line).toMatchObject({ action: 'NEW', amount: 2600, deductionCode: '4471' })
    expect(line?.parts.map(({ memberAccount }) => memberAccount)).toEqual(['account-1', null])
  })

  it('should ask for what is due once or each year by its bills, whatever month they are from', () => {
    const planner = plannerFor([member('m1')])
    planner.add(order('s1', { product: 'fee', from: '2026-11', amount: 100 }), null)
    planner.add(order('s2', { product: 'yearly', from: '2025-11', amount: 20 }), null)
    const yearly = { product: 'yearly', subscription: 's2', amount: 20 }
    planner.addFee(fee('b1', { period: '2026-11', ...yearly }))
    planner.addFee(fee('b2', { period: '2025-11', ...yearly }))
    planner.addFee(fee('b3', { period: '2026-03', amount: 100 }))
    const [line] = planner.lines(new Map())
    expect(line).toMatchObject({ action: 'NEW', amount: 140 })
    const parts = line?.parts.map(({ subscriptionId, bill }) => [subscriptionId, bill])
    expect(parts).toEqual([
      ['s1', 'b3'],
      ['s2', 'b1'],
      ['s2', 'b2'],
    ])
  })

  it('should ask nobody who has left for a bill', () => {
    const left = { status: 'exited', statusDate: '2026-10-31' }
    const planner = plannerFor([member('m1', left)])
    planner.addFee(fee('b1'))
    expect(outcome(planner)).toEqual([])
  })

  it.each([
    ['the same', 2500, 'NOCHANGE'],
    ['another amount', 2400, 'AMEND'],
  ])('should compare with the month before: %s', (_what, amount, action) => {
    const planner = plannerFor([member('m1')])
    planner.add(order('s1', { amount: 2500 }), null)
    expect(outcome(planner, before({ amount }))).toEqual([['p-m1', action, 2500, true]])
  })

  it('should leave out of a delta file what did not change', () => {
    const planner = plannerFor([member('m1')], 'delta')
    planner.add(order('s1'), null)
    expect(outcome(planner, before())).toEqual([['p-m1', 'NOCHANGE', 2500, false]])
  })

  it('should end an instruction that ran out, under the number it had', () => {
    const planner = plannerFor([member('m1', { payrollNumber: null })])
    planner.add(order('s1', { until: '2026-10' }), null)
    expect(outcome(planner, before())).toEqual([['p-m1', 'CEASE', 0, true]])
  })

  it('should begin again under a new payroll number', () => {
    const planner = plannerFor([member('m1', { payrollNumber: 'new' })])
    planner.add(order('s1'), null)
    expect(outcome(planner, before())).toEqual([
      ['p-m1', 'CEASE', 0, true],
      ['new', 'NEW', 2500, true],
    ])
  })

  it('should pass over products that are not paid by payroll, and members of other authorities', () => {
    const planner = plannerFor([member('m1'), member('m2', { payrollAuthority: 'other' })])
    planner.add(order('s1', { product: 'cash' }), null)
    planner.add(order('s2', { member: 'm2' }), null)
    expect(outcome(planner)).toEqual([])
    expect(planner.exceptions.count).toBe(0)
  })
})

describe('what cannot be deducted', () => {
  it.each([
    ['AUTHORITY_MISSING', { payrollAuthority: null }, {}],
    ['PAYROLL_NUMBER_MISSING', { payrollNumber: null }, {}],
    ['CODE_OF_OTHER_AUTHORITY', {}, { deductionCode: 'elsewhere' }],
    ['CODE_SUSPENDED', {}, { deductionCode: 'c2' }],
  ])('should be listed: %s', (code, memberFields, orderFields) => {
    const planner = plannerFor([member('m1', memberFields)])
    planner.add(order('s1', orderFields), null)
    expect(planner.lines(new Map())).toEqual([])
    expect(planner.exceptions.first).toMatchObject([
      { code, memberNumber: 'm1', subscription: 's1' },
    ])
  })

  it('should not be listed for who has left', () => {
    const left = { payrollNumber: null, status: 'exited', statusDate: '2026-10-31' }
    const planner = plannerFor([member('m1', left)])
    planner.add(order('s1'), null)
    expect(planner.exceptions.count).toBe(0)
  })

  it('should be counted beyond what is listed', () => {
    const planner = plannerFor([member('m1', { payrollNumber: null })])
    for (let index = 0; index < 600; index += 1) planner.add(order(`s${index}`), null)
    expect(planner.exceptions.count).toBe(600)
    expect(planner.exceptions.first).toHaveLength(500)
  })
})
