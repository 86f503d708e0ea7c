import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import type { CustomField } from '../custom-fields'
import {
  dateInWords,
  mayBeQuoted,
  nextAttempt,
  ownFieldsIn,
  ownFieldWords,
  renderTemplate,
  routesFor,
  smsSegments,
  templateProblems,
  unsaid,
} from '.'

const variables = { name: 'text', due: 'money', from: 'date' } as const
const there = 'There are: name, due, from.'

describe('a template', () => {
  it('takes texts, money and dates, in the language of the reader', () => {
    const values = { name: 'Neo', due: 125050, from: '2026-11-30' }
    const template = 'Dumela {{name}}: {{ due }} ka {{from}}.'
    expect(renderTemplate(template, { variables, values, language: 'tn' })).toBe(
      'Dumela Neo: P1,250.50 ka 30 Ngwanatsele 2026.',
    )
  })

  it('leaves nothing where there is no value, and refuses a value that was forgotten', () => {
    const values = { name: null, due: 0, from: '' }
    expect(renderTemplate('[{{name}}]', { variables, values, language: 'en' })).toBe('[]')
    expect(() => renderTemplate('{{due}}', { variables, values: {}, language: 'en' })).toThrow(
      expect.objectContaining({ code: 'MESSAGE_VALUE_MISSING' }),
    )
  })

  it.each([
    ['{{nobody}}', `{{nobody}} is no placeholder of this message. ${there}`],
    ['{{name.custom}}', `{{name.custom}} is no placeholder of this message. ${there}`],
    ['{{name', 'A placeholder is not closed: write {{name}}.'],
    ['name}}', 'A placeholder is not closed: write {{name}}.'],
    ['{{constructor}}', `{{constructor}} is no placeholder of this message. ${there}`],
  ])('is refused with %s', (template, problem) => {
    expect(templateProblems(template, variables)).toEqual([problem])
  })

  it('never takes a value for a placeholder', () => {
    fc.assert(
      fc.property(fc.string(), (name) => {
        const values = { name, due: 0, from: '' }
        expect(renderTemplate('{{name}}', { variables, values, language: 'en' })).toBe(name)
      }),
    )
    const values = { name: '{{due}}', due: 5, from: '' }
    expect(renderTemplate('{{name}}', { variables, values, language: 'en' })).toBe('{{due}}')
  })

  it('tells what it does not say', () => {
    expect(unsaid('Dear {{ name }}, {{due}}', ['name', 'from'])).toEqual(['from'])
  })

  it.each([
    ['2026-01-05', '5 January 2026'],
    ['2026-12', 'December 2026'],
    ['soon', 'soon'],
    ['2026-13-01', '2026-13-01'],
  ])('says %s as %s', (date, words) => {
    expect(dateInWords(date, 'en')).toBe(words)
  })
})

describe('an own field of the member in a template', () => {
  const field = (type: CustomField['type'], more: Partial<CustomField> = {}): CustomField => ({
    ...{ key: 'one', type, label: { en: 'One' }, required: false, unique: false, archived: false },
    ...more,
  })
  const options = [
    { value: 'n', label: { en: 'North', tn: 'Bokone' } },
    { value: 's', label: { en: 'South' } },
  ]

  it.each([
    [field('money'), 125050, 'P1,250.50', 'P1,250.50'],
    [field('date'), '2026-11-30', '30 November 2026', '30 Ngwanatsele 2026'],
    [field('yes-no'), true, 'Yes', 'Ee'],
    [field('yes-no'), false, 'No', 'Nnyaa'],
    [field('choice', { options }), 'n', 'North', 'Bokone'],
    [field('choices', { options }), ['n', 's'], 'North, South', 'Bokone, South'],
    [field('number'), 2.5, '2.5', '2.5'],
    [field('text'), 'Block 8', 'Block 8', 'Block 8'],
    [field('formula', { result: 'money' }), 100, 'P1.00', 'P1.00'],
    [field('money'), null, '', ''],
  ])('of type $type says %j as %s and %s', (given, value, english, setswana) => {
    expect(ownFieldWords(given, value, 'en')).toBe(english)
    expect(ownFieldWords(given, value, 'tn')).toBe(setswana)
  })

  it('is found in the text once', () => {
    const text = '{{name}} {{member.custom.ward}} {{ member.custom.ward }} {{member.surname}}'
    expect(ownFieldsIn([text, '{{member.custom.shoe}}'])).toEqual(['ward', 'shoe'])
  })

  it('is not quoted when it is archived, seen by some roles only, or no words', () => {
    expect(mayBeQuoted({ ...field('text'), visibleTo: [] })).toBe(true)
    expect(mayBeQuoted({ ...field('text'), visibleTo: ['role'] })).toBe(false)
    expect(mayBeQuoted({ ...field('text', { archived: true }), visibleTo: [] })).toBe(false)
    expect(mayBeQuoted({ ...field('file'), visibleTo: [] })).toBe(false)
    expect(mayBeQuoted({ ...field('relation'), visibleTo: [] })).toBe(false)
  })
})

describe('the length of an SMS', () => {
  it.each([
    ['', 0, false],
    ['a'.repeat(160), 1, false],
    ['a'.repeat(161), 2, false],
    ['a'.repeat(306), 2, false],
    ['a'.repeat(307), 3, false],
    ['€'.repeat(80), 1, false],
    ['€'.repeat(81), 2, false],
    ['š'.repeat(70), 1, true],
    ['š'.repeat(71), 2, true],
  ])('of %j', (text, count, isUnicode) => {
    expect(smsSegments(text)).toEqual({ count, isUnicode })
  })
})

it('a message is tried again after longer and longer pauses, and then no more', () => {
  const now = new Date('2026-11-24T08:00:00.000Z')
  const minutes = [1, 2, 3, 4, 5, 6].map((attempts) => {
    const next = nextAttempt(attempts, now)
    return next && (next.getTime() - now.getTime()) / 60_000
  })
  expect(minutes).toEqual([1, 5, 30, 120, 720, null])
})

describe('where a message goes', () => {
  const channels = ['in-app', 'sms', 'email'] as const
  const neo = { phone: '+26771234567', email: null }

  it('says of each way why it is not taken', () => {
    expect(routesFor(neo, { channels, purpose: 'reminder', optedOut: false })).toEqual([
      { channel: 'in-app', to: null, skipped: null },
      { channel: 'sms', to: '+26771234567', skipped: null },
      { channel: 'email', to: null, skipped: 'NO_EMAIL' },
    ])
  })

  it('keeps to what a member opted out of, but for what a member must know', () => {
    const optedOut = true
    const taken = (purpose: 'reminder' | 'service') =>
      routesFor(neo, { channels: ['sms'], purpose, optedOut })
    expect(taken('reminder')).toEqual([{ channel: 'sms', to: null, skipped: 'OPTED_OUT' }])
    expect(taken('service')).toEqual([{ channel: 'sms', to: '+26771234567', skipped: null }])
  })
})
