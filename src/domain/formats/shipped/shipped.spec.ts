import { createReadStream } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { readWhole } from '../reader/read'
import { bytesOf, context, shipped } from '../samples.fixture'
import { renderWhole } from '../writer/render'

describe('the shipped remittance with control totals', () => {
  it('is read back as written, fee and VAT included', async () => {
    const definition = shipped('remittance-totals-csv')
    const lines = [{ payrollNumber: '007', deductionCode: '4471', amount: 11000 }]
    const { bytes } = await renderWhole(definition, { ...context, fee: 275, vat: 39 }, lines)
    const report = await readWhole(definition, bytesOf(bytes))
    expect(report).toMatchObject({ accepted: true, trailer: { sum: 11000, fee: 275, vat: 39 } })
  })
})

describe('the files of case-a', () => {
  const read = (key: string, name: string) =>
    readWhole(shipped(key), createReadStream(`test/fixtures/case-a/${name}`))

  it('are read by the shipped remittance and rejection formats', async () => {
    const remittance = await read('remittance-csv', 'remittance.csv')
    expect(remittance).toMatchObject({ accepted: true, totals: { lines: 466, amount: 12641077 } })
    const rejections = await read('rejection-csv', 'rejections.csv')
    expect(rejections).toMatchObject({ accepted: true, totals: { lines: 25 } })
    expect(rejections.accepted && rejections.rows[0]).toMatchObject({
      row: 2,
      values: { payrollNumber: '366805316', amount: 11000, reason: 'TERMINATED' },
    })
  })
})
