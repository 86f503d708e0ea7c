import { describe, expect, it } from '@jest/globals'
import { lifeChanges, type DependantRow } from './lives'
import type { LifeRow } from './types'

const policy = { member: 'm', startedOn: '2025-01-01' }
const today = '2026-03-01'

const dependant = (id: string, more: Partial<DependantRow> = {}): DependantRow => ({
  ...{ id, member: 'm', relation: 'child', birthDate: '2015-01-01' },
  ...{ coveredFrom: null, coveredUntil: null, createdAt: '2026-02-10T08:00:00.000Z', ...more },
})
const life = (person: string, more: Partial<LifeRow> = {}): LifeRow => ({
  ...{ id: `life-${person}`, policy: 'p', member: 'm', person, relation: 'child' },
  ...{ dependant: person === 'm' ? null : person, from: '2025-01-01', until: null },
  ...{ studentUntil: null, studentProof: null, ageEnded: null, ...more },
})
const changes = (lives: LifeRow[], ...dependants: DependantRow[]) =>
  lifeChanges({ policy, lives, dependants, today })

describe('the lives of a policy', () => {
  it('begin with a new policy, the member first', () => {
    expect(changes([], dependant('a')).added).toMatchObject([
      { person: 'm', relation: 'member', from: '2025-01-01' },
      { person: 'a', relation: 'child', from: '2025-01-01' },
    ])
  })

  it('begin later for who is added later: with the day entered, or the day of entry', () => {
    const found = changes(
      [life('m')],
      dependant('a'),
      dependant('b', { coveredFrom: '2026-04-01' }),
    )
    expect(found.added.map(({ from }) => from)).toEqual(['2026-02-10', '2026-04-01'])
  })

  it('never begin before the policy', () => {
    const [added] = changes([life('m')], dependant('a', { coveredFrom: '2020-01-01' })).added
    expect(added?.from).toBe('2025-01-01')
  })

  it('end when cover ends, and when the dependant is taken off', () => {
    const found = changes(
      [life('m'), life('a'), life('b')],
      dependant('a', { coveredUntil: '2026-01-31' }),
    )
    expect(found.ended.map(({ life: { person }, until }) => [person, until])).toEqual([
      ['a', '2026-01-31'],
      ['b', today],
    ])
    expect(found.added).toEqual([])
  })

  it('do not go on by themselves once they ended', () => {
    const ended = life('a', { until: '2026-01-31' })
    expect(
      changes([life('m'), ended], dependant('a', { coveredFrom: '2025-01-01' })).added,
    ).toEqual([])
    const again = changes([life('m'), ended], dependant('a', { coveredFrom: '2026-02-15' }))
    expect(again.added).toMatchObject([{ person: 'a', from: '2026-02-15' }])
  })

  it('change nothing when nothing changed', () => {
    expect(changes([life('m'), life('a')], dependant('a'))).toEqual({ added: [], ended: [] })
  })
})
