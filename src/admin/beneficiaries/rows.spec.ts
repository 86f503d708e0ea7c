import { describe, expect, it } from '@jest/globals'
import {
  bodyOf,
  isComplete,
  otherProblems,
  problemsOfRow,
  readShare,
  shareText,
  totalOf,
  type BeneficiaryRow,
} from './rows'

const row = (sharePercent: string, more: Partial<BeneficiaryRow> = {}): BeneficiaryRow => ({
  ...{ key: sharePercent, surname: 'Tau', forenames: 'Neo', relation: '', phone: '' },
  ...{ sharePercent, custom: {}, entered: {} },
  ...more,
})

describe('the rows of the beneficiaries', () => {
  it('read what the server reads as a share', () => {
    expect(['50', ' 33.34 ', '100', '0.5'].map(readShare)).toEqual([5000, 3334, 10_000, 50])
    for (const text of ['', '0', '-5', '33.333', '1,5', '101', 'half'])
      expect(readShare(text)).toBeUndefined()
  })

  it('tell how much is given, exactly', () => {
    const thirds = [row('33.33'), row('33.33'), row('33.34')]
    expect(totalOf(thirds)).toBe(10_000)
    expect(isComplete(thirds)).toBe(true)
    expect(shareText(totalOf([row('33.33'), row('x')]))).toBe('33.33')
    expect(shareText(5000)).toBe('50')
    expect(isComplete([row('100'), row('')])).toBe(false)
    expect(isComplete([row('50')])).toBe(false)
    expect(isComplete([])).toBe(true)
  })

  it('send nothing where nothing was typed', () => {
    expect(bodyOf([row('100', { id: 'a', relation: ' wife ' })]).beneficiaries).toEqual([
      {
        ...{ id: 'a', surname: 'Tau', forenames: 'Neo', relation: 'wife', phone: null },
        sharePercent: '100',
      },
    ])
  })

  it('send of the own fields what was entered', () => {
    const [sent] = bodyOf([
      row('100', { custom: { clan: 'Kwena' }, entered: { ward: 'north' } }),
    ]).beneficiaries
    expect(sent).toMatchObject({ custom: { ward: 'north' } })
    expect(sent?.custom).not.toHaveProperty('clan')
  })

  it('show a problem at its row, and below them what is of no row', () => {
    const bad = { row: 2, field: 'surname', message: 'missing' }
    const problems = [
      { code: 'BENEFICIARIES_INVALID', message: '', details: { rows: [bad] } },
      { code: 'FORBIDDEN', message: 'no' },
    ]
    expect(problemsOfRow(problems, 2)).toEqual([bad])
    expect(problemsOfRow(problems, 1)).toEqual([])
    expect(otherProblems(problems)).toMatchObject([{ code: 'FORBIDDEN' }])
    expect(otherProblems(problems.slice(0, 1))).toBeNull()
    expect(otherProblems([])).toEqual([])
    expect(otherProblems(null)).toBeNull()
  })
})
