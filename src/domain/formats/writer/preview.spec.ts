import { describe, expect, it } from '@jest/globals'
import { context, line, shipped } from '../samples.fixture'
import { previewLines } from './preview'
import { renderWhole } from './render'

describe('previewLines', () => {
  it('shows the records as the file has them', async () => {
    const lines = [line(), line(), line()]
    for (const key of ['deduction-csv', 'deduction-fixed', 'remittance-csv']) {
      const definition = shipped(key)
      const own = key === 'remittance-csv' ? lines.map(() => remitted) : lines
      const preview = await previewLines(definition, context, own, 2)
      const { bytes } = await renderWhole(definition, context, own.slice(0, 2))
      const records = preview.map(({ text }) => `${text}\r\n`).join('')
      expect(records).toBe(bytes.toString('latin1'))
    }
  })

  it('puts an error beside its cell and goes on', async () => {
    const bad = line({ member: { payrollNumber: '' }, line: { amount: 1.5 } })
    const [, broken, sound] = await previewLines(
      shipped('deduction-csv'),
      context,
      [bad, line()],
      5,
    )
    expect(broken?.cells.filter(({ error }) => error).map(({ column }) => column)).toEqual([
      'payroll_no',
      'amount',
    ])
    expect(sound?.cells.some(({ error }) => error)).toBe(false)
    expect(sound?.cells[2]).toEqual({ column: 'payroll_no', value: '004512377' })
  })
})

const remitted = { payrollNumber: '004512377', name: 'Molefe', deductionCode: '4471', amount: 100 }
