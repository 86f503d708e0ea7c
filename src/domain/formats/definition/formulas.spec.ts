import { describe, expect, it } from '@jest/globals'
import { LANGUAGE_VERSION } from '../../formula'
import { deductionWith, shipped, withColumn } from '../samples.fixture'
import { describeChanges } from './changes'
import { customTypesOf } from './custom-types'
import { detailSources } from './detail-sources'
import { formatProblems, parseFormatDefinition } from './parse'
import type { ColumnType, FormatColumn, RecordKind } from './schema'

const problemsOf = (
  column: Partial<FormatColumn>,
  kind: RecordKind = 'detail',
  options: Parameters<typeof formatProblems>[1] = {},
) => formatProblems(deductionWith(column, kind), options)

const accepted: [string, ColumnType, RecordKind][] = [
  ['upper(member.surname)', 'text', 'detail'],
  ['member.custom.ward == "north" ? "N" : "S"', 'text', 'detail'],
  ['line.amount - percent(line.amount, "2.5")', 'amount', 'detail'],
  ['size(member.omang)', 'number', 'detail'],
  ['line.sequence + 1', 'number', 'detail'],
  ['addDays(run.date, 5)', 'date', 'detail'],
  ['run.period', 'period', 'detail'],
  ['run.mode == "FULL" ? "F" : "D"', 'text', 'header'],
  ['sum - percent(sum, "1")', 'amount', 'trailer'],
  ['count + 2', 'number', 'trailer'],
]

const refused: [string, ColumnType, RecordKind, string, RegExp][] = [
  ['member.surnam', 'text', 'detail', 'FORMULA_UNKNOWN_VARIABLE', /mean member\.surname\?$/],
  ['upper(member.surname', 'text', 'detail', 'FORMULA_SYNTAX', /ends too early/],
  ['', 'text', 'detail', 'FORMULA_BLANK', /no formula\.$/],
  [`"${'x'.repeat(4000)}"`, 'text', 'detail', 'FORMULA_TOO_LONG', /4000 are allowed/],
  ['line.amount', 'text', 'detail', 'FORMULA_WRONG_RESULT', /gives an amount; a text is asked for/],
  ['member.surname', 'amount', 'detail', 'FORMULA_WRONG_RESULT', /an amount is asked for/],
  ['member.surname', 'date', 'detail', 'FORMULA_WRONG_RESULT', /a date is asked for/],
  ['member.surname == "Tau"', 'text', 'detail', 'FORMULA_WRONG_RESULT', /gives a yes or no/],
  ['member.surname', 'text', 'header', 'FORMULA_UNKNOWN_VARIABLE', /no variable member\.surname/],
  ['member.custom.ward', 'text', 'trailer', 'FORMULA_UNKNOWN_VARIABLE', /no variable/],
  ['sum', 'amount', 'detail', 'FORMULA_UNKNOWN_VARIABLE', /no variable sum/],
  ['today', 'date', 'detail', 'FORMULA_UNKNOWN_VARIABLE', /no variable today/],
]

