import { beforeAll, describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parse } from 'csv-parse/sync'
import { formatAmount, sumAmounts } from '../money'
import { parseFormatDefinition } from '../formats'
import {
  formatByDefinition,
  lineStatuses,
  mayBecome,
  mayRetry,
  payoutFormat,
  type PaymentBatch,
} from '.'

const batch: PaymentBatch = {
  number: 1,
  society: { code: 'ditshaba', name: 'Ditšhaba' },
  id: 'DITSHABA-B1',
  createdAt: '2026-11-25T08:00:00',
  payOn: '2026-11-26',
  currency: 'BWP',
  from: { name: 'Ditšhaba <Burial> & Sons', branch: '282267', account: '62001234567' },
  lines: [
    {
      ...{ reference: 'DITSHABA-B1-1', name: 'Neo "Tau", Ntšhebe', branch: '050967' },
      ...{ account: '00621234567', amount: 1_234_567, narrative: 'Exit, M000001' },
    },
    {
      ...{ reference: 'DITSHABA-B1-2', name: 'Kagiso Molefe', branch: '282267' },
      ...{ account: '62055512345', amount: 5, narrative: 'Refund' },
    },
  ],
}

const textOf = async (key: string, of = batch): Promise<string> =>
  (await payoutFormat(key).render(of)).toString('utf8')

/** The values of an element, in their order; fails on anything that is not closed. */
function valuesOf(xml: string, name: string): string[] {
  return [...xml.matchAll(new RegExp(`<${name}(?: [^>]*)?>([^<]*)</${name}>`, 'g'))].map(
    ([, value]) => value ?? '',
  )
}

/** Every element is closed in the order in which it was opened. */
function isWellFormed(xml: string): boolean {
  const open: string[] = []
  for (const [, slash, name] of xml.matchAll(/<(\/?)([A-Za-z0-9]+)[^>]*>/g)) {
    if (!slash) open.push(name ?? '')
    else if (open.pop() !== name) return false
  }
  return open.length === 0 && !/&(?!amp;|lt;|gt;)/.test(xml)
}

describe('pain.001', () => {
  let xml = ''
  beforeAll(async () => {
    xml = await textOf('pain.001')
  })

  it('is well formed whatever people are called', () => {
    expect(isWellFormed(xml)).toBe(true)
    expect(valuesOf(xml, 'Nm')).toContain('Ditshaba .Burial. . Sons')
  })

  it('has count and sum in the header and in the payments', () => {
    expect(valuesOf(xml, 'NbOfTxs')).toEqual(['2', '2'])
    expect(valuesOf(xml, 'CtrlSum')).toEqual(['12345.72', '12345.72'])
    expect(valuesOf(xml, 'InstdAmt')).toEqual(['12345.67', '0.05'])
    expect(xml.match(/Ccy="BWP"/g)).toHaveLength(2)
  })

  it('keeps leading zeros, and each payment its own reference', () => {
    expect(valuesOf(xml, 'MmbId')).toEqual(['282267', '050967', '282267'])
    expect(valuesOf(xml, 'EndToEndId')).toEqual(['DITSHABA-B1-1', 'DITSHABA-B1-2'])
  })

  it('is the same file each time', async () => {
    expect((await payoutFormat('pain.001', 9).render(batch)).toString()).toBe(xml)
  })

  it('adds up for any amounts', async () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 100_000_000 }), {
      minLength: 1,
      maxLength: 40,
    })
    await fc.assert(
      fc.asyncProperty(amounts, async (list) => {
        const lines = list.map((amount, index) => ({
          ...{ ...batch.lines[1], amount, reference: `R-${index}` },
        })) as PaymentBatch['lines']
        const file = await textOf('pain.001', { ...batch, lines })
        expect(valuesOf(file, 'CtrlSum')[0]).toBe(formatAmount(sumAmounts(list)))
      }),
    )
  })
})

it('writes a CSV that is read back as it was', async () => {
  const csv = await textOf('csv')
  const rows: Record<string, string>[] = parse(csv, { columns: true })
  expect(rows).toMatchObject([
    { name: 'Neo "Tau", Ntšhebe', branch_code: '050967', account_number: '00621234567' },
    { amount: '0.05', currency: 'BWP', pay_on: '2026-11-26' },
  ])
})

