import { describe, expect, it } from '@jest/globals'
import { shipped } from '../samples.fixture'
import { describeChanges } from './changes'

describe('describeChanges', () => {
  it('says nothing about equal versions', () => {
    expect(describeChanges(shipped('deduction-csv'), shipped('deduction-csv'))).toEqual([])
  })

  it('tells settings, columns and their order in sentences', () => {
    const before = shipped('deduction-csv')
    const after = structuredClone(before)
    after.encoding = 'windows-1252'
    after.layout = { kind: 'delimited', delimiter: ';', quote: 'always' }
    after.detail.columns = after.detail.columns.filter(({ name }) => name !== 'omang')
    after.detail.columns.push({ name: 'ward', source: 'member.custom.ward', type: 'text' })
    after.detail.columns.find(({ name }) => name === 'surname')!.width = 30
    after.detail.columns.find(({ name }) => name === 'action')!.lookup = { NEW: '1' }
    after.trailer!.columns.reverse()
    expect(describeChanges(before, after)).toEqual([
      "Encoding changed from 'utf-8' to 'windows-1252'.",
      "Delimiter changed from ',' to ';'.",
      "Quoting changed from 'when-needed' to 'always'.",
      "Column 'omang' was removed from the detail record.",
      "Width of detail column 'surname' changed from none to '30'.",
      "Lookup table of detail column 'action' changed from AMEND→A, CEASE→C, NEW→N, NOCHANGE→U, RESUME→R, SUSPEND→S to NEW→1.",
      "Column 'ward' was added to the detail record.",
      'The trailer columns now stand as hash, sum, count, record.',
    ])
  })

  it('tells a record that came or went', () => {
    const before = shipped('deduction-csv')
    const after = structuredClone(before)
    delete after.trailer
    expect(describeChanges(before, after)).toEqual(['The trailer record was removed.'])
    expect(describeChanges(after, before)).toEqual(['The trailer record was added.'])
  })
})
