import { z } from 'zod'
import type { Storage } from '../../../storage/types'
import { requireApproval } from '../../../tenants/approvals/gate'
import type { ApprovableOperation } from '../../../tenants/approvals/operation'
import type { RunStatus } from '../collections/deduction-runs'
import { payrollSlugs } from '../slugs'
import { assertStatus } from './change-status'
import { findRun } from './find-run'
import { approve, cancel, refuseMaker, submit, type Step } from './steps'
import type { RunRow } from './types'

const stepInput = z.strictObject({ run: z.uuid() })
const cancelInput = stepInput.extend({ reason: z.string().trim().min(3).max(500) })
type StepInput = z.infer<typeof stepInput>

type Kind<Input> = Pick<ApprovableOperation<Input>, 'key' | 'input'> & {
  from: readonly RunStatus[]
  /** A run that is so needs no approval any more. */
  done: readonly RunStatus[]
  check?: (run: RunRow, step: Pick<Step, 'actor'>) => void
  work: (storage: Storage, step: Input & Omit<Step, 'run'>) => Promise<RunRow>
}

/** A step of a run, as a workflow sees it. */
function stepOperation<Input extends StepInput>(
  kind: Kind<Input>,
): ApprovableOperation<Input, { run: string; status: RunStatus }> {
  const { key, input: schema, from, done, check, work } = kind
  return {
    ...{ key, input: schema },
    subject: async (operations, { tenant, actor, input }) => {
      const run = await findRun(operations, { tenant, run: input.run })
      const isDone = done.includes(run.status)
      if (!isDone) assertStatus(run, from)
      check?.(run, { actor })
      const { id, period, sequence, amount, lines, sha256, contentSha256, status, maker } = run
      return {
        ...{ collection: payrollSlugs.deductionRuns, documentId: id, amount, isDone },
        title: `${period} (${sequence})`,
        fingerprint: { lines, sha256, contentSha256, status: isDone ? null : status },
        madeBy: [maker],
      }
    },
    perform: async ({ storage }, { tenant, actor, input }) => {
      const { id, status } = await work(storage, { ...input, tenant, actor })
      return { run: id, status }
    },
  }
}

export const approveOperation = stepOperation<StepInput>({
  ...{ key: 'deductions.approve', input: stepInput },
  ...{ from: ['generated'], done: ['approved', 'submitted'] },
  check: (run, { actor }) => refuseMaker(run, actor),
  work: approve,
})

export const submitOperation = stepOperation<StepInput>({
  ...{ key: 'deductions.submit', input: stepInput },
  ...{ from: ['approved'], done: ['submitted'] },
  work: submit,
})

export const cancelOperation = stepOperation<z.infer<typeof cancelInput>>({
  ...{ key: 'deductions.cancel', input: cancelInput },
  ...{ from: ['generated', 'approved'], done: ['cancelled', 'submitted'] },
  work: cancel,
})

/**
 * Approves a generated run, or asks for the further approval that the society wants for it.
 * @throws MAKER_IS_CHECKER when the person who generated it approves it, RUN_STATUS, APPROVAL_REQUIRED
 */
export async function approveRun(storage: Storage, step: Step): Promise<RunRow> {
  const { run, ...call } = step
  await requireApproval(storage, approveOperation, { ...call, input: { run } })
  return approve(storage, step)
}

/**
 * Marks an approved run as submitted to the authority. From then on it is final.
 * @throws RUN_STATUS, APPROVAL_REQUIRED
 */
export async function submitRun(storage: Storage, step: Step): Promise<RunRow> {
  const { run, ...call } = step
  await requireApproval(storage, submitOperation, { ...call, input: { run } })
  return submit(storage, step)
}

/**
 * Cancels a run that was not submitted, so that it can be generated again.
 * @throws RUN_SUBMITTED, or RUN_IS_BASELINE when a later month was worked out against it; APPROVAL_REQUIRED
 */
export async function cancelRun(
  storage: Storage,
  step: Step & { reason: string },
): Promise<RunRow> {
  const { run, reason, ...call } = step
  await requireApproval(storage, cancelOperation, { ...call, input: { run, reason } })
  return cancel(storage, step)
}
