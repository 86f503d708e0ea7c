import { describe, expect, it } from '@jest/globals'
import {
  checklistOf,
  lastDayOf,
  missingOf,
  type Applicability,
  type MemberDocument,
  type Requirement,
} from '.'

const asked = (id: string, more: Partial<Requirement> = {}): Requirement => ({
  ...{ id, code: id, name: id, appliesTo: 'everyone', requiredForAdmission: true },
  validForMonths: null,
  ...more,
})
const holder = { hasOmang: true, isOnPayroll: false }
const today = '2026-11-24'

function stateWith(...documents: [MemberDocument['status'], string | null][]) {
  const list = documents.map(([status, expiresOn], index) => ({
    ...{ id: String(index), requirement: 'a', status, expiresOn },
  }))
  return checklistOf({ holder, requirements: [asked('a')], documents: list, today })[0]
}

describe('the checklist of a member', () => {
  it('counts what is verified and lasts longest', () => {
    expect(stateWith()).toMatchObject({ state: 'missing', document: null })
    expect(stateWith(['rejected', null])?.state).toBe('missing')
    expect(stateWith(['waiting', null])?.state).toBe('waiting')
    expect(stateWith(['verified', null])?.state).toBe('complete')
    expect(stateWith(['verified', '2026-11-23'])?.state).toBe('expired')
    expect(stateWith(['verified', '2026-11-24'])?.state).toBe('expiring')
    expect(stateWith(['verified', '2027-01-23'])?.state).toBe('expiring')
    expect(stateWith(['verified', '2027-01-24'])?.state).toBe('complete')
    expect(stateWith(['verified', '2026-11-23'], ['waiting', null])?.state).toBe('waiting')
    expect(stateWith(['verified', '2028-01-01'], ['verified', '2027-06-01'])).toMatchObject({
      ...{ state: 'complete', document: { id: '0' } },
    })
  })

  it('asks for what applies to such a member only', () => {
    const whom: Applicability[] = ['everyone', 'on-payroll', 'not-on-payroll', 'citizens']
    const requirements = [...whom, 'non-citizens' as const].map((each) =>
      asked(each, { appliesTo: each }),
    )
    const codes = (who: typeof holder) =>
      checklistOf({ holder: who, requirements, documents: [], today }).map(
        ({ requirement }) => requirement.code,
      )
    expect(codes(holder)).toEqual(['everyone', 'not-on-payroll', 'citizens'])
    expect(codes({ hasOmang: false, isOnPayroll: true })).toEqual([
      ...['everyone', 'on-payroll', 'non-citizens'],
    ])
  })

  it('keeps nobody out for what is not required or still counts', () => {
    const requirements = [asked('a'), asked('b', { requiredForAdmission: false }), asked('c')]
    const documents: MemberDocument[] = [
      { id: '1', requirement: 'a', status: 'verified', expiresOn: today },
      { id: '2', requirement: 'c', status: 'waiting', expiresOn: null },
    ]
    const missing = missingOf(checklistOf({ holder, requirements, documents, today }))
    expect(missing.map(({ requirement }) => requirement.code)).toEqual(['c'])
  })
})

describe('the last day of a document', () => {
  it.each([
    [null, null, null, null],
    [null, '2027-01-01', 3, '2027-01-01'],
    ['2026-11-30', null, 3, '2027-02-28'],
    ['2026-01-15', null, 12, '2027-01-15'],
    ['2026-01-15', '2026-12-31', 12, '2026-12-31'],
    ['2026-01-15', '2028-12-31', 12, '2027-01-15'],
    ['2026-01-15', '2028-12-31', null, '2028-12-31'],
  ])('issued %s, ending %s, for %s months is %s', (issuedOn, expiresOn, months, last) => {
    expect(lastDayOf({ issuedOn, expiresOn }, months)).toBe(last)
  })
})
