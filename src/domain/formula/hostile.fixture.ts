import fc from 'fast-check'
import { describeLanguage, type FormulaType } from '.'
import { VARIABLES } from './samples.fixture'

/** What must never come out: it lies on prototypes, on the global object and beside the inputs. */
export const CANARY = 'CANARY-7f3a'

const NAMES = ['canary', 'secret.value', 'globalThis.canary', 'member.canary', '__proto__.canary']

const HOSTILE = [
  ...NAMES,
  'constructor("return canary")()',
  'member.__proto__.canary',
  'member.constructor.constructor("return this")()',
  'member.status.constructor',
  '"a".matches("(a+)+$")',
  'member.custom.note.matches("^(([a-z])+.)+$")',
  '[1,2,3].map(x, [1,2,3].map(y, [1,2,3].map(z, x * y * z)))',
  'member.custom.groups.all(a, member.custom.groups.all(b, a == b))',
  'cel.bind(a, "xxxxxxxx", a + a + a + a)',
  'dyn(member)["canary"]',
  'type(canary)',
  '{"__proto__": {"canary": 1}}',
  'member["constructor"]',
  'optional.of(canary)',
  '\\u0000',
  '"\\u{10ffff}"',
  'r"\\"',
  '9999999999999999999999999999999999999999 * 9999999999999999999999999999999999999999',
  '0xffffffffffffffffffffffff',
  '1e308 * 10',
]

const named = (type: FormulaType) =>
  fc.constantFrom(...VARIABLES.filter((each) => each.type === type).map(({ name }) => name))

/** Formulas that mostly fit their type, so that evaluation is reached and not only the checker. */
const typed = fc.letrec<Record<FormulaType, string>>((tie) => {
  const join = (...parts: (string | fc.Arbitrary<string>)[]) =>
    fc
      .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
      .map((all) => all.join(''))
  const [text, number, money, date, yes, list] = (
    ['text', 'number', 'money', 'date', 'yes-no', 'list-of-text'] as const
  ).map(tie) as [
    fc.Arbitrary<string>,
    fc.Arbitrary<string>,
    fc.Arbitrary<string>,
    fc.Arbitrary<string>,
    fc.Arbitrary<string>,
    fc.Arbitrary<string>,
  ]
  const cents = fc.integer({ min: 0, max: 10_000_000 }).map((thebe) => (thebe / 100).toFixed(2))
  const choice = (of: fc.Arbitrary<string>) => join('(', yes, ' ? ', of, ' : ', of, ')')
  const sum = (of: fc.Arbitrary<string>) => join('(', of, fc.constantFrom(' + ', ' - '), of, ')')
  const compare = fc.constantFrom(' < ', ' <= ', ' > ', ' >= ', ' == ', ' != ')
  const depth = { depthSize: 'small', withCrossShrink: true } as const
  return {
    money: fc.oneof(
      depth,
      join('pula("', cents, '")'),
      named('money'),
      sum(money),
      choice(money),
      join(money, ' * ', fc.nat(1000).map(String)),
      join('percent(', money, ', "', cents, '")'),
      join('divide(', money, ', ', number, ')'),
      join(
        fc.constantFrom('roundUp', 'roundDown', 'min', 'max', 'orElse'),
        '(',
        money,
        ', ',
        money,
        ')',
      ),
    ),
    number: fc.oneof(
      depth,
      fc.nat(1_000_000).map(String),
      named('number'),
      sum(number),
      choice(number),
      join(number, ' * ', number),
      join(fc.constantFrom('yearsBetween', 'monthsBetween', 'ageOn'), '(', date, ', ', date, ')'),
      join('size(', fc.oneof(text, list), ')'),
      join('remainder(', number, ', ', number, ')'),
    ),
    text: fc.oneof(
      depth,
      fc.string().map((value) => JSON.stringify(value)),
      named('text'),
      join('(', text, ' + ', text, ')'),
      choice(text),
      join(fc.constantFrom('lower', 'upper'), '(', text, ')'),
    ),
    date: fc.oneof(
      depth,
      fc.constantFrom('date("2026-02-28")', 'date("1992-02-29")', '"2026-12-31"'),
      named('date'),
      join(
        'addDays(',
        date,
        ', ',
        fc.integer({ min: -9_999_999, max: 9_999_999 }).map(String),
        ')',
      ),
    ),
    'yes-no': fc.oneof(
      depth,
      fc.constantFrom('true', 'false'),
      named('yes-no'),
      ...[money, number, date].map((of) => join(of, compare, of)),
      join('(', yes, fc.constantFrom(' && ', ' || '), yes, ')'),
      join('!', yes),
      join(text, ' in ', list),
      join('isEmpty(', fc.oneof(text, money, date), ')'),
      join(fc.constantFrom('startsWith', 'contains'), '(', text, ', ', text, ')'),
    ),
    'list-of-text': fc.oneof(
      depth,
      named('list-of-text'),
      fc.array(text, { maxLength: 4 }).map((all) => `[${all.join(', ')}]`),
    ),
  }
})

