import { describe, expect, it } from '@jest/globals'
import { advance, type Night, type PolicyState } from './advance'
import { termsWith } from './households.fixture'

const terms = termsWith()
const inForce: PolicyState = { status: 'in-force', since: '2026-01-01', lapsedOn: null }
const night = (on: string, more: Partial<Night> = {}): Night => ({
  ...{ on, owed: [], receivedSince: 0, endsOn: null, given: [], ...more },
})

describe('a night', () => {
  it('tells of a lapse that became known too late, and waits its days', () => {
    const owed = ['2026-02', '2026-03', '2026-04']
    const late = advance({ ...inForce, status: 'grace' }, terms, night('2026-05-10', { owed }))
    expect(late.change).toBeNull()
    expect(late.notices).toEqual([
      { kind: 'suspension', about: '2026-02', stepOn: '2026-05-24' },
      { kind: 'lapse', about: '2026-02', stepOn: '2026-05-24' },
    ])
    const given = late.notices
    const before = advance(
      { ...inForce, status: 'grace' },
      terms,
      night('2026-05-23', { owed, given }),
    )
    expect(before.change).toBeNull()
    const after = advance(
      { ...inForce, status: 'grace' },
      terms,
      night('2026-05-24', { owed, given }),
    )
    expect(after.change).toMatchObject({ status: 'lapsed', on: '2026-05-24', reason: 'missed' })
  })

  it('tells of no lapse when a payment broke the row', () => {
    // March and April are owed, May was paid: nothing lapses at the end of May or later.
    const { notices } = advance(
      { ...inForce, status: 'grace' },
      terms,
      night('2026-06-05', { owed: ['2026-03', '2026-04'] }),
    )
    expect(notices.map(({ kind }) => kind)).toEqual(['suspension'])
  })

  it('tells when the last day to come back is near, once', () => {
    const lapsed: PolicyState = { status: 'lapsed', since: '2026-04-30', lapsedOn: '2026-04-30' }
    const owed = ['2026-02', '2026-03', '2026-04']
    expect(advance(lapsed, terms, night('2027-03-15', { owed })).notices).toEqual([])
    const { notices } = advance(lapsed, terms, night('2027-03-16', { owed }))
    expect(notices).toEqual([
      { kind: 'reinstatement-ends', about: '2026-04-30', stepOn: '2027-03-30' },
    ])
    const again = night('2027-03-17', { owed, given: notices })
    expect(advance(lapsed, terms, again).notices).toEqual([])
  })

  it('goes on from the day of the end when what ended it is taken back', () => {
    const ended: PolicyState = { status: 'ended', since: '2026-03-01', lapsedOn: null }
    expect(advance(ended, terms, night('2026-03-05', { endsOn: '2026-02-28' })).change).toBeNull()
    expect(advance(ended, terms, night('2026-03-05')).change).toMatchObject({
      ...{ status: 'in-force', on: '2026-03-01', reason: 'reopened' },
    })
    const lapsed = { ...ended, lapsedOn: '2026-01-31' }
    expect(advance(lapsed, terms, night('2026-03-05')).change).toMatchObject({ status: 'lapsed' })
  })

  it('takes no cover away under terms that say nothing of missed premiums', () => {
    const silent = termsWith({ graceMonths: 0, lapse: undefined })
    const owed = ['2024-01', '2024-02', '2024-03']
    const inGrace: PolicyState = { ...inForce, status: 'grace' }
    expect(advance(inGrace, silent, night('2026-12-31', { owed }))).toMatchObject({
      change: null,
      notices: [],
    })
  })
})
