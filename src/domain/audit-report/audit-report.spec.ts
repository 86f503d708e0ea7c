import { describe, expect, it } from '@jest/globals'
import { AuditTally, auditReportCsv, type TalliedEntry } from '.'

const entry = (action: string, more: Partial<TalliedEntry> = {}): TalliedEntry => ({
  ...{ actorName: 'Neo', action, collection: 'members', changes: null },
  ...more,
})
const tally = (entries: TalliedEntry[]) => {
  const counted = new AuditTally()
  for (const each of entries) counted.add(each)
  return counted.lines()
}

describe('the audit report', () => {
  it('counts by person, action and kind of record, the most frequent first', () => {
    const lines = tally([entry('update'), entry('create'), entry('update')])
    expect(lines).toEqual([
      { section: 'actions', person: 'Neo', action: 'update', kind: 'members', count: 2 },
      { section: 'actions', person: 'Neo', action: 'create', kind: 'members', count: 1 },
    ])
  })

  it('names changes of personal numbers and who was looked up by one', () => {
    const numbers = [{ field: 'omang', isPersonal: true }, { field: 'surname' }]
    const lines = tally([entry('update', { changes: numbers }), entry('search.personal-number')])
    expect(lines.filter(({ section }) => section === 'personal-data')).toMatchObject([
      { action: 'search.personal-number', count: 1 },
      { action: 'update', count: 1 },
    ])
  })

  it.each([
    ['fees.reverse-receipt', 'reversals'],
    ['exits.undo', 'reversals'],
    ['members.undo-transfer', 'reversals'],
    ['deductions.cancel', 'reversals'],
    ['members.decline', 'refused'],
    ['fees.reject-waiver', 'refused'],
  ])('puts %s among %s', (action, section) => {
    expect(tally([entry(action)]).map((line) => line.section)).toEqual(
      expect.arrayContaining([section, 'actions']),
    )
  })

  it('puts changes of people, roles and workflows among rights, and nothing else', () => {
    const rights = (collection: string) =>
      tally([entry('update', { collection })]).filter(({ section }) => section === 'rights').length
    expect(['users', 'roles', 'approval-workflows', 'members'].map(rights)).toEqual([1, 1, 1, 0])
  })

  it('is a table in the order of its sections, which no spreadsheet works out', () => {
    const csv = auditReportCsv([
      { section: 'money', person: '=HYPERLINK("x")', count: 2, amount: 12_345 },
      { section: 'period', detail: '2026-10, "October"' },
    ])
    expect(csv).toBe(
      'section,person,action,kind,count,amount,detail\r\n' +
        'period,,,,,,"2026-10, ""October"""\r\n' +
        'money,"\'=HYPERLINK(""x"")",,,2,123.45,\r\n',
    )
  })
})