const words = [
  ...HOSTILE,
  ...VARIABLES.map(({ name }) => name),
  ...describeLanguage().functions.map(({ name }) => `${name}(`),
  ...'( ) [ ] { } ? : . , + - * / % ! && || == != < > in " \' 1 0 2.5 null true //'.split(' '),
]

const wellFormed = fc
  .constantFrom<FormulaType>('money', 'number', 'text', 'date', 'yes-no', 'list-of-text')
  .chain((result) => typed[result].map((text) => ({ text, result })))

/** A valid formula with a piece cut out, doubled many times, or replaced by something hostile. */
const mutated = fc
  .tuple(wellFormed, fc.nat(), fc.nat(40), fc.constantFrom(...words), fc.constantFrom(0, 1, 2, 300))
  .map(([{ text, result }, seed, length, word, copies]) => {
    const start = seed % (text.length + 1)
    const piece = text.slice(start, start + length)
    const middle = copies === 0 ? word : piece.repeat(copies)
    return { text: text.slice(0, start) + middle + text.slice(start + length), result }
  })

const untyped = fc
  .oneof(
    fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((all) => all.join(' ')),
    fc.constantFrom(...HOSTILE),
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.tuple(fc.constantFrom(...words), fc.nat(4_000)).map(([word, count]) => word.repeat(count)),
  )
  .map((text) => ({ text, result: 'text' as FormulaType }))

/** Formulas of every kind: in order, out of order, and meant to harm. */
export const anyFormula = fc.oneof(
  { weight: 4, arbitrary: wellFormed },
  { weight: 3, arbitrary: mutated },
  { weight: 3, arbitrary: untyped },
)

const long = 'a'.repeat(10_000)

/** Values that fit, are empty, are too long, or do not belong there. */
export const anyInputs = fc.record(
  Object.fromEntries(
    VARIABLES.map(({ name, type }) => {
      const fitting = {
        text: fc.oneof(fc.string(), fc.constantFrom(long, `${long.slice(5_000)}b`)),
        number: fc.oneof(fc.nat(120), fc.double()),
        money: fc.oneof(fc.nat(1_000_000), fc.maxSafeInteger()),
        date: fc.constantFrom('2026-02-28', '1992-02-29', '0001-01-01', '9999-12-31'),
        'yes-no': fc.boolean(),
        'list-of-text': fc.array(fc.string(), { maxLength: 20 }),
      }[type] as fc.Arbitrary<unknown>
      const value = fc.oneof(
        { weight: 8, arbitrary: fitting },
        { weight: 1, arbitrary: fc.constant(null) },
        { weight: 1, arbitrary: fc.anything({ withBigInt: true, withDate: true }) },
      )
      return [name, value]
    }),
  ),
  { requiredKeys: [] },
)
