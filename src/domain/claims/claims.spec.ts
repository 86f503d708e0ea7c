import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  benefitEligibility,
  claimChecklist,
  claimClock,
  claimSentence,
  claimStatuses,
  claimSteps,
  exitEligibility,
  flagsOf,
  funeralEligibility,
  isComplete,
  mayTake,
  shareOut,
  statusApproved,
  withdrawalEligibility,
  type ClaimDocument,
  type ClaimRequirement,
  type ClaimRule,
  type Payee,
} from '.'

const asks = (code: string, more: Partial<ClaimRequirement> = {}): ClaimRequirement => ({
  ...{ code, name: code, cause: 'any', place: 'any', insteadOf: null, witnesses: 0, ...more },
})
const given = (requirement: string, more: Partial<ClaimDocument> = {}): ClaimDocument => ({
  ...{ id: requirement, requirement, status: 'verified', witnesses: [], ...more },
})

const requirements = [
  asks('DEATH'),
  asks('POLICE', { cause: 'accident' }),
  asks('EMBASSY', { place: 'abroad' }),
  asks('CHIEF', { place: 'home', insteadOf: 'DEATH', witnesses: 2 }),
]

describe('the documents of a claim', () => {
  it.each([
    ['natural', 'hospital', ['DEATH']],
    ['accident', 'hospital', ['DEATH', 'POLICE']],
    ['accident', 'abroad', ['DEATH', 'POLICE', 'EMBASSY']],
    ['natural', 'home', ['DEATH']],
  ] as const)('of a %s death at %s', (cause, place, codes) => {
    const items = claimChecklist(requirements, [], { cause, place })
    expect(items.map(({ requirement }) => requirement.code)).toEqual(codes)
    expect(isComplete(items)).toBe(false)
  })

  it('are complete by a letter of the chief with two witnesses, for a death at home only', () => {
    const letter = (...witnesses: string[]) => [given('CHIEF', { witnesses })]
    const at = (place: 'home' | 'hospital', documents: ClaimDocument[]) =>
      isComplete(claimChecklist(requirements, documents, { cause: 'natural', place }))
    expect(at('home', letter('Neo Tau', 'Mpho Sebina'))).toBe(true)
    expect(at('home', letter('Neo Tau', ' neo tau '))).toBe(false)
    expect(at('home', letter('Neo Tau'))).toBe(false)
    expect(at('hospital', letter('Neo Tau', 'Mpho Sebina'))).toBe(false)
  })

  it('count once they are verified, and not when they are rejected', () => {
    const state = (document: ClaimDocument) =>
      claimChecklist([asks('DEATH')], [document], { cause: null, place: null })[0]?.state
    expect(state(given('DEATH', { status: 'waiting' }))).toBe('waiting')
    expect(state(given('DEATH', { status: 'rejected' }))).toBe('missing')
    expect(state(given('DEATH'))).toBe('complete')
  })
})

describe('the clock', () => {
  const targets = { decideHours: 24, payHours: 48 }
  const filedAt = '2026-11-01T06:00:00.000Z'
  const completeAt = '2026-11-02T06:00:00.000Z'
  const times = { filedAt, completeAt, decidedAt: null, payableAt: null }
  const at = (time: string) => new Date(time)

  it('waits for the documents, then runs, and is late a moment after its hours', () => {
    const waiting = claimClock({ ...times, completeAt: null }, targets, at(completeAt))
    expect(waiting.decide).toMatchObject({ state: 'waiting', dueAt: null, usedHours: 0 })
    const due = '2026-11-03T06:00:00.000Z'
    expect(claimClock(times, targets, at(due)).decide).toMatchObject({
      ...{ state: 'running', dueAt: due, usedHours: 24, allowedHours: 24 },
    })
    const late = claimClock(times, targets, at('2026-11-03T06:00:00.001Z'))
    expect([late.decide.state, late.pay.state]).toEqual(['late', 'running'])
  })

  it('stops when it is done, whatever the hour is now', () => {
    const done = { ...times, decidedAt: '2026-11-02T20:00:00.000Z' }
    const long = at('2027-01-01T00:00:00.000Z')
    expect(claimClock(done, targets, long).decide).toMatchObject({ state: 'met', usedHours: 14 })
    const missed = claimClock({ ...times, decidedAt: '2026-11-04T00:00:00.000Z' }, targets, long)
    expect(missed.decide.state).toBe('missed')
  })
})

describe('who gets how much', () => {
  const payee = (name: string) => ({ kind: 'beneficiary' as const, name })

  it('pays the undertaker first and shares the rest to the thebe', () => {
    const parts = shareOut<Payee>(1_000_001, {
      first: [{ ...payee('Kagiso Funerals'), amount: 250_000 }],
      shared: ['33.33', '33.33', '33.34'].map((sharePercent, index) => ({
        ...{ ...payee(`B${index}`), sharePercent },
      })),
    })
    expect(parts.map(({ amount }) => amount)).toEqual([250_000, 249_975, 249_975, 250_051])
  })

  it('adds up to the claim, whatever the shares are', () => {
    const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 9999 }), { maxLength: 6 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000_00 }), cuts, (amount, places) => {
        const edges = [0, ...places.sort((one, other) => one - other), 10_000]
        const shared = edges.slice(1).map((edge, index) => ({
          ...payee(`B${index}`),
          sharePercent: ((edge - (edges[index] ?? 0)) / 100).toFixed(2),
        }))
        const parts = shareOut(amount, { first: [], shared })
        expect(parts.reduce((sum, part) => sum + part.amount, 0)).toBe(amount)
        expect(parts.every((part) => part.amount > 0)).toBe(true)
      }),
    )
  })

  it('refuses what is not the whole claim', () => {
    const first = [{ kind: 'undertaker' as const, name: 'U', amount: 100 }]
    expect(() => shareOut(90, { first, shared: [] })).toThrow(/more than the claim/)
    expect(() => shareOut(110, { first, shared: [] })).toThrow(/less than the claim/)
    const shared = [{ ...payee('B'), sharePercent: '99.99' }]
    expect(() => shareOut(110, { first: [], shared })).toThrow(/add up to 100/)
    expect(() => shareOut(110, { first: [{ ...payee('B'), amount: 0 }], shared: [] })).toThrow(
      /above zero/,
    )
  })
})

