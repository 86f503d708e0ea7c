import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { customTypesOf } from '../definition/custom-types'
import { parseFormatDefinition } from '../definition/parse'
import type { ColumnType, FormatColumn, RecordKind } from '../definition/schema'
import { readWhole } from '../reader/read'
import { bytesOf, context, deductionWith, line } from '../samples.fixture'
import type { DetailSource } from './context'
import { previewLines } from './preview'
import { renderWhole } from './render'

const customTypes = customTypesOf([
  { key: 'ward', type: 'choice' },
  { key: 'salary', type: 'money' },
  { key: 'shares', type: 'number' },
  { key: 'since', type: 'date' },
  { key: 'retired', type: 'yes-no' },
  { key: 'languages', type: 'choices' },
])

const definitionWith = (column: Partial<FormatColumn>, kind: RecordKind = 'detail') =>
  parseFormatDefinition(deductionWith(column, kind), { customTypes })

/** The last cell of the first record of a kind. */
async function cellOf(
  column: Partial<FormatColumn>,
  { kind = 'detail', lines = [line()] }: { kind?: RecordKind; lines?: DetailSource[] } = {},
): Promise<string | undefined> {
  const { bytes } = await renderWhole(definitionWith(column, kind), context, lines)
  const records = bytes.toString().split('\r\n')
  const record = records[{ header: 0, detail: 1, trailer: lines.length + 1 }[kind]]
  return record?.split(',').at(-1)
}

// The shape that own fields of any type have in a line.
const withCustom = (custom: Record<string, unknown>) =>
  line({ member: { custom: custom as DetailSource } })

const values: [string, Partial<FormatColumn>, string][] = [
  ['upper(member.surname)', {}, 'MOLEFE'],
  ['member.custom.ward == "north" ? "N" : "S"', {}, 'N'],
  ['line.amount - percent(line.amount, "2.5")', { type: 'amount' }, '146.25'],
  ['line.amount * 2', { type: 'amount', decimalStyle: 'implied' }, '30000'],
  ['percent(member.custom.salary, "2.5")', { type: 'amount' }, '108.03'],
  ['member.custom.shares * 1.5', { type: 'number' }, '4.5'],
  ['addDays(member.custom.since, 1)', { type: 'date', datePattern: 'DD/MM/YYYY' }, '01/03/2026'],
  ['run.period', { type: 'period', datePattern: 'YYYYMM' }, '202611'],
  ['member.custom.retired ? "R" : "A"', {}, 'R'],
  ['"tn" in member.custom.languages ? "tn" : "en"', { lookup: { tn: '1', en: '2' } }, '1'],
  ['line.sequence', { type: 'number', width: 4, pad: '0' }, '0001'],
  ['orElse(member.custom.other, "none")', {}, 'none'],
]

describe('a cell that is worked out', () => {
  const custom = {
    ward: 'north',
    salary: 432100,
    shares: 3,
    since: '2026-02-28',
    retired: true,
    languages: ['en', 'tn'],
  }

  it.each(values)('writes %s by the settings of its column', async (text, column, expected) => {
    const known = { ...customTypes, other: 'text' as const }
    const definition = parseFormatDefinition(
      deductionWith({ source: `formula:${text}`, ...column }),
      { customTypes: known },
    )
    const { bytes } = await renderWhole(definition, context, [withCustom(custom)])
    expect(bytes.toString().split('\r\n')[1]?.split(',').at(-1)).toBe(expected)
  })

  it('knows the file in its header and the totals in its trailer', async () => {
    const mode = { source: 'formula:run.mode == "FULL" ? "F" : "D"' }
    expect(await cellOf(mode, { kind: 'header' })).toBe('F')
    const rest = { source: 'formula:sum - percent(sum, "1")', type: 'amount' as ColumnType }
    expect(await cellOf(rest, { kind: 'trailer', lines: [line(), line()] })).toBe('297.00')
  })

  it('counts a ceased line with nothing, as the amount beside it', async () => {
    const lines = [line({ line: { action: 'CEASE', amount: 9900 } })]
    const column = { source: 'formula:line.amount + pula(1)', type: 'amount' as ColumnType }
    expect(await cellOf(column, { lines })).toBe('1.00')
  })

  it('is what the setting for capitals writes, whatever the name', async () => {
    const plain = definitionWith({ source: 'member.surname', upperCase: true })
    const worked = definitionWith({ source: 'formula:upper(member.surname)' })
    const surname = fc.stringMatching(/^[^\0\uD800-\uDFFF\uFEFF\uFFFD]{0,30}$/)
    await fc.assert(
      fc.asyncProperty(surname, async (name) => {
        const lines = [line({ member: { surname: name } })]
        const { bytes } = await renderWhole(worked, context, lines)
        expect(bytes).toEqual((await renderWhole(plain, context, lines)).bytes)
      }),
    )
  })

  it('is passed over when the file is read back', async () => {
    const definition = definitionWith({ source: 'formula:upper(member.surname)' })
    const { bytes } = await renderWhole(definition, context, [line()])
    const report = await readWhole(definition, bytesOf(bytes))
    if (!report.accepted) throw report.errors[0]
    expect(report.rows[0]?.values['member.surname']).toBe('MOLEFE')
    expect(Object.keys(report.rows[0]?.values ?? {}).join()).not.toContain('formula')
  })
})

describe('a cell that cannot be worked out', () => {
  const percent = {
    source: 'formula:percent(member.custom.salary, "2.5")',
    type: 'amount' as ColumnType,
  }

  it('names line, member, column and the empty field', async () => {
    const lines = [withCustom({ salary: 100 }), withCustom({})]
    await expect(renderWhole(definitionWith(percent), context, lines)).rejects.toMatchObject({
      code: 'FORMAT_FORMULA_FAILED',
      message:
        "Line 2 (M000001): column 'tested' cannot be worked out: member.custom.salary is empty.",
      details: {
        line: 2,
        column: 'tested',
        member: 'M000001',
        formula: { code: 'FORMULA_EMPTY_VALUE', position: { offset: 8 } },
      },
    })
  })

  it('says when a field holds another type than it had', async () => {
    const lines = [withCustom({ salary: 'plenty' })]
    await expect(renderWhole(definitionWith(percent), context, lines)).rejects.toThrow(
      /column 'tested' cannot be worked out: member\.custom\.salary does not hold an amount\.$/,
    )
  })

  it('is held to the settings of its column like any other', async () => {
    const column = { source: 'formula:member.custom.ward', required: true }
    const lines = [withCustom({})]
    await expect(renderWhole(definitionWith(column), context, lines)).rejects.toMatchObject({
      code: 'FORMAT_VALUE_MISSING',
    })
  })

  it('stands beside its cell in a preview', async () => {
    const lines = [withCustom({})]
    const [, detail] = await previewLines(definitionWith(percent), context, lines, 1)
    expect(detail?.cells.at(-1)).toEqual({
      column: 'tested',
      value: '',
      error: 'cannot be worked out: member.custom.salary is empty',
    })
  })
})
