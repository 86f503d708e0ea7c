import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { addDays, addMonths, ageAt, type Period } from '../calendar'
import { advance } from './advance'
import { coverOn } from './cover'
import { birthday, monthsLater } from './dates'
import { lifeOf, policyOn, termsWith, type Household } from './households.fixture'
import { monthsReceived } from './premiums'
import { standingOn } from './standing'
import { causes, coverRules } from './types'
import { sentenceOf } from './words'

const terms = termsWith()
const day = fc.integer({ min: 0, max: 1200 }).map((days) => addDays('2024-01-01', days))
const month = fc.integer({ min: 0, max: 30 }).map((months) => addMonths('2024-01', months))
const late = fc
  .uniqueArray(fc.tuple(month, fc.option(day)), { maxLength: 8, selector: ([period]) => period })
  .map((list) => Object.fromEntries(list) as Record<Period, string | null>)
const household: fc.Arbitrary<Household> = fc.record({ late })

describe('what holds for every policy', () => {
  it('has a history in the order of its days, and never two of the same status in a row', () => {
    fc.assert(
      fc.property(household, day, (each, on) => {
        const { history } = policyOn(each, on)
        for (const [index, step] of history.entries()) {
          const before = history[index - 1]
          if (!before) continue
          expect(step.on >= before.on).toBe(true)
          expect(step.status).not.toBe(before.status)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('pays only where every rule agrees, and says each rule in both languages', () => {
    fc.assert(
      fc.property(household, day, fc.constantFrom(...causes), (each, on, cause) => {
        const { decision, amount, rules } = coverOn(policyOn(each, on), lifeOf(each), on, cause)
        expect(decision === 'covered').toBe(rules.every(({ passed }) => passed === true))
        expect(amount !== null).toBe(decision === 'covered')
        for (const rule of rules) {
          expect(coverRules).toContain(rule.rule)
          for (const language of ['en', 'tn'])
            expect(sentenceOf(rule, language)).not.toMatch(/\{\{|^[a-z-]+$/)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('takes a step once: the same night again changes nothing', () => {
    fc.assert(
      fc.property(fc.uniqueArray(month, { maxLength: 6 }), day, (owed, on) => {
        const night = { on, owed, receivedSince: 0, endsOn: null }
        const start = { status: 'in-force', since: '2024-01-01', lapsedOn: null } as const
        const first = advance(start, terms, { ...night, given: [] })
        const { change } = first
        const state = change ? { status: change.status, since: change.on, lapsedOn: null } : start
        const again = advance(state, terms, { ...night, given: first.notices })
        expect(again.change).toBeNull()
        expect(again.notices.filter(({ kind }) => kind !== 'reinstatement-ends')).toEqual([])
      }),
    )
  })

  it('never lapses or loses cover without a notice that had its days', () => {
    fc.assert(
      fc.property(fc.uniqueArray(month, { minLength: 1, maxLength: 6 }), day, (owed, on) => {
        const state = { status: 'in-force', since: '2024-01-01', lapsedOn: null } as const
        const night = { on, owed, receivedSince: 0, endsOn: null, given: [] }
        const { change } = advance(state, terms, night)
        expect(['suspended', 'lapsed']).not.toContain(change?.status)
      }),
    )
  })

  it('stands no better when more is owed', () => {
    const rank = { 'in-force': 0, grace: 1, suspended: 2, lapsed: 3 }
    fc.assert(
      fc.property(fc.uniqueArray(month, { maxLength: 6 }), month, day, (owed, more, on) => {
        const before = standingOn(terms, { owed, on })
        const after = standingOn(terms, { owed: [...owed, more], on })
        expect(rank[after.status]).toBeGreaterThanOrEqual(rank[before.status])
      }),
    )
  })
})

describe('dates and premiums', () => {
  it('counts no premium that the money does not cover', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 500_000 }),
        fc.integer({ min: 1, max: 20_000 }),
        (received, amount) => {
          const due = {
            from: '2024-01',
            until: '2025-12',
            frequency: 'monthly',
            amountIn: () => amount,
          } as const
          const { length } = monthsReceived(received, due)
          expect(length).toBe(Math.min(24, Math.floor(received / amount)))
        },
      ),
    )
  })

  it('has a birthday on the day on which the age is reached', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 100 }), (birth, age) => {
        const on = birthday(birth, age)
        expect(ageAt(birth, on)).toBe(age)
        if (age > 0) expect(ageAt(birth, addDays(on, -1))).toBe(age - 1)
      }),
    )
  })

  it('never moves a day beyond the month that is meant', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), (from, months) => {
        expect(monthsLater(from, months).slice(0, 7)).toBe(addMonths(from.slice(0, 7), months))
      }),
    )
  })
})
