import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { LARGEST_AMOUNT } from '../money'
import { unknownCharacter } from './cells/encoding'
import { parseFormatDefinition } from './definition/parse'
import type { FormatDefinition } from './definition/schema'
import { readWhole } from './reader/read'
import { bytesOf, context, line, shipped, withColumn } from './samples.fixture'
import type { DetailSource } from './writer/context'
import { renderWhole } from './writer/render'

const RUNS = { numRuns: 150 }
const payrollNumber = fc.stringMatching(/^[0-9]{1,12}$/)
const amount = fc.oneof(
  fc.integer({ min: -LARGEST_AMOUNT, max: LARGEST_AMOUNT }),
  fc.integer({ min: -200, max: 200 }),
)

/** Text of the encoding, with the characters that break files over-represented. */
const text = (encoding: FormatDefinition['encoding']) =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          '"',
          ',',
          ';',
          '\r',
          '\n',
          '\r\n',
          ' ',
          "'",
          '=',
          '0',
          'š',
          'Ô',
          '\t',
          '""',
        ),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
      ),
      { minLength: 1, maxLength: 12 },
    )
    .map((parts) => parts.join(''))
    .filter((value) => unknownCharacter(encoding, value) === undefined && !value.includes('\0'))

async function roundTrip(definition: FormatDefinition, lines: DetailSource[], cut: number) {
  const { bytes, totals } = await renderWhole(definition, context, lines)
  const chunks = [bytes.subarray(0, cut % bytes.length), bytes.subarray(cut % bytes.length)]
  const report = await readWhole(definition, bytesOf(...chunks))
  if (!report.accepted) throw report.errors[0]
  expect(report.totals).toEqual(totals)
  return report.rows.map(({ values }) => values)
}

describe('a file written and read again', () => {
  it.each([
    ['utf-8', 'when-needed', 'point', ','],
    ['utf-8', 'always', 'comma', ','],
    ['windows-1252', 'when-needed', 'comma', ';'],
    ['ascii', 'always', 'implied', '\t'],
  ] as const)('has the same values in %s, quotes %s', async (encoding, quote, style, delimiter) => {
    const base = withColumn({}, { encoding, layout: { kind: 'delimited', delimiter, quote } })
    const definition = parseFormatDefinition(base)
    definition.detail.columns[2]!.decimalStyle = style
    const rows = fc.array(fc.record({ payrollNumber, name: text(encoding), amount }), {
      minLength: 1,
      maxLength: 5,
    })
    await fc.assert(
      fc.asyncProperty(rows, fc.nat(500), async (lines, cut) => {
        expect(await roundTrip(definition, lines, cut)).toEqual(lines)
      }),
      RUNS,
    )
  })

  it('has the same values without quotes, where the writer accepts them', async () => {
    const layout = { kind: 'delimited', delimiter: '|', quote: 'never' }
    const definition = parseFormatDefinition(withColumn({}, { layout }))
    const name = text('windows-1252').filter((value) => !/[\r\n|]/.test(value))
    const row = fc.record({ payrollNumber, name, amount })
    await fc.assert(
      fc.asyncProperty(row, fc.nat(500), async (one, cut) => {
        expect(await roundTrip(definition, [one], cut)).toEqual([one])
      }),
      RUNS,
    )
  })

  it.each(['left', 'right'] as const)(
    'has the same values in fixed positions, text at the %s',
    async (align) => {
      const base = withColumn({ width: 40, align }, { layout: { kind: 'fixed' } })
      const definition = parseFormatDefinition(base)
      const name = text('windows-1252')
        .map((value) => value.replace(/[\r\n]/g, '').trim())
        .filter((value) => value !== '' && value.length <= 40)
      const row = fc.record({ payrollNumber, name, amount })
      await fc.assert(
        fc.asyncProperty(row, fc.nat(500), async (one, cut) => {
          expect(await roundTrip(definition, [one], cut)).toEqual([one])
        }),
        RUNS,
      )
    },
  )

  it.each(['deduction-csv', 'deduction-fixed'])(
    'keeps dates and leading zeros in %s',
    async (key) => {
      const date = fc
        .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
        .map((day) => day.toISOString().slice(0, 10))
      const width = key === 'deduction-fixed' ? 12 : 0
      await fc.assert(
        fc.asyncProperty(
          payrollNumber,
          date,
          amount,
          fc.nat(99),
          async (number, day, money, cut) => {
            const one = line({
              member: { payrollNumber: number },
              line: { effectiveFrom: day, amount: Math.abs(money % 10 ** 9) },
            })
            const [read] = await roundTrip(shipped(key), [one], cut)
            expect(read).toMatchObject({
              'member.payrollNumber': number.padStart(width, '0'),
              'line.effectiveFrom': day,
              'line.amount': Math.abs(money % 10 ** 9),
              'line.action': 'NEW',
            })
          },
        ),
        RUNS,
      )
    },
  )
})

describe('control totals', () => {
  it('add every payroll number, rightmost 12 digits, and no ceased amount', async () => {
    const lines = fc.array(
      fc.record({ payrollNumber, amount: fc.nat(10 ** 9), ceases: fc.boolean() }),
      { minLength: 1, maxLength: 40 },
    )
    await fc.assert(
      fc.asyncProperty(lines, async (drawn) => {
        const sources = drawn.map((one) =>
          line({
            member: { payrollNumber: one.payrollNumber },
            line: { amount: one.amount, action: one.ceases ? 'CEASE' : 'NEW' },
          }),
        )
        const { totals } = await renderWhole(shipped('deduction-csv'), context, sources)
        const hash = drawn.reduce((sum, one) => sum + BigInt(one.payrollNumber), 0n)
        const paid = drawn.filter(({ ceases }) => !ceases)
        expect(totals).toEqual({
          lines: drawn.length,
          amount: paid.reduce((sum, one) => sum + one.amount, 0),
          hashTotal: String(hash % 10n ** 12n).padStart(12, '0'),
        })
      }),
      RUNS,
    )
  })

  it('differ when any digit of any amount differs', async () => {
    const definition = shipped('remittance-totals-csv')
    const lines = [1, 2, 3].map((number) => ({
      payrollNumber: `00${number}`,
      deductionCode: '4471',
      amount: number * 1111,
    }))
    const { bytes } = await renderWhole(definition, { ...context, fee: 100, vat: 14 }, lines)
    const original = bytes.toString('latin1')
    const digits = [...original.matchAll(/(?<=4471,)\d/g)].map((match) => match.index)
    expect(digits).toHaveLength(3)
    for (const at of digits) {
      const changed = `${original.slice(0, at)}${(Number(original[at]) + 1) % 10}${original.slice(at + 1)}`
      const report = await readWhole(definition, bytesOf(changed))
      expect(report.accepted).toBe(false)
    }
  })
})

describe('the bytes of a file', () => {
  it('are the same for the same lines, however they are handed over', async () => {
    const lines = Array.from({ length: 3000 }, (_, index) =>
      line({ member: { payrollNumber: String(index * 7919).padStart(9, '0') } }),
    )
    async function* slowly() {
      yield* lines
    }
    for (const key of ['deduction-csv', 'deduction-fixed']) {
      const first = await renderWhole(shipped(key), context, lines)
      const second = await renderWhole(shipped(key), structuredClone(context), slowly())
      expect(second.bytes.equals(first.bytes)).toBe(true)
    }
  })
})
