import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  checkValue,
  checkValues,
  compileRules,
  convertValue,
  definitionProblems,
  formulaProblems,
  readDefinition,
  readOptions,
  textOfValue,
  valueOfText,
  type CustomField,
  type CustomValues,
} from '.'

const field = (more: Partial<CustomField>): CustomField => ({
  key: 'ward',
  type: 'text',
  label: { en: 'Ward' },
  required: false,
  unique: false,
  archived: false,
  ...more,
})
const wards = ['north', 'south', 'east'].map((value) => ({
  value,
  label: { en: `Ward ${value}`, tn: `Kgotla ya ${value}` },
}))
const ward = field({ type: 'choice', options: wards, required: true })

describe('a value', () => {
  it.each<[string, Partial<CustomField>, unknown, unknown]>([
    ['text is trimmed', {}, '  Tlokweng ', 'Tlokweng'],
    ['text of a shape', { pattern: 'AA-999' }, 'GC-041', 'GC-041'],
    ['number', { type: 'number', decimals: 2 }, 12.25, 12.25],
    ['money', { type: 'money', minimum: 0 }, 14550, 14550],
    ['date', { type: 'date', earliest: '2020-01-01' }, '2024-02-29', '2024-02-29'],
    ['yes or no', { type: 'yes-no' }, false, false],
    ['choice', { type: 'choice', options: wards }, 'south', 'south'],
    ['choices in order', { type: 'choices', options: wards }, ['east', 'north'], ['north', 'east']],
    ['phone', { type: 'phone' }, '71234567', '+26771234567'],
    ['email', { type: 'email' }, 'a@b.co', 'a@b.co'],
    ['nothing', { type: 'money' }, '', null],
    ['no choices', { type: 'choices', options: wards }, [], null],
  ])('%s is taken', (_, more, value, stored) => {
    expect(checkValue(field(more), value)).toEqual({ value: stored })
  })

  it.each<[string, Partial<CustomField>, unknown, string]>([
    ['required', { required: true }, ' ', 'required'],
    ['text', {}, 7, 'text'],
    ['short text', { minimum: 3 }, 'ab', 'at least 3'],
    ['long text', { maximum: 3 }, 'abcd', 'at most 3'],
    ['text without end', {}, 'x'.repeat(201), 'at most 200'],
    ['shape', { pattern: 'AA-999' }, 'GC-41', 'AA-999'],
    ['shape with dots', { pattern: '9.9' }, '1x1', '9.9'],
    ['number', { type: 'number' }, '12', 'number'],
    ['whole number', { type: 'number' }, 1.5, 'whole'],
    ['decimals', { type: 'number', decimals: 1 }, 1.25, 'at most 1'],
    ['lowest number', { type: 'number', minimum: 5 }, 4, 'lowest is 5'],
    ['highest amount', { type: 'money', maximum: 10000 }, 10001, 'highest is 100.00'],
    ['part of a thebe', { type: 'money' }, 0.5, 'amount'],
    ['infinity', { type: 'number' }, Infinity, 'number'],
    ['day', { type: 'date' }, '2026-02-30', 'calendar'],
    ['late day', { type: 'date', latest: '2026-01-01' }, '2026-01-02', 'latest'],
    ['word for yes', { type: 'yes-no' }, 'yes', 'yes or no'],
    ['unknown choice', { type: 'choice', options: wards }, 'west', 'north, south, east'],
    ['unknown among choices', { type: 'choices', options: wards }, ['north', 'west'], 'north'],
    ['phone', { type: 'phone' }, '123', '71234567'],
    ['email', { type: 'email' }, 'a@b', 'e-mail'],
  ])('that is no %s is refused in a sentence', (_, more, value, said) => {
    expect(checkValue(field(more), value)).toEqual({ message: expect.stringContaining(said) })
  })
})

