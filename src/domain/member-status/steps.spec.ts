import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { memberStatuses, statusRoute, stepProblem } from '.'

const status = fc.constantFrom(...memberStatuses)

it('lets a form change what neither joins, ends nor brings back a membership', () => {
  expect(stepProblem('active', 'suspended')).toBeNull()
  expect(stepProblem('dormant', 'active')).toBeNull()
  expect(stepProblem('exited', 'deceased')).toBeNull()
})

it.each([
  ['applicant', 'active', 'Admit'],
  ['active', 'exited', 'Exit tab'],
  ['suspended', 'deceased', 'Exit tab'],
  ['exited', 'active', 'apply again'],
  ['deceased', 'active', 'undo the exit'],
  ['exited', 'applicant', 'Apply again'],
  ['active', 'applicant', "can't become"],
] as const)('says what to do instead of %s to %s', (from, to, words) => {
  expect(stepProblem(from, to)).toContain(words)
})

it('never makes anybody active by a change who is not there, and nobody leave by one', () => {
  fc.assert(
    fc.property(status, status, (from, to) => {
      const isHere = (each: string) => ['active', 'suspended', 'dormant'].includes(each)
      if (isHere(from) === isHere(to)) return
      expect(stepProblem(from, to)).not.toBeNull()
    }),
  )
})

it('leads from every status to another, and never to the same', () => {
  for (const from of memberStatuses) {
    expect(statusRoute(from, from)).toBeUndefined()
    expect(memberStatuses.some((to) => statusRoute(from, to))).toBe(true)
  }
})
