import { describe, expect, it } from '@jest/globals'
import { tiesOf, totalOf } from './tie-out'

const category = {
  category: 'MATCHED',
  lines: 2,
  items: 1,
  expected: 100,
  received: 100,
  allocated: 100,
  suspense: 0,
  arrears: 0,
}
const missing = {
  category: 'MISSING',
  lines: 0,
  items: 1,
  expected: 50,
  received: 0,
  allocated: 0,
  suspense: 0,
  arrears: 50,
}
const unidentified = {
  ...category,
  category: 'UNIDENTIFIED',
  expected: 0,
  received: 30,
  allocated: 0,
  suspense: 30,
}
const remittance = {
  id: 'r',
  status: 'reconciled',
  period: '2026-11',
  authority: 'GOV',
  lines: 2,
  amount: 130,
  fee: 5,
  vat: 1,
  bankReceipt: 124,
  job: null,
}
const differences = (...given: Parameters<typeof tiesOf>) =>
  tiesOf(...given).map(({ difference }) => difference)

describe('the tie-out of the workbench', () => {
  it('agrees three ways', () => {
    expect(differences(remittance, [category, missing, unidentified])).toEqual([0, 0, 0])
  })

  it('shows by how much something differs', () => {
    expect(differences({ ...remittance, amount: 131 }, [category, missing, unidentified])).toEqual([
      1, 0, 1,
    ])
  })

  it('says nothing of the bank before its receipt is known', () => {
    expect(
      differences({ ...remittance, bankReceipt: null }, [category, missing, unidentified])[2],
    ).toBeNull()
  })

  it('adds the categories up', () => {
    expect(totalOf([category, missing])).toEqual({
      lines: 2,
      items: 2,
      expected: 150,
      received: 100,
      allocated: 100,
      suspense: 0,
      arrears: 50,
    })
  })
})
