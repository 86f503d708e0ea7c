import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { addMonths } from '../calendar'
import { transferProblem } from '.'

const sent = (period: string) => ({ period, isSent: true })
const open = (period: string) => ({ period, isSent: false })

it('names the months that both would deduct, and from when it goes', () => {
  const old = [sent('2026-11'), sent('2026-12')]
  expect(transferProblem({ from: '2026-11', old, next: [] })).toBe(
    '2026-11, 2026-12 would be deducted twice: the old authority was asked for it already. Transfer from 2027-01.',
  )
  expect(transferProblem({ from: '2027-01', old, next: [] })).toBeNull()
})

it('tells of a run that can still be cancelled', () => {
  expect(transferProblem({ from: '2026-12', old: [open('2026-12')], next: [] })).toContain('Cancel')
})

it('names the months that neither would deduct', () => {
  expect(transferProblem({ from: '2026-12', old: [], next: [sent('2026-12')] })).toContain(
    'by neither',
  )
})

it('lets each month be asked for by one of the two', () => {
  const months = fc.uniqueArray(fc.integer({ min: 0, max: 24 }))
  fc.assert(
    fc.property(months, months, fc.integer({ min: 0, max: 24 }), (old, next, at) => {
      const month = (shift: number) => addMonths('2026-01', shift)
      const from = month(at)
      const asked = (shifts: number[]) => shifts.map((shift) => sent(month(shift)))
      const problem = transferProblem({ from, old: asked(old), next: asked(next) })
      const isFree = [...old, ...next].every((shift) => month(shift) < from)
      expect(problem === null).toBe(isFree)
    }),
  )
})
