import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  decide,
  escalate,
  execute,
  mayDecide,
  openApproval,
  passDeadline,
  resubmit,
  sendBack,
  stepsFor,
  withdraw,
  type Approval,
  type ApprovalStep,
  type Verdict,
} from '.'
import { assertSteps } from './steps'

const now = new Date('2026-11-24T08:00:00Z')
const hoursLater = (hours: number) => new Date(now.getTime() + hours * 3_600_000)

const step = (given: Partial<ApprovalStep> = {}): ApprovalStep => ({
  ...{ roles: ['approver'], above: null, approvers: 1, deadlineHours: null, escalateTo: [] },
  ...given,
})
const opened = (steps: ApprovalStep[], given: Partial<Approval> = {}): Approval => ({
  ...openApproval({ maker: 'maker', excluded: ['importer'], steps, hash: 'h1', now }),
  ...given,
})
const by = (id: string, ...roles: string[]) => ({
  id,
  name: id,
  roles: new Set(roles.length ? roles : ['approver']),
})
const say = (approval: Approval, id: string, verdict: Verdict = 'approve', roles: string[] = []) =>
  decide(approval, {
    ...{ approver: by(id, ...roles), verdict, comment: 'because', hash: approval.hash, now },
  })
const code = (work: () => unknown): string => {
  try {
    work()
    return 'nothing'
  } catch (error) {
    return (error as { code: string }).code
  }
}

describe('a request', () => {
  it('takes its steps in their order and with as many people as each needs', () => {
    const two = opened([step({ approvers: 2 }), step({ roles: ['chair'] })])
    const first = say(two, 'a')
    expect([first.status, first.step]).toEqual(['pending', 0])
    expect(code(() => say(first, 'c', 'approve', ['chair']))).toBe('APPROVAL_ROLE')
    const second = say(first, 'b')
    expect([second.status, second.step]).toEqual(['pending', 1])
    expect(say(second, 'c', 'approve', ['chair']).status).toBe('approved')
  })

  it.each([
    ['its maker', 'maker', 'MAKER_IS_CHECKER'],
    ['who made the record', 'importer', 'MAKER_IS_CHECKER'],
  ])('is not decided by %s', (_who, id, expected) => {
    expect(code(() => say(opened([step()]), id))).toBe(expected)
  })

  it('is decided once by each person, over all its steps', () => {
    const both = opened([step(), step()])
    expect(code(() => say(say(both, 'a'), 'a'))).toBe('APPROVAL_TWICE')
  })

  it('is turned down and sent back with a reason only', () => {
    const decision = { approver: by('a'), comment: ' ', hash: 'h1', now }
    for (const verdict of ['reject', 'send-back'] as const)
      expect(code(() => decide(opened([step()]), { ...decision, verdict }))).toBe(
        'APPROVAL_COMMENT',
      )
    expect(decide(opened([step()]), { ...decision, verdict: 'approve' }).status).toBe('approved')
  })

  it('counts no decision about something else than what it asks for', () => {
    const decision = { approver: by('a'), verdict: 'approve' as const, comment: '', now }
    expect(code(() => decide(opened([step()]), { ...decision, hash: 'h0' }))).toBe(
      'APPROVAL_CHANGED',
    )
  })

  it('begins anew when it was sent back and is asked for again', () => {
    const back = say(say(opened([step({ approvers: 2 })]), 'a'), 'b', 'send-back')
    const changed = { excluded: [], steps: back.steps, hash: 'h2', now }
    expect(code(() => resubmit(back, { ...changed, by: 'a' }))).toBe('MAKER_IS_CHECKER')
    const again = resubmit(back, { ...changed, by: 'maker' })
    expect(again).toMatchObject({ status: 'pending', round: 2, step: 0, hash: 'h2' })
    expect(say(again, 'a').status).toBe('pending')
    expect(say(say(again, 'a'), 'b').status).toBe('approved')
  })

  it('is carried out as it was approved or not at all', () => {
    const approved = say(opened([step()]), 'a')
    expect(code(() => execute(approved, 'h2'))).toBe('APPROVAL_STALE')
    expect(code(() => execute(execute(approved, 'h1'), 'h1'))).toBe('APPROVAL_STATE')
    const back = sendBack(approved, { by: 'system:x', name: 'x', comment: 'changed', now })
    expect(code(() => execute(back, 'h1'))).toBe('APPROVAL_STATE')
  })

  it('goes to more people when its time has run out, and expires after that', () => {
    const waiting = opened([step({ deadlineHours: 24, escalateTo: ['chair'] })])
    expect(passDeadline(waiting, hoursLater(23))).toBe(waiting)
    const late = passDeadline(waiting, hoursLater(24))
    expect(late).toMatchObject({ status: 'pending', escalated: true })
    expect(mayDecide(late, by('c', 'chair'))).toBe(true)
    expect(passDeadline(late, hoursLater(47))).toBe(late)
    expect(passDeadline(late, hoursLater(48)).status).toBe('expired')
    const alone = opened([step({ deadlineHours: 1 })])
    expect(passDeadline(alone, hoursLater(1)).status).toBe('expired')
  })

  it('goes to others when nobody is left to decide it', () => {
    const stuck = opened([step()])
    const moved = escalate(stuck, ['admin'], now)
    expect(mayDecide(moved, by('x', 'admin'))).toBe(true)
    expect(escalate(moved, ['admin'], now)).toBe(moved)
  })
})

