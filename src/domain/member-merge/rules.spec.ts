import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { addMonths } from '../calendar'
import { memberStatuses } from '../member-status'
import { isDue } from '../products'
import { continuedFrom, mergeBlockers, mergeQuestions, unanswered, type MergePerson } from '.'

const person = (memberNumber: string, more: Partial<MergePerson> = {}): MergePerson => ({
  ...{ memberNumber, status: 'active', isMerged: false, omangIndex: null },
  ...{ payroll: null, running: [], beneficiaries: 0, ...more },
})
const months = (from: string) => Array.from({ length: 12 }, (_, at) => addMonths(from, at))

describe('what both have', () => {
  const both = {
    payroll: { authority: 'gov', number: '1' },
    running: [{ product: 'p', name: 'FUN-A' }],
    beneficiaries: 2,
  }
  const questions = mergeQuestions(
    person('M1', { ...both, omangIndex: 'a' }),
    person('M2', { ...both, omangIndex: 'b' }),
  )

  it('is asked about, and only that', () => {
    expect(questions.map(({ key }) => key)).toEqual([
      ...['omang', 'payroll', 'beneficiaries', 'product:p'],
    ])
    expect(mergeQuestions(person('M1', both), person('M2'))).toEqual([])
  })

  it('must all be answered, with an answer that is offered', () => {
    const answers = { payroll: 'merged', beneficiaries: 'survivor', 'product:p': 'merged' } as const
    expect(unanswered(questions, answers).map(({ key }) => key)).toEqual(['omang'])
    expect(unanswered(questions, { ...answers, omang: 'merged' })).toHaveLength(1)
    expect(unanswered(questions, { ...answers, omang: 'survivor' })).toEqual([])
  })
})

it('the record that is more of a membership stays', () => {
  expect(mergeBlockers(person('M1', { status: 'applicant' }), person('M2'))).toEqual([
    'Keep M2, who is active: M1 is applicant.',
  ])
  expect(mergeBlockers(person('M1'), person('M2', { status: 'deceased' }))).toHaveLength(1)
  expect(mergeBlockers(person('M1'), person('M2', { isMerged: true }))).toHaveLength(1)
  const status = fc.constantFrom(...memberStatuses)
  fc.assert(
    fc.property(status, status, (one, other) => {
      const [a, b] = [person('A', { status: one }), person('B', { status: other })]
      const isBoth = (one === 'deceased') === (other === 'deceased')
      // Of two records at least one may be kept, unless only one of them says that the person died.
      expect(mergeBlockers(a, b).length === 0 || mergeBlockers(b, a).length === 0).toBe(isBoth)
    }),
  )
})

it('goes on in the first month due that no file asked for, never before, and once is once', () => {
  const open = { from: '2025-03', until: null }
  expect(continuedFrom(open, 'monthly', months('2026-11'))).toBe('2026-11')
  expect(continuedFrom(open, 'yearly', months('2026-11'))).toBe('2027-03')
  expect(continuedFrom(open, 'once', months('2026-11'))).toBeNull()
  expect(continuedFrom({ from: '2027-01', until: null }, 'once', months('2026-11'))).toBe('2027-01')
  expect(
    continuedFrom({ from: '2025-03', until: '2026-10' }, 'monthly', months('2026-11')),
  ).toBeNull()
  const frequency = fc.constantFrom('monthly' as const, 'yearly' as const)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60 }), frequency, (shift, each) => {
      const from = addMonths('2020-01', shift)
      const first = continuedFrom({ from, until: null }, each, months('2022-06')) as string
      expect(first >= '2022-06' && isDue(each, from, first)).toBe(true)
      const between = months('2022-06').filter((month) => month >= from && month < first)
      expect(between.some((month) => isDue(each, from, month))).toBe(false)
    }),
  )
})