it('keeps the bytes that the CSV had before it was a definition', async () => {
  expect(await textOf('csv')).toBe(
    [
      'reference,pay_on,name,branch_code,account_number,amount,currency,narrative',
      'DITSHABA-B1-1,2026-11-26,"Neo ""Tau"", Ntšhebe",050967,00621234567,12345.67,BWP,"Exit, M000001"',
      'DITSHABA-B1-2,2026-11-26,Kagiso Molefe,282267,62055512345,0.05,BWP,Refund',
      '',
    ].join('\r\n'),
  )
})

describe('a layout of a bank as data', () => {
  const text = (source: string, width: number) => ({
    ...{ name: source, source, width, type: 'text', tooLong: 'refuse' },
  })
  const fixed = {
    ...{ purpose: 'payout', encoding: 'ascii', lineEnd: 'CRLF', layout: { kind: 'fixed' } },
    header: { columns: [text('constant:H', 1), text('payer.account', 11)] },
    detail: {
      columns: [
        text('payment.branch', 6),
        { ...text('payment.account', 13), align: 'right', pad: '0' },
        { ...text('payment.name', 12), tooLong: 'truncate', upperCase: true },
        {
          name: 'amount',
          source: 'line.amount',
          type: 'amount',
          width: 9,
          decimalStyle: 'implied',
        },
      ],
    },
    trailer: {
      columns: [
        { name: 'count', source: 'count', type: 'number', width: 4 },
        { name: 'sum', source: 'sum', type: 'amount', width: 9, decimalStyle: 'implied' },
      ],
    },
    fileName: 'eft_{sequence:03}.txt',
  }

  it('is written in columns, with names as the bank’s letters allow and the totals at its end', async () => {
    const own = { key: 'own-bank', version: 2, name: 'Own bank' }
    const format = formatByDefinition(own, parseFormatDefinition(fixed))
    expect(format.fileName(batch)).toBe('eft_001.txt')
    expect((await format.render(batch)).toString().split('\r\n')).toEqual([
      'H62001234567',
      '050967' + '0000621234567' + 'NEO "TAU", N' + '001234567',
      '282267' + '0062055512345' + 'KAGISO MOLEF' + '000000005',
      '0002001234572',
      '',
    ])
  })

  it.each([
    ['no account', { detail: { columns: fixed.detail.columns.slice(2) } }, 'payment.account'],
    ['a member', { detail: { columns: [text('member.omang', 9)] } }, 'member.omang'],
    ['a name by payroll', { fileName: 'eft_{authority}.txt' }, 'authority'],
    ['a formula', { header: { columns: [text('formula:1', 3)] } }, 'does not take'],
  ])('refuses %s', (_, change, message) => {
    expect(() => parseFormatDefinition({ ...fixed, ...change })).toThrow(message)
  })
})

it.each([
  ['a branch of five digits', { branch: '28226' }],
  ['an account with letters', { account: '62OO1234567' }],
  ['no name', { name: ' ' }],
  ['nothing to pay', { amount: 0 }],
  ['a reference that is there twice', { reference: 'DITSHABA-B1-2' }],
])('refuses %s in every format', async (_, change) => {
  const [first, second] = batch.lines
  const wrong = { ...batch, lines: [{ ...first, ...change }, second] } as PaymentBatch
  for (const key of ['pain.001', 'csv'])
    await expect(payoutFormat(key).render(wrong)).rejects.toThrow('lines.')
})

it('knows no other format', () => {
  expect(() => payoutFormat('acb')).toThrow('acb')
})

describe('what becomes of a payment', () => {
  it('stays unknown until the bank says', () => {
    expect(mayBecome('unknown', 'accepted')).toBe(true)
    expect(mayBecome('unknown', 'returned')).toBe(false)
    expect(mayRetry('unknown')).toBe(false)
    expect(mayRetry('sent')).toBe(false)
    expect(mayRetry('accepted')).toBe(false)
  })

  it('is decided once: what may be tried again may become nothing else', () => {
    for (const status of lineStatuses.filter(mayRetry))
      for (const outcome of ['accepted', 'rejected', 'returned', 'unknown'] as const)
        expect(mayBecome(status, outcome)).toBe(false)
  })
})