describe('the steps of a claim', () => {
  it('never pay without an approval and a release', () => {
    const reach = (from: string): string[] =>
      claimSteps.filter((step) => mayTake(from as (typeof claimStatuses)[number], step))
    expect(reach('filed')).toEqual(['assess', 'decline'])
    expect(reach('assessed')).toEqual(['assess', 'approve', 'decline'])
    expect(reach('declined')).toEqual(['appeal'])
    expect(reach('partly')).toEqual(['appeal', 'release'])
    expect(reach('payable')).toEqual(['pay'])
    expect(reach('paid')).toEqual(['return'])
    expect(claimStatuses.filter((status) => mayTake(status, 'pay'))).toEqual(['payable'])
  })

  it('call a smaller amount partly approved', () => {
    expect(statusApproved({ approved: 100, eligible: 100 })).toBe('approved')
    expect(statusApproved({ approved: 99, eligible: 100 })).toBe('partly')
  })
})

describe('eligibility', () => {
  const filed = { filedOn: '2026-06-30', eventOn: '2025-12-31' }
  const passed: ClaimRule = { rule: 'life', passed: true, code: 'life-covered', values: {} }
  const cover = { decision: 'covered' as const, amount: 2_000_000, rules: [passed as never] }

  it('of a death needs the cover and the day of filing', () => {
    expect(funeralEligibility(cover, filed, 6)).toMatchObject({
      eligible: 'yes',
      amount: 2_000_000,
    })
    const late = funeralEligibility(cover, { ...filed, filedOn: '2026-07-01' }, 6)
    expect(late).toMatchObject({ eligible: 'no', amount: null })
    expect(late.rules.map((rule) => claimSentence(rule)).at(-1)).toBe(
      'It was filed on 2026-07-01; the last day to claim was 2026-06-30.',
    )
    const unclear = { ...cover, rules: [{ ...passed, passed: null } as never], amount: null }
    expect(funeralEligibility(unclear, filed, null).eligible).toBe('unclear')
  })

  it('of a benefit counts the months of membership', () => {
    const facts = { ...filed, benefit: 50_000, withinMonths: null, leftOn: null, waitingMonths: 6 }
    expect(benefitEligibility({ ...facts, joinedOn: '2025-06-30' }).amount).toBe(50_000)
    expect(benefitEligibility({ ...facts, joinedOn: '2025-07-01' }).eligible).toBe('no')
    const left = { ...facts, joinedOn: '2020-01-01', leftOn: '2025-12-30' }
    expect(benefitEligibility(left).eligible).toBe('no')
    expect(benefitEligibility({ ...facts, joinedOn: '2020-01-01', benefit: null }).eligible).toBe(
      'unclear',
    )
  })

  it('of money of the member is what nobody else has asked for', () => {
    const balance = 10_000
    expect(withdrawalEligibility({ wanted: 4_000, balance, claimed: 6_000 }).amount).toBe(4_000)
    expect(withdrawalEligibility({ wanted: 4_001, balance, claimed: 6_000 }).eligible).toBe('no')
    expect(exitEligibility({ payable: 500, claimed: 100 }).amount).toBe(400)
    expect(exitEligibility({ payable: 500, claimed: 500 }).eligible).toBe('no')
    expect(exitEligibility({ payable: null, claimed: 0 }).eligible).toBe('no')
  })

  it('is said in both languages, with every value filled in', () => {
    const rules = [
      ...benefitEligibility({
        ...{ ...filed, benefit: 1, withinMonths: 6, leftOn: null, waitingMonths: 6 },
        joinedOn: '2025-06-30',
      }).rules,
      ...withdrawalEligibility({ wanted: 1, balance: 0, claimed: 0 }).rules,
      ...exitEligibility({ payable: 1, claimed: 0 }).rules,
    ]
    for (const rule of rules)
      for (const language of ['en', 'tn'])
        expect(claimSentence(rule, language)).not.toMatch(/\{\{|^[a-z-]+$/)
  })
})

describe('what is looked at twice', () => {
  const facts = {
    ...{ eventOn: '2026-03-01', sameDeath: 0, coveredFrom: '2020-01-01' },
    ...{ beneficiariesChangedOn: null, sameAccount: 0 },
  }
  it('is a death claimed before, and cover or beneficiaries of the last 60 days', () => {
    expect(flagsOf(facts)).toEqual([])
    expect(flagsOf({ ...facts, sameDeath: 1 })).toEqual(['duplicate-death'])
    expect(flagsOf({ ...facts, coveredFrom: '2025-12-31' })).toEqual(['cover-began-lately'])
    expect(flagsOf({ ...facts, coveredFrom: '2025-12-30' })).toEqual([])
    expect(flagsOf({ ...facts, beneficiariesChangedOn: '2026-03-02', sameAccount: 1 })).toEqual([
      ...['beneficiaries-changed-lately', 'account-on-another-claim'],
    ])
  })
})
