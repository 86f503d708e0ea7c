import { slugs } from '../../collections/slugs'
import { isPerson, type Actor } from '../../domain/actor'
import { approvalErrors, openApproval, resubmit, stepsFor } from '../../domain/approvals'
import { recordAudit } from '../../hooks/audit/record'
import { firstRow } from '../../storage/reading'
import type { Operations, Storage, Transaction } from '../../storage/types'
import { approvalHash } from './hash'
import type { ApprovableOperation, ApprovalSubject, OperationCall } from './operation'
import {
  approvalOf,
  lockRequests,
  openKeyOf,
  queueFollowing,
  writeStep,
  type RequestRow,
} from './requests'
import { workflowInForce, type WorkflowInForce } from './workflow'

/**
 * The gate before a named operation. Where the society has set a workflow for it, the call becomes a
 * request, and the operation runs by itself once it is approved. The platform itself and who sits at the
 * machine's own terminal pass, as do calls for what is done already.
 * @throws APPROVAL_REQUIRED naming the request; APPROVAL_OPEN when the record has another request; and
 * what `operation.subject` throws
 */
export async function requireApproval<Input>(
  storage: Storage,
  operation: ApprovableOperation<Input>,
  call: OperationCall<Input>,
): Promise<void> {
  if (!isPerson(call.actor)) return
  const workflow = await workflowFor(storage, operation, call.tenant)
  if (!workflow) return
  const subject = await operation.subject(storage, call)
  if (subject.isDone || !stepsFor(workflow.steps, subject.amount).length) return
  const request = await storage.transaction((transaction) =>
    ask(transaction, { operation: operation.key, call, workflow, subject }),
  )
  throw approvalErrors.APPROVAL_REQUIRED(
    request.status === 'approved'
      ? `"${request.title}" is approved and is being carried out.`
      : `"${request.title}" needs approval and waits for it.`,
    { request: request.id, status: request.status, operation: operation.key },
  )
}

/** The steps that an operation always takes, or those that the society has set. */
async function workflowFor<Input>(
  operations: Operations,
  { key, steps }: ApprovableOperation<Input>,
  tenant: string,
): Promise<WorkflowInForce | null> {
  if (steps) return { makers: [], steps: await steps(operations) }
  return workflowInForce(operations, tenant, key)
}

type Again<Input> = { request: RequestRow; actor: Actor; input: Input }

/**
 * Asks again for what was sent back, changed or not.
 * @throws APPROVAL_STATE, MAKER_IS_CHECKER, APPROVAL_CHANGED for arguments about another record, and
 * what `operation.subject` throws
 */
export async function resubmitRequest<Input>(
  storage: Storage,
  operation: ApprovableOperation<Input>,
  { request, actor, input }: Again<Input>,
): Promise<RequestRow> {
  const { tenant, status, maker, openKey } = request
  if (status !== 'sent-back')
    throw approvalErrors.APPROVAL_STATE(`The request is ${status}.`, { status })
  if (maker !== actor.id)
    throw approvalErrors.MAKER_IS_CHECKER('Only who made a request asks for it again.')
  const call = { tenant, actor, input }
  const subject = await operation.subject(storage, call)
  const workflow = await workflowFor(storage, operation, tenant)
  if (!workflow || !stepsFor(workflow.steps, subject.amount).length)
    throw approvalErrors.APPROVAL_STATE('It needs no approval any more: withdraw it and do it.')
  if (openKeyOf(operation.key, subject) !== openKey)
    throw approvalErrors.APPROVAL_CHANGED('The arguments are about another record.')
  return storage.transaction((transaction) =>
    ask(transaction, { operation: operation.key, call, workflow, subject }),
  )
}

type Asking = {
  operation: string
  call: OperationCall<unknown>
  workflow: WorkflowInForce
  subject: ApprovalSubject
}

/** Makes the request, finds the one that is there, or asks again for one that was sent back. */
async function ask(transaction: Transaction, asking: Asking): Promise<RequestRow> {
  const { tenant, actor } = asking.call
  await lockRequests(transaction, tenant)
  const content = contentOf(asking)
  const open = await openRequest(transaction, tenant, content.openKey)
  if (!open) return insert(transaction, asking, content)
  if (open.status === 'sent-back' && open.maker === actor.id) {
    const { hash, steps, excluded } = content
    const next = resubmit(approvalOf(open), {
      by: actor.id,
      hash,
      steps,
      excluded,
      now: new Date(),
    })
    const { title, amount, payload } = content
    const set = { title, amount, payload }
    return writeStep(transaction, open, next, { actor, action: 'approval.resubmit', set })
  }
  if (open.hash === content.hash) return open
  throw approvalErrors.APPROVAL_OPEN(
    `${open.makerName} has asked for this already, in another way; that request is ${open.status}.`,
    { request: open.id, status: open.status },
  )
}

function contentOf({ operation, call: { tenant, input }, workflow, subject }: Asking) {
  const { collection, documentId, title, amount } = subject
  return {
    ...{ operation, title, amount, documentId, targetCollection: collection },
    payload: input,
    hash: approvalHash({ tenant, operation, input, subject }),
    steps: stepsFor(workflow.steps, amount),
    excluded: subject.madeBy.filter((id) => typeof id === 'string'),
    openKey: openKeyOf(operation, subject),
  }
}

const openRequest = (operations: Operations, tenant: string, openKey: string) =>
  firstRow<RequestRow>(operations, { tenant }, slugs.approvalRequests, {
    openKey: { equals: openKey },
  })

async function insert(
  transaction: Transaction,
  { call: { tenant, actor } }: Asking,
  { hash, steps, excluded, ...content }: ReturnType<typeof contentOf>,
): Promise<RequestRow> {
  const id = transaction.newId()
  const opening = { maker: actor.id, excluded, steps, hash, now: new Date() }
  const row = { id, ...content, ...openApproval(opening), makerName: actor.name, result: null }
  await transaction.insertMany({ tenant }, slugs.approvalRequests, [row])
  const { operation, amount, documentId, payload } = content
  recordAudit(transaction, [
    {
      ...{ tenant, actor, action: 'approval.ask' },
      ...{ collection: slugs.approvalRequests, documentId: id },
      changes: Object.entries({ operation, documentId, amount, payload, hash }).map(
        ([field, after]) => ({ field, before: null, after }),
      ),
    },
  ])
  const written = { ...row, tenant } as RequestRow
  await queueFollowing(transaction, written)
  return written
}