describe('steps', () => {
  it('are taken by amount; an amount that nobody knows takes all', () => {
    const steps = [step(), step({ above: 100_000, roles: ['chair'] })]
    expect(stepsFor(steps, 100_000)).toHaveLength(1)
    expect(stepsFor(steps, 100_001)).toHaveLength(2)
    expect(stepsFor(steps, null)).toHaveLength(2)
  })

  it.each([
    ['steps', []],
    ['steps.0.roles', [step({ roles: [] })]],
    ['steps.0.approvers', [step({ approvers: 0 })]],
    ['steps.0.above', [step({ above: -1 })]],
    ['steps.1.deadlineHours', [step(), step({ deadlineHours: 0.5 })]],
  ])('are refused naming %s', (field, steps) => {
    expect(() => assertSteps(steps)).toThrow(
      expect.objectContaining({ code: 'WORKFLOW_INVALID', details: { field } }),
    )
  })

  it('are more, never fewer, for a larger amount', () => {
    const thresholds = fc.array(fc.option(fc.nat(1_000_000), { nil: null }), { maxLength: 6 })
    fc.assert(
      fc.property(thresholds, fc.nat(1_000_000), fc.nat(1_000_000), (above, one, more) => {
        const steps = above.map((each) => step({ above: each }))
        const small = stepsFor(steps, one)
        expect(stepsFor(steps, one + more)).toEqual(expect.arrayContaining(small))
        expect(stepsFor(steps, null)).toEqual(steps)
      }),
    )
  })
})

describe('whatever happens to a request, in whatever order', () => {
  const people = ['maker', 'importer', 'a', 'b', 'c', 'd']
  const roles = ['approver', 'chair', 'admin']
  const anyStep = fc.record({
    roles: fc.subarray(roles, { minLength: 1 }),
    above: fc.constant(null),
    approvers: fc.integer({ min: 1, max: 3 }),
    deadlineHours: fc.option(fc.integer({ min: 1, max: 48 }), { nil: null }),
    escalateTo: fc.subarray(roles),
  })
  const anyMove = fc.record({
    kind: fc.constantFrom('decide', 'clock', 'resubmit', 'withdraw', 'execute', 'escalate'),
    who: fc.constantFrom(...people),
    held: fc.subarray(roles),
    verdict: fc.constantFrom<Verdict>('approve', 'approve', 'approve', 'send-back', 'reject'),
    hours: fc.nat(100),
    hash: fc.constantFrom('h1', 'h2'),
  })

  it('never lets its maker decide, nor runs twice, nor without the people each step needs', () => {
    fc.assert(
      fc.property(
        fc.array(anyStep, { minLength: 1, maxLength: 3 }),
        fc.array(anyMove, { maxLength: 40 }),
        (steps, moves) => {
          let approval = opened(steps)
          let executions = 0
          for (const move of moves) {
            const before = approval
            approval = attempt(before, move)
            if (before.status !== 'executed' && approval.status === 'executed') executions += 1
          }
          expect(executions).toBeLessThanOrEqual(1)
          const said = approval.decisions
          expect(said.filter(({ by: who }) => ['maker', 'importer'].includes(who))).toEqual([])
          if (!['approved', 'executed'].includes(approval.status)) return
          const counted = said.filter((each) => each.round === approval.round)
          expect(new Set(counted.map((each) => each.by)).size).toBe(counted.length)
          expect(counted.every((each) => each.hash === approval.hash)).toBe(true)
          approval.steps.forEach(({ approvers }, at) =>
            expect(counted.filter((each) => each.step === at)).toHaveLength(approvers),
          )
        },
      ),
      { numRuns: 2000 },
    )
  })

  type Move = typeof anyMove extends fc.Arbitrary<infer T> ? T : never

  function attempt(approval: Approval, move: Move): Approval {
    const { kind, who, held, verdict, hours, hash } = move
    const at = hoursLater(hours)
    try {
      if (kind === 'clock') return passDeadline(approval, at)
      if (kind === 'withdraw') return hours === 0 ? withdraw(approval) : approval
      if (kind === 'escalate') return escalate(approval, held, at)
      if (kind === 'execute') return execute(approval, hash)
      if (kind === 'resubmit') {
        const { steps } = approval
        return resubmit(approval, { by: who, excluded: ['importer'], steps, hash, now: at })
      }
      const approver = { id: who, name: who, roles: new Set(held) }
      return decide(approval, { approver, verdict, comment: 'because', hash, now: at })
    } catch {
      return approval
    }
  }
})
