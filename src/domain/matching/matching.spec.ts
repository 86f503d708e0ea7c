import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  assertTieOut,
  classifyRemittance,
  itemCategory,
  MemberDirectory,
  settle,
  SummaryBuilder,
  wholeSummary,
  type ReceivedLine,
  type ReconciliationSummary,
} from '.'
import { defaultWaterfall } from '../allocation'

const policy = { method: 'waterfall' as const, waterfall: defaultWaterfall }

describe('finding the member', () => {
  const directory = new MemberDirectory()
  directory.add({
    memberId: 'a',
    payrollNumber: '004512377',
    omangKey: 'omang-a',
    references: ['R1'],
  })
  directory.add({ memberId: 'b', payrollNumber: '4599', formerPayrollNumbers: ['777'] })
  directory.add({ memberId: 'c', payrollNumber: '0012' })
  directory.add({ memberId: 'd', payrollNumber: '012', omangKey: 'omang-d' })

  it.each([
    [{ reference: 'R1', payrollNumber: '4599' }, 'a', 'REFERENCE'],
    [{ payrollNumber: '004512377' }, 'a', 'PAYROLL_NUMBER'],
    [{ payrollNumber: '4512377' }, 'a', 'PAYROLL_NUMBER_WITHOUT_ZEROS'],
    [{ payrollNumber: '00004599' }, 'b', 'PAYROLL_NUMBER_WITHOUT_ZEROS'],
    [{ payrollNumber: '999', omangKey: 'omang-a' }, 'a', 'OMANG'],
    [{ payrollNumber: '777' }, 'b', 'FORMER_PAYROLL_NUMBER'],
    [{ payrollNumber: '0012' }, 'c', 'PAYROLL_NUMBER'],
  ])('%j by its rule', (line, memberId, rule) =>
    expect(directory.match(line)).toEqual({ memberId, rule }),
  )

  it('never picks one of two members that share a number', () => {
    expect(directory.match({ payrollNumber: '12' })).toBeNull()
    expect(directory.match({ payrollNumber: '12', omangKey: 'omang-d' })).toEqual({
      memberId: 'd',
      rule: 'OMANG',
    })
  })
})

describe('a payroll number that somebody took over', () => {
  const directory = new MemberDirectory()
  const leaver = { hasLeft: true }
  directory.add({ memberId: 'old', payrollNumber: '0021', omangKey: 'omang-old', ...leaver })
  directory.add({ memberId: 'new', payrollNumber: '0021', formerPayrollNumbers: ['50'] })
  directory.add({ memberId: 'gone', payrollNumber: '0031', ...leaver })
  directory.add({ memberId: 'left', payrollNumber: '0041', ...leaver })
  directory.add({
    memberId: 'left too',
    payrollNumber: '0041',
    formerPayrollNumbers: ['61'],
    ...leaver,
  })
  directory.add({ memberId: 'one', payrollNumber: '0061', omangKey: 'omang-one' })
  directory.add({ memberId: 'two', payrollNumber: '0061' })
  directory.add({ memberId: 'dead', payrollNumber: '50', ...leaver })

  it.each([
    ['its present holder', { payrollNumber: '0021' }, 'new', 'PAYROLL_NUMBER'],
    ['the same without zeros', { payrollNumber: '21' }, 'new', 'PAYROLL_NUMBER_WITHOUT_ZEROS'],
    ['a leaver by Omang', { payrollNumber: '9', omangKey: 'omang-old' }, 'old', 'OMANG'],
    ['a leaver whose number is free', { payrollNumber: '0031' }, 'gone', 'PAYROLL_NUMBER'],
    ['the same without zeros', { payrollNumber: '31' }, 'gone', 'PAYROLL_NUMBER_WITHOUT_ZEROS'],
    ['the last holder before a former one', { payrollNumber: '50' }, 'dead', 'PAYROLL_NUMBER'],
    [
      'one of two holders by Omang',
      { payrollNumber: '0061', omangKey: 'omang-one' },
      'one',
      'OMANG',
    ],
  ])('finds %s', (_, line, memberId, rule) =>
    expect(directory.match(line)).toEqual({ memberId, rule }),
  )

  it('finds nobody where two hold it, and no former holder either', () => {
    for (const payrollNumber of ['0061', '61', '0041', '41'])
      expect(directory.match({ payrollNumber })).toBeNull()
  })
})