describe('the values of a record', () => {
  it('of a new one take defaults and name each problem', () => {
    const fields = [
      ward,
      field({ key: 'shoe', type: 'number', defaultValue: 5 }),
      field({ key: 'car', type: 'yes-no', required: true }),
    ]
    expect(checkValues(fields, { given: { ward: 'west', colour: 'red' }, before: null })).toEqual({
      values: { shoe: 5 },
      problems: [
        { key: 'colour', message: 'The society has no such field.' },
        { key: 'ward', message: expect.stringContaining('north') },
        { key: 'car', message: 'This field is required.' },
      ],
    })
  })

  it('that nobody touches stay, even when the definition got stricter', () => {
    const stricter = field({ maximum: 2 })
    expect(checkValues([stricter], { given: {}, before: { ward: 'Old Naledi' } })).toEqual({
      values: { ward: 'Old Naledi' },
      problems: [],
    })
  })

  it('miss what became required since', () => {
    expect(checkValues([ward], { given: {}, before: {} }).problems).toHaveLength(1)
  })

  it('of an archived field can be kept and not changed', () => {
    const archived = { ...ward, archived: true }
    expect(
      checkValues([archived], { given: { ward: 'north' }, before: { ward: 'north' } }).problems,
    ).toEqual([])
    expect(
      checkValues([archived], { given: { ward: 'south' }, before: { ward: 'north' } }).problems,
    ).toHaveLength(1)
    expect(checkValues([archived], { given: {}, before: null }).problems).toEqual([])
  })

  it('are taken away by null', () => {
    expect(
      checkValues([field({})], { given: { ward: null }, before: { ward: 'x' } }).values,
    ).toEqual({})
  })
})

describe('a text in a file', () => {
  it.each<[Partial<CustomField>, string, unknown]>([
    [{ type: 'choice', options: wards }, 'Kgotla ya East', 'east'],
    [{ type: 'choices', options: wards }, 'south; Ward North', ['south', 'north']],
    [{ type: 'money' }, '145.50', 14550],
    [{ type: 'yes-no' }, 'Ee', true],
    [{ type: 'number', decimals: 1 }, '1.5', 1.5],
    [{ type: 'number' }, '1,5', '1,5'],
    [{}, '', null],
  ])('%j reads %j', (more, text, value) => {
    expect(valueOfText(field(more), text)).toEqual(value)
  })

  it('reads back as it was written', () => {
    const samples: [CustomField, fc.Arbitrary<unknown>][] = [
      [field({ type: 'money' }), fc.integer({ min: -1e9, max: 1e9 })],
      [
        field({ type: 'number', decimals: 2 }),
        fc.integer({ min: -1e6, max: 1e6 }).map((n) => n / 100),
      ],
      [field({ type: 'yes-no' }), fc.boolean()],
      [
        field({ type: 'choices', options: wards }),
        fc.subarray(
          wards.map(({ value }) => value),
          { minLength: 1 },
        ),
      ],
      [
        field({ type: 'text' }),
        fc.string({ minLength: 1, maxLength: 50 }).filter((text) => text.trim() !== ''),
      ],
    ]
    for (const [each, values] of samples) {
      fc.assert(
        fc.property(values, (given) => {
          const checked = checkValue(each, given)
          if ('message' in checked) throw new Error(checked.message)
          const read = checkValue(each, valueOfText(each, textOfValue(each, checked.value)))
          expect(read).toEqual(checked)
        }),
      )
    }
  })
})

describe('a definition', () => {
  it.each<[string, Partial<CustomField>, string]>([
    ['a key with a capital', { key: 'Ward' }, 'key'],
    ['a key of a prototype', { key: '__proto__' }, 'key'],
    ['a key every object has', { key: 'constructor' }, 'key'],
    ['a choice without options', { type: 'choice' }, 'options'],
    ['options of a text', { options: wards }, 'options'],
    ['an option twice', { type: 'choice', options: [...wards, ...wards] }, 'options'],
    ['limits that cross', { type: 'number', minimum: 3, maximum: 2 }, 'maximum'],
    ['limits of a date', { type: 'date', minimum: 3 }, 'minimum'],
    ['days that cross', { type: 'date', earliest: '2026-02-01', latest: '2026-01-01' }, 'latest'],
    ['decimals of money', { type: 'money', decimals: 3 }, 'decimals'],
    ['a shape of a number', { type: 'number', pattern: '99' }, 'pattern'],
    ['a unique yes or no', { type: 'yes-no', unique: true }, 'unique'],
    ['a unique default', { unique: true, defaultValue: 'x' }, 'defaultValue'],
    ['a default that does not fit', { ...ward, defaultValue: 'west' }, 'defaultValue'],
  ])('with %s is refused', (_, more, at) => {
    expect(definitionProblems(field(more)).map(({ key }) => key)).toEqual([at])
  })

  it('that makes sense is taken', () => {
    expect(definitionProblems({ ...ward, defaultValue: 'north' })).toEqual([])
    expect(definitionProblems(field({ type: 'money', minimum: 0, maximum: 100 }))).toEqual([])
  })
})

