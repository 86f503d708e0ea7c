import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parse } from 'csv-parse/sync'
import { formatAmount, sumAmounts } from '../money'
import { lineStatuses, mayBecome, mayRetry, payoutFormat, type PaymentBatch } from '.'

const batch: PaymentBatch = {
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
  const xml = payoutFormat('pain.001').render(batch)

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

  it('is the same file each time', () => {
    expect(payoutFormat('pain.001', 9).render(batch)).toBe(xml)
  })

  it('adds up for any amounts', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 100_000_000 }), {
      minLength: 1,
      maxLength: 40,
    })
    fc.assert(
      fc.property(amounts, (list) => {
        const lines = list.map((amount, index) => ({
          ...{ ...batch.lines[1], amount, reference: `R-${index}` },
        })) as PaymentBatch['lines']
        const file = payoutFormat('pain.001').render({ ...batch, lines })
        expect(valuesOf(file, 'CtrlSum')[0]).toBe(formatAmount(sumAmounts(list)))
      }),
    )
  })
})

it('writes a CSV that is read back as it was', () => {
  const csv = payoutFormat('csv').render(batch)
  const rows: Record<string, string>[] = parse(csv, { columns: true })
  expect(rows).toMatchObject([
    { name: 'Neo "Tau", Ntšhebe', branch_code: '050967', account_number: '00621234567' },
    { amount: '0.05', currency: 'BWP', pay_on: '2026-11-26' },
  ])
})

it.each([
  ['a branch of five digits', { branch: '28226' }],
  ['an account with letters', { account: '62OO1234567' }],
  ['no name', { name: ' ' }],
  ['nothing to pay', { amount: 0 }],
  ['a reference that is there twice', { reference: 'DITSHABA-B1-2' }],
])('refuses %s in every format', (_, change) => {
  const [first, second] = batch.lines
  const wrong = { ...batch, lines: [{ ...first, ...change }, second] } as PaymentBatch
  for (const key of ['pain.001', 'csv'])
    expect(() => payoutFormat(key).render(wrong)).toThrow('lines.')
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