describe('the order of the categories', () => {
  const status: Record<string, { status: string; statusDate: string | null }> = {
    active: { status: 'active', statusDate: null },
    gone: { status: 'exited', statusDate: '2026-10-31' },
    dead: { status: 'deceased', statusDate: '2026-10-01' },
    leaving: { status: 'exited', statusDate: '2026-11-02' },
    paid: { status: 'active', statusDate: null },
  }
  const classify = (...lines: [string, string, number][]) => {
    const directory = new MemberDirectory()
    for (const memberId of Object.keys(status)) directory.add({ memberId, references: [memberId] })
    const received: ReceivedLine[] = lines.map(([reference, deductionCode, amount], row) => ({
      row,
      reference,
      deductionCode,
      amount,
    }))
    const part = {
      key: 'p',
      productCode: 'DUES',
      productKind: 'dues',
      due: 'current' as const,
      amount: 100,
    }
    return classifyRemittance({
      period: '2026-11',
      received,
      directory,
      expected: [
        ...['active', 'leaving'].map((memberId) => ({
          ...{ memberId, deductionCode: '1', amount: 100 },
          parts: [part],
        })),
        ...['paid', 'paid too'].map((memberId) => ({
          ...{ memberId, deductionCode: '1', amount: 0 },
          parts: [],
        })),
      ],
      standing: (memberId) => status[memberId],
      hasCeased: (_, code) => code === '8',
      societyCodes: new Set(['1', '2', '8']),
    })
  }

  it.each([
    [['nobody', '1', -100], 'UNIDENTIFIED'],
    [['gone', '1', -100], 'REVERSAL'],
    [['gone', '9', 100], 'EXITED'],
    [['dead', '1', 100], 'DECEASED'],
    [['active', '9', 100], 'WRONG_CODE'],
    [['active', '8', 100], 'CEASED_STILL_PAID'],
    [['active', '2', 100], 'UNEXPECTED'],
    [['leaving', '1', 100], null],
  ] as [[string, string, number], string | null][])('%j is %s', (line, category) => {
    expect(classify(line).lines[0]?.category).toBe(category)
  })

  it('calls more for what is paid already over paid, and nothing for it nothing', () => {
    const { lines, items } = classify(['paid', '1', 40])
    expect(lines[0]?.category).toBeNull()
    const of = (memberId: string) => items.filter((item) => item.expected.memberId === memberId)
    expect(of('paid')).toMatchObject([{ category: 'OVER', received: 40 }])
    expect(of('paid too')).toEqual([])
  })

  it('keeps the first of equal lines and sums different ones', () => {
    const { lines, items } = classify(['active', '1', 60], ['active', '1', 60], ['active', '1', 40])
    expect(lines.map((line) => line.category)).toEqual([null, 'DUPLICATE', null])
    expect(items[0]).toMatchObject({ received: 100, lines: 2, category: 'MATCHED' })
    expect(items[1]).toMatchObject({ received: 0, lines: 0, category: 'MISSING' })
  })
})

it('allows for the tolerance and not a thebe more', () => {
  expect(itemCategory(10_000, 9_999, { amount: 0 })).toBe('SHORT')
  expect(itemCategory(10_000, 9_999, { amount: 1 })).toBe('MATCHED')
  expect(itemCategory(10_000, 10_100, { amount: 0, percent: '1.00' })).toBe('MATCHED')
  expect(itemCategory(10_000, 10_101, { amount: 0, percent: '1.00' })).toBe('OVER')
})

it('settles older premiums before dues, and counts arrears net', () => {
  const part = (key: string, productKind: string, due: 'current' | 'arrears', amount: number) => ({
    key,
    productCode: key,
    productKind,
    due,
    amount,
  })
  const parts = [
    part('dues', 'dues', 'current', 2_500),
    part('old', 'funeral', 'arrears', 3_000),
    part('fun', 'funeral', 'current', 12_050),
  ]
  const settlement = settle(14_550, parts, policy)
  expect(settlement.parts.map(({ key, allocated, owing }) => [key, allocated, owing])).toEqual([
    ['dues', 0, 2_500],
    ['old', 2_500, 500],
    ['fun', 12_050, 0],
  ])
  expect(settlement).toMatchObject({ allocated: 14_550, excess: 0, arrears: 0 })
})

it('places every thebe whatever is received', () => {
  const parts = fc.array(
    fc.record({
      key: fc.string(),
      productCode: fc.string(),
      productKind: fc.constantFrom('dues', 'funeral', 'savings', 'other'),
      due: fc.constantFrom('current' as const, 'arrears' as const),
      amount: fc.nat(1e8),
    }),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(
      fc.nat(1e9),
      parts,
      fc.constantFrom('waterfall' as const, 'pro-rata' as const),
      (received, list, method) => {
        const { allocated, excess, arrears } = settle(received, list, { ...policy, method })
        const expected = list
          .filter(({ due }) => due === 'current')
          .reduce((sum, { amount }) => sum + amount, 0)
        expect([allocated + excess, allocated + arrears]).toEqual([received, expected])
      },
    ),
  )
})

it('refuses to post what does not tie', () => {
  const totals = { received: 1_000, allocated: 900, suspense: 100, expected: 950, arrears: 50 }
  const advice = { fee: 20, vat: 3, bankReceipt: 977 }
  expect(() => assertTieOut(totals, advice)).not.toThrow()
  expect(() => assertTieOut(totals, { ...advice, bankReceipt: null })).not.toThrow()
  expect(() => assertTieOut(totals, { ...advice, bankReceipt: 978 })).toThrow('9.78')
  expect(() => assertTieOut({ ...totals, suspense: 99 }, advice)).toThrow('allocated + suspense')
  expect(() => assertTieOut({ ...totals, arrears: 49 }, advice)).toThrow('allocated + arrears')
})

it('lists all categories and products in one order, whatever came and however it was kept', () => {
  const summary = new SummaryBuilder()
  summary.count('REVERSAL', 1, -100)
  summary.count('MISSING', 2, 0)
  summary.allocate('FUN-A', 0)
  const built = summary.build()
  expect(Object.keys(built.remittance.categories)).toEqual([
    ...['MATCHED', 'SHORT', 'OVER', 'MISSING', 'UNEXPECTED', 'UNIDENTIFIED', 'DUPLICATE'],
    ...['WRONG_CODE', 'CEASED_STILL_PAID', 'EXITED', 'DECEASED', 'REVERSAL'],
  ])
  expect(built.remittance).toMatchObject({ lines: 1, amount: -100 })
  const kept = {
    allocated: { total: 0, 'FUN-A': 0 },
    ...{ arrears: 0, suspense: 0 },
    remittance: {
      categories: { MISSING: { amount: 0, lines: 2 }, REVERSAL: { amount: -100, lines: 1 } },
      ...{ amount: -100, lines: 1 },
    },
  } as unknown as ReconciliationSummary
  expect(JSON.stringify(wholeSummary(kept))).toBe(JSON.stringify(built))
})
