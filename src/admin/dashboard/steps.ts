import type { TextKey } from '../translations'

export type Run = { id: string; payrollAuthority: string; status: string; sequence: number }
export type Remittance = { id: string; payrollAuthority: string; status: string; sequence: number }

export type StepState = 'done' | 'current' | 'waiting'
export type Step = {
  label: TextKey
  state: StepState
  collection: 'deduction-runs' | 'remittances'
  id?: string
}

const runOrder = ['generated', 'approved', 'submitted']
const remittanceOrder = ['imported', 'reconciled', 'posted']
const posting = new Set(['posting', 'reversing'])

const runLabels: TextKey[] = ['stepGenerated', 'stepApproved', 'stepSubmitted']
const remittanceLabels: TextKey[] = ['stepImported', 'stepReconciled', 'stepPosted']

/**
 * The month's cycle as steps. The remittance steps are done when all of the month's remittances did
 * them; the first step that is not done is the next one.
 */
export function cycleSteps(run: Run | null, remittances: Remittance[]): Step[] {
  const runDone = run ? runOrder.indexOf(run.status) + 1 : 0
  const stages = remittances.map(
    ({ status }) => remittanceOrder.indexOf(posting.has(status) ? 'reconciled' : status) + 1,
  )
  const remittanceDone = stages.length ? Math.min(...stages) : 0
  const behind = remittances[stages.indexOf(remittanceDone)]
  const done = [
    ...runLabels.map((label, index) => ({
      label,
      done: index < runDone,
      collection: 'deduction-runs' as const,
      id: run?.id,
    })),
    ...remittanceLabels.map((label, index) => ({
      label,
      done: index < remittanceDone,
      collection: 'remittances' as const,
      id: behind?.id,
    })),
  ]
  const next = done.findIndex((step) => !step.done)
  return done.map(({ done: isDone, ...step }, index) => ({
    ...step,
    state: isDone ? 'done' : index === next ? 'current' : 'waiting',
  }))
}
