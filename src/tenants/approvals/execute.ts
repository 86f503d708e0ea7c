import { systemActor } from '../../domain/actor'
import { assertExecutable, execute, sendBack } from '../../domain/approvals'
import { isMotsheloError } from '../../domain/errors'
import { assertMayRun } from '../../jobs/may-run'
import type { JobContext, JobDefinition, JobPlatform, JobRun } from '../../jobs/types'
import { approvalHash } from './hash'
import type { AnyOperation, OperationCall } from './operation'
import { operationNamed } from './registry'
import {
  approvalOf,
  EXECUTE_JOB,
  lockRequests,
  readRequest,
  writeStep,
  type RequestRow,
} from './requests'

type Input = { request: string }
type Context = Pick<JobContext<Input>, 'payload' | 'storage' | 'tenant' | 'input'> &
  Partial<Pick<JobContext, 'progress' | 'signal'>>

const platformActor = systemActor('approvals')

/** Carries an approved request out. It may be killed and run again. */
export const executeJob: JobDefinition<Input, unknown> = {
  name: EXECUTE_JOB,
  run: (context) => executeRequest(context),
}

/**
 * Does what was approved, in the name of its maker and once; a second time answers what the first gave.
 * What the books or rights refuse meanwhile goes back to the maker with the reason.
 * @throws APPROVAL_UNKNOWN, APPROVAL_STATE, APPROVAL_STALE, FORBIDDEN and what the operation throws
 */
export async function executeRequest(context: Context): Promise<unknown> {
  const { payload, storage, tenant } = context
  const row = await readRequest(storage, { tenant }, context.input.request)
  if (row.status === 'executed') return row.result
  const operation = operationNamed(payload, row.operation)
  try {
    await assertMakerMay({ payload, storage }, row)
    const result = await perform(context, operation, row)
    return await finish(context, row, result)
  } catch (error) {
    if (isMotsheloError(error) && error.status < 500) await giveBack(context, row, error.message)
    throw error
  }
}

/** The maker's right is asked again: the person may have left since. */
async function assertMakerMay(platform: JobPlatform, row: RequestRow): Promise<void> {
  const { tenant, maker: actor, makerName: actorName, operation: permission } = row
  const order = { tenant, actor, actorName } as JobRun
  await assertMayRun(platform, order, { permission } as JobDefinition)
}

async function perform(context: Context, operation: AnyOperation, row: RequestRow) {
  const { payload, storage, tenant, progress, signal } = context
  const input: unknown = operation.input.parse(row.payload)
  const actor = { id: row.maker, name: row.makerName }
  const call: OperationCall<unknown> = { tenant, actor, input }
  const subject = await operation.subject(storage, call)
  // Killed right after its end, or done meanwhile at the machine's own terminal.
  if (subject.isDone) return null
  const hash = approvalHash({ tenant, operation: row.operation, input, subject })
  assertExecutable(approvalOf(row), hash)
  return operation.perform({ payload, storage }, { ...call, progress, signal }) as Promise<unknown>
}

async function finish({ storage, tenant }: Context, { id, hash }: RequestRow, result: unknown) {
  return storage.transaction(async (transaction) => {
    await lockRequests(transaction, tenant)
    const row = await readRequest(transaction, { tenant }, id)
    if (row.status === 'executed') return row.result
    const answer = result ?? null
    await writeStep(transaction, row, execute(approvalOf(row), hash), {
      ...{ actor: platformActor, action: 'approval.execute' },
      set: { result: answer, executedAt: new Date() },
    })
    return answer
  })
}

async function giveBack({ storage, tenant }: Context, { id }: RequestRow, comment: string) {
  await storage.transaction(async (transaction) => {
    await lockRequests(transaction, tenant)
    const row = await readRequest(transaction, { tenant }, id)
    if (row.status !== 'approved') return
    const by = { by: platformActor.id, name: platformActor.name }
    const next = sendBack(approvalOf(row), { ...by, comment, now: new Date() })
    await writeStep(transaction, row, next, {
      ...{ actor: platformActor, action: 'approval.send-back', reason: comment },
    })
  })
}