describe('a column that is a formula', () => {
  it.each(accepted)('takes %s as %s in the %s record', (text, type, kind) => {
    expect(problemsOf({ source: `formula:${text}`, type }, kind)).toEqual([])
  })

  it.each(refused)('refuses %s as %s in the %s record', (text, type, kind, code, sentence) => {
    const problems = problemsOf({ source: `formula:${text}`, type }, kind)
    const path = expect.stringMatching(new RegExp(`^${kind}\\.columns\\.\\d+\\.source$`))
    expect(problems).toEqual([
      { path, code, message: expect.stringMatching(sentence), position: expect.anything() },
    ])
    expect(problems[0]?.message).toMatch(/^Column 'tested' has a formula that cannot be used: /)
  })

  it('says where in the text', () => {
    const [problem] = problemsOf({ source: 'formula:"a" +\n  member.surnam' })
    expect(problem?.position).toMatchObject({ line: 2, column: 3, length: 13 })
  })

  it.each(['remittance', 'rejection'])('is refused in a %s file, which is read', (purpose) => {
    const definition = { ...withColumn({ source: 'formula:upper(name)' }), purpose }
    expect(formatProblems(definition)).toEqual([
      {
        path: 'detail.columns.1.source',
        message: `Column 'tested' is a formula, and a ${purpose} file is read, not written: name the field that stands in the file.`,
      },
    ])
  })

  it('never cuts a text short that an identifier may be part of', () => {
    const cut = { width: 4, tooLong: 'truncate' } as const
    expect(problemsOf({ source: 'formula:upper(member.surname)', ...cut })).toEqual([])
    const [problem] = problemsOf({ source: 'formula:"X" + member.omang', ...cut })
    expect(problem).toMatchObject({ path: expect.stringMatching(/tooLong$/) })
    expect(problem?.message).toContain('reads member.omang and is never truncated')
  })

  it('holds other sources to their length', () => {
    const [problem] = problemsOf({ source: `constant:${'x'.repeat(200)}` })
    expect(problem?.message).toBe('Is over the limit of 200.')
  })
})

describe("a society's own fields in a formula", () => {
  const customTypes = customTypesOf([
    { key: 'ward', type: 'choice' },
    { key: 'salary', type: 'money' },
    { key: 'languages', type: 'choices' },
    { key: 'true', type: 'text' },
  ])
  const column = (text: string, type: ColumnType = 'text') => ({ source: `formula:${text}`, type })

  it('are texts, unless their types are known', () => {
    const percent = column('percent(member.custom.salary, "1")', 'amount')
    expect(problemsOf(percent)).toHaveLength(1)
    expect(problemsOf(percent, 'detail', { customTypes })).toEqual([])
    const list = column('"tn" in member.custom.languages ? "T" : "E"')
    expect(problemsOf(list, 'detail', { customTypes })).toEqual([])
  })

  it('are named as they are, once they are known', () => {
    const [problem] = problemsOf(column('member.custom.wrad'), 'detail', { customTypes })
    expect(problem?.message).toMatch(/Did you mean member\.custom\.ward\?$/)
  })

  it('are kept with the definition, with the language, and win over what is kept when given', () => {
    const input = deductionWith(column('member.custom.ward'))
    const kept = parseFormatDefinition(input, { customTypes })
    expect(kept.formulas).toEqual({ language: LANGUAGE_VERSION, custom: { ward: 'text' } })
    expect(parseFormatDefinition(kept)).toEqual(kept)
    const wrong = { ...kept, formulas: { language: 'old', custom: { ward: 'money' } } }
    expect(parseFormatDefinition(wrong, { customTypes })).toEqual(kept)
    expect(formatProblems(wrong).map(({ path }) => path)).toContain('formulas.language')
  })

  it('leave nothing behind in a definition without formulas', () => {
    const formulas = { language: LANGUAGE_VERSION, custom: {} }
    const definition = { ...shipped('deduction-csv'), formulas }
    expect(parseFormatDefinition(definition, { customTypes })).toEqual(shipped('deduction-csv'))
  })

  it('tell in the history what they became', () => {
    const before = parseFormatDefinition(deductionWith(column('member.custom.ward')))
    const after = parseFormatDefinition(
      deductionWith(column('member.custom.languages.size() + 1', 'number')),
      { customTypes },
    )
    expect(describeChanges(before, after)).toEqual([
      'Fields in formulas changed from ward→text to languages→list-of-text.',
      expect.stringMatching(/^Source of detail column 'tested' changed from 'formula:member/),
      expect.stringMatching(/^Type of/),
    ])
  })
})

describe('detailSources', () => {
  it('names what formulas read beside what columns are', () => {
    const text = 'formula:has(member.passport) ? member.passport : member.custom.ward'
    const sources = detailSources(parseFormatDefinition(deductionWith({ source: text })))
    expect(sources).toEqual(expect.arrayContaining(['member.passport', 'member.custom.ward']))
    expect(sources).toContain('member.payrollNumber')
    expect(sources.some((source) => source.startsWith('formula:'))).toBe(false)
  })
})
