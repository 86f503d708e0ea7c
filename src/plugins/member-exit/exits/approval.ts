import { z } from 'zod'
import { requireApproval } from '../../../tenants/approvals/gate'
import type { ApprovableOperation, ApprovalSubject } from '../../../tenants/approvals/operation'
import type { Operations, Storage } from '../../../storage/types'
import { exitErrors } from '../errors'
import { exitSlugs } from '../slugs'
import { approveAsDecided, type DecideExit } from './approve'
import { findExit, findMember } from './find'
import { undoAsDecided, type UndoExit } from './undo'

const approveInput = z.strictObject({ exit: z.uuid() })
const undoInput = z.strictObject({ exit: z.uuid(), reason: z.string().trim().min(3) })

/** Approving an exit, as a workflow sees it: the amount is what is to be paid out. */
export const approveOperation: ApprovableOperation<z.infer<typeof approveInput>, void> = {
  key: 'exits.approve',
  input: approveInput,
  subject: (operations, call) => subjectOf(operations, { ...call, done: 'approved' }),
  perform: ({ storage }, { tenant, actor, input }) =>
    approveAsDecided(storage, { ...input, tenant, actor }),
}

/** Undoing an exit, as a workflow sees it. */
export const undoOperation: ApprovableOperation<z.infer<typeof undoInput>, void> = {
  key: 'exits.undo',
  input: undoInput,
  subject: (operations, call) => subjectOf(operations, { ...call, done: 'undone' }),
  perform: ({ storage }, { tenant, actor, input }) =>
    undoAsDecided(storage, { ...input, tenant, actor }),
}

type Asked = {
  tenant: string
  actor: { id: string }
  input: { exit: string }
  done: 'approved' | 'undone'
}

async function subjectOf(
  operations: Operations,
  { tenant, actor, input, done }: Asked,
): Promise<ApprovalSubject> {
  const exit = await findExit(operations, { tenant }, input.exit)
  const { id, maker, member, kind, exitDate, payable, statement, withholdArrears, plan } = exit
  if (maker === actor.id)
    throw exitErrors.MAKER_IS_CHECKER('Who proposed an exit can’t decide about it.')
  const before = done === 'approved' ? 'proposed' : 'approved'
  if (exit.status !== before && exit.status !== done)
    throw exitErrors.EXIT_STATE(`The exit is ${exit.status}, not ${before}.`)
  const { memberNumber } = await findMember(operations, tenant, member)
  return {
    ...{ collection: exitSlugs.exits, documentId: id, amount: Number(payable) },
    title: `${memberNumber}: ${kind}`,
    fingerprint: { kind, exitDate, statement, withholdArrears, plan },
    madeBy: [maker],
    isDone: exit.status === done,
  }
}

/**
 * The member leaves, or the approval that the society wants for it is asked for.
 * @throws APPROVAL_REQUIRED and what `approveAsDecided` throws
 */
export async function approveExit(storage: Storage, decision: DecideExit): Promise<void> {
  const { tenant, actor, exit } = decision
  await requireApproval(storage, approveOperation, { tenant, actor, input: { exit } })
  await approveAsDecided(storage, decision)
}

/**
 * Takes an approved exit back, or asks for the approval that the society wants for it.
 * @throws APPROVAL_REQUIRED and what `undoAsDecided` throws
 */
export async function undoExit(storage: Storage, decision: UndoExit): Promise<void> {
  const { tenant, actor, exit, reason } = decision
  await requireApproval(storage, undoOperation, { tenant, actor, input: { exit, reason } })
  await undoAsDecided(storage, decision)
}