describe('a value under another definition', () => {
  const text = field({})
  it.each<[CustomField, CustomField, string | number, unknown]>([
    [text, field({ type: 'number' }), '12', { value: 12 }],
    [text, field({ type: 'money' }), '12.50', { value: 1250 }],
    [text, ward, 'Ward north', { value: 'north' }],
    [field({ type: 'number' }), text, 12, { value: '12' }],
  ])('keeps its meaning (%#)', (from, to, value, converted) => {
    expect(convertValue(from, to, value)).toEqual(converted)
  })

  it('says when it has none', () => {
    expect(convertValue(text, field({ type: 'date' }), 'soon')).toEqual({
      message: expect.stringContaining('calendar'),
    })
  })
})

describe('what a society enters', () => {
  const written = { key: 'ward', type: 'choice' as const, label: { en: 'Ward' } }

  it('gives options by line, with labels in both languages', () => {
    const lines = 'north = North ward | Kgotla ya bokone\n\nsouth\n- old = Old ward'
    expect(readOptions(lines)).toEqual([
      { value: 'north', label: { en: 'North ward', tn: 'Kgotla ya bokone' }, archived: false },
      { value: 'south', label: { en: 'south', tn: null }, archived: false },
      { value: 'old', label: { en: 'Old ward', tn: null }, archived: true },
    ])
  })

  it('reads limits and default by type', () => {
    const { field: read, problems } = readDefinition({
      ...written,
      type: 'money',
      minimum: '10.50',
      maximum: '200',
      defaultValue: '15.25',
    })
    expect(problems).toEqual([])
    expect(read).toMatchObject({ minimum: 1050, maximum: 20000, defaultValue: 1525 })
  })

  it.each([
    [{ type: 'money' as const, minimum: 'a lot' }, 'minimum'],
    [{ options: 'north\nsouth', defaultValue: 'west' }, 'defaultValue'],
    [{ options: '' }, 'options'],
  ])('is refused where it makes no sense (%#)', (more, at) => {
    expect(readDefinition({ ...written, ...more }).problems.map(({ key }) => key)).toEqual([at])
  })
})

describe('formulas in fields', () => {
  const record = {
    prefix: 'member',
    variables: [{ name: 'member.status', type: 'text' as const, label: 'Status' }],
  }
  const salary = field({ key: 'salary', type: 'money' })
  const share = field({
    key: 'share',
    type: 'formula',
    formula: 'percent(member.custom.salary, "2.5")',
    result: 'money',
  })
  const union = field({
    key: 'union',
    required: true,
    shownWhen: 'member.status == "active" && member.custom.salary > pula(1000)',
  })
  const fields = [salary, share, union]
  const rules = compileRules(fields, record)
  const check = (
    given: Record<string, unknown>,
    status: string,
    before: CustomValues | null = null,
  ) => checkValues(fields, { given, before, record: { status } }, rules)

  it('work a value out from the others, to the thebe', () => {
    expect(check({ salary: 432_100, union: 'BOPEU', share: 1 }, 'active')).toEqual({
      values: { salary: 432_100, union: 'BOPEU', share: 10_803 },
      problems: [],
    })
  })

  it('give nothing where a value is missing', () => {
    expect(check({}, 'active')).toEqual({ values: {}, problems: [] })
  })

  it('decide whether a field is asked for, and a value that is not is refused', () => {
    expect(check({ salary: 432_100 }, 'active').problems).toEqual([
      { key: 'union', message: 'This field is required.' },
    ])
    expect(check({ salary: 432_100 }, 'exited').problems).toEqual([])
    expect(check({ salary: 50_000, union: 'BTU' }, 'active').problems).toEqual([
      { key: 'union', message: 'This record is not asked for this field.' },
    ])
    const kept = { salary: 50_000, union: 'BTU' }
    expect(check({}, 'active', kept).values.union).toBe('BTU')
  })

  it.each([
    [{ ...share, formula: 'member.custom.wages' }, 'formula', 'wages'],
    [{ ...share, result: 'date' as const }, 'formula', 'date'],
    [{ ...union, shownWhen: 'member.status' }, 'shownWhen', 'yes'],
    [{ ...share, formula: 'member.custom.share' }, 'formula', 'share'],
  ])('that do not fit are refused in a sentence (%#)', (wrong, key, said) => {
    const [problem] = formulaProblems(wrong, [salary, wrong], record)
    expect(problem).toEqual({ key, message: expect.stringContaining(said) })
  })

  it('must be there for a computed field, which nobody enters', () => {
    expect(definitionProblems({ ...share, formula: '' })[0]?.key).toBe('formula')
    expect(definitionProblems({ ...share, required: true })[0]?.key).toBe('required')
  })
})
