import { describe, expect, it } from '@jest/globals'
import { isMotsheloError } from '../../errors'
import { shippedFormats } from '../shipped'
import { withColumn } from '../samples.fixture'
import { formatProblems, parseFormatDefinition } from './parse'
import { listSources } from './sources'

const fixed = { layout: { kind: 'fixed' } }
const trailer = (source: string, type: string) => ({
  trailer: { columns: [{ name: 'total', source, type, width: 12 }] },
})

const refused: [string, unknown, string, RegExp][] = [
  ['no settings at all', {}, 'purpose', /must be one of deduction, remittance, rejection/i],
  ['a wrong type', withColumn({}, { fileName: 7 }), 'fileName', /must be a text/i],
  ['a missing setting', withColumn({}, { fileName: undefined }), 'fileName', /is missing/i],
  ['an unknown setting', withColumn({}, { delimeter: ';' }), 'format', /delimeter/],
  ['an unknown layout', withColumn({}, { layout: { kind: 'xml' } }), 'layout.kind', /fixed/],
  ['no columns', withColumn({}, { detail: { columns: [] } }), 'detail.columns', /empty/],
  ['a width of nothing', withColumn({ width: 0 }), 'detail.columns.1.width', /at least 1/],
  ['an unknown field', withColumn({ source: 'shoe' }), 'detail.columns.1.source', /no known field/],
  [
    'a field of the wrong purpose',
    withColumn({ source: 'member.surname' }),
    'detail.columns.1.source',
    /no known field/,
  ],
  [
    'a control total outside the trailer',
    withColumn({ source: 'count', type: 'number' }),
    'detail.columns.1.source',
    /no value in a detail record/,
  ],
  [
    'an identifier as a number',
    withColumn({ source: 'omang', type: 'number' }),
    'detail.columns.1.type',
    /must be of type text/,
  ],
  [
    'a fixed column without width',
    withColumn({}, fixed),
    'detail.columns.1.width',
    /needs a width/,
  ],
  [
    'a fixed layout in a variable encoding',
    withColumn({ width: 9 }, { ...fixed, encoding: 'utf-8' }),
    'encoding',
    /counts bytes/,
  ],
  ['a mark in another encoding', withColumn({}, { bom: true }), 'bom', /utf-8/],
  ['padding without a width', withColumn({ pad: '0' }), 'detail.columns.1.width', /width/],
  [
    'padding that reads as text',
    withColumn({ width: 9, pad: 'x' }),
    'detail.columns.1.pad',
    /space/,
  ],
  [
    'zeros at the right',
    withColumn({ width: 9, pad: '0', align: 'left' }),
    'detail.columns.1.align',
    /must stand at the right/,
  ],
  [
    'a date pattern without a month',
    withColumn({ source: 'period', type: 'period', datePattern: 'YYYY-DD' }),
    'detail.columns.1.datePattern',
    /YYYYMM/,
  ],
  [
    'a decimal comma between unquoted commas',
    withColumn(
      { source: 'amount', type: 'amount', decimalStyle: 'comma' },
      { layout: { kind: 'delimited', delimiter: ',', quote: 'never' } },
    ),
    'detail.columns.1.decimalStyle',
    /delimiter/,
  ],
  [
    'a truncated identifier',
    withColumn({ source: 'omang', width: 4, tooLong: 'truncate' }),
    'detail.columns.1.tooLong',
    /never truncated/,
  ],
  [
    'a constant the encoding lacks',
    withColumn({ source: 'constant:Ω' }),
    'detail.columns.1.source',
    /windows-1252/,
  ],
  ['a name twice', withColumn({ name: 'Amount' }), 'detail.columns.2.name', /twice/],
  ['a field twice', withColumn({ source: 'payrollNumber' }), 'detail.columns.1.source', /repeats/],
  [
    'a sum of nothing',
    {
      ...withColumn({}, trailer('sum', 'amount')),
      purpose: 'rejection',
      detail: { columns: [{ name: 'who', source: 'payrollNumber', type: 'text' }] },
    },
    'detail.columns',
    /needs a column of 'amount'/,
  ],
  [
    'a line that names nobody',
    withColumn({}, { detail: { columns: [{ name: 'a', source: 'amount', type: 'amount' }] } }),
    'detail.columns',
    /to name the member/,
  ],
  ['an order by nothing known', withColumn({}, { sortBy: ['height'] }), 'sortBy.0', /height/],
  ['a split remittance', withColumn({}, { splitBy: 'deduction-code' }), 'splitBy', /deduction/],
  ['a path in the file name', withColumn({}, { fileName: '../{period}' }), 'fileName', /letters/],
  ['an unknown token', withColumn({}, { fileName: '{moon}.csv' }), 'fileName', /\{moon\}/],
  ['a bad token option', withColumn({}, { fileName: '{sequence:x}.csv' }), 'fileName', /digits/],
]

describe('parseFormatDefinition', () => {
  it.each(shippedFormats.map((format) => [format.key, format.definition]))(
    'accepts the shipped format %s as it is',
    (_key, definition) => {
      expect(parseFormatDefinition(definition)).toEqual(definition)
    },
  )

  it('fills in what an editor leaves out', () => {
    const { bom, splitBy, sortBy } = parseFormatDefinition(withColumn({}))
    expect({ bom, splitBy, sortBy }).toEqual({ bom: false, splitBy: 'none', sortBy: [] })
  })

  it.each(refused)('refuses %s, naming the setting', (_case, input, path, sentence) => {
    const found = formatProblems(input).filter((problem) => problem.path === path)
    expect(found.map(({ message }) => message).join(' ')).toMatch(sentence)
  })

  it('lists every problem in one error', () => {
    try {
      parseFormatDefinition(withColumn({ source: 'shoe' }, { bom: true }))
      throw new Error('was accepted')
    } catch (error) {
      if (!isMotsheloError(error)) throw error
      expect(error.code).toBe('FORMAT_INVALID')
      expect(error.message).toMatch(/bom: .*detail\.columns\.1\.source: /)
      expect(error.details.problems).toHaveLength(2)
    }
  })

  it('takes custom fields of members in deduction lines only', () => {
    const column = { name: 'ward', source: 'member.custom.ward', type: 'text' }
    const deduction = structuredClone(shippedFormats[0]!.definition)
    deduction.detail.columns.push({ ...column, type: 'text' })
    expect(formatProblems(deduction)).toEqual([])
    expect(formatProblems(withColumn({ source: column.source }))).toHaveLength(1)
  })
})

describe('listSources', () => {
  it('offers each field once, with a label', () => {
    for (const purpose of ['deduction', 'remittance', 'rejection'] as const) {
      const sources = listSources(purpose)
      expect(new Set(sources.map(({ source }) => source)).size).toBe(sources.length)
      expect(sources.every(({ label }) => label.length > 2)).toBe(true)
    }
  })
})
