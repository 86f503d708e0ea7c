import { describe, expect, it } from '@jest/globals'
import { lastMonths, monthName, monthsShown } from './months'
import { cycleSteps } from './steps'
import { ageBuckets } from './ages'

const run = (status: string) => ({ id: 'run', payrollAuthority: 'gov', status, sequence: 1 })
const remittance = (id: string, status: string) => ({
  id,
  payrollAuthority: 'gov',
  status,
  sequence: 1,
})
const states = (...given: Parameters<typeof cycleSteps>) =>
  cycleSteps(...given).map(({ state }) => state)

describe('the steps of a month', () => {
  it('starts with the run', () => {
    expect(states(null, [])).toEqual([
      'current',
      'waiting',
      'waiting',
      'waiting',
      'waiting',
      'waiting',
    ])
  })

  it('goes from the run to the posting', () => {
    expect(states(run('approved'), [])).toEqual([
      'done',
      'done',
      'current',
      'waiting',
      'waiting',
      'waiting',
    ])
    expect(states(run('submitted'), [remittance('a', 'posted')])).toEqual(Array(6).fill('done'))
  })

  it('is as far as the remittance that is furthest behind, and links to it', () => {
    const steps = cycleSteps(run('submitted'), [
      remittance('a', 'posted'),
      remittance('b', 'imported'),
    ])
    expect(steps.map(({ state }) => state)).toEqual([
      'done',
      'done',
      'done',
      'done',
      'current',
      'waiting',
    ])
    expect(steps.at(-1)?.id).toBe('b')
  })

  it('counts a remittance that is being posted as not posted', () => {
    expect(states(run('submitted'), [remittance('a', 'posting')]).at(-1)).toBe('current')
  })
})

describe('the months of the chart', () => {
  it('ends with the given month, over the turn of the year', () => {
    const months = lastMonths('2026-02')
    expect(months).toHaveLength(12)
    expect(months[0]).toBe('2025-03')
    expect(months.at(-1)).toBe('2026-02')
    expect(monthName('2026-02', 'en')).toBe('February 2026')
  })
})

describe('the month that is shown', () => {
  const runs = (...given: [period: string, status: string][]) =>
    given.map(([period, status]) => ({ period, status }))

  it('is the one worked on, before or after this month', () => {
    const given = runs(['2026-11', 'submitted'], ['2026-12', 'generated'])
    expect(monthsShown(given, '2026-11')).toEqual({ period: '2026-12', last: '2026-12' })
  })

  it('is the latest that is not submitted, while the chart goes on to the last', () => {
    const given = runs(['2026-10', 'approved'], ['2026-11', 'submitted'], ['2026-09', 'generated'])
    expect(monthsShown(given, '2026-11')).toEqual({ period: '2026-10', last: '2026-11' })
  })

  it('is the last one that has a run when all are submitted, and this month without any', () => {
    const given = runs(['2026-09', 'submitted'], ['2026-10', 'submitted'])
    expect(monthsShown(given, '2026-11').period).toBe('2026-10')
    expect(monthsShown([], '2026-11')).toEqual({ period: '2026-11', last: '2026-11' })
  })
})

describe('suspense by age', () => {
  it('puts each day into the bucket of its age', () => {
    const open = [
      { openedOn: '2026-09-30', remaining: 100 },
      { openedOn: '2026-08-31', remaining: 10 },
      { openedOn: '2026-08-30', remaining: 7 },
      { openedOn: '2026-07-02', remaining: 5 },
      { openedOn: '2026-07-01', remaining: 3 },
      { openedOn: '2026-01-01', remaining: 1 },
    ]
    const amounts = ageBuckets(open, '2026-09-30').map(({ amount }) => amount)
    expect(amounts).toEqual([110, 7, 5, 4])
  })
})
