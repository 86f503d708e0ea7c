import { z } from 'zod'
import type { Actor } from '../../../domain/actor'
import { recordAudit } from '../../../hooks/audit'
import type { Storage, Transaction } from '../../../storage/types'
import { requireApproval } from '../../../tenants/approvals/gate'
import type { ApprovableOperation } from '../../../tenants/approvals/operation'
import { payoutErrors } from '../errors'
import { holdPayouts } from '../register/hold'
import { payoutSlugs } from '../slugs'
import type { AccountRow } from '../types'
import { confirmedAccounts, findAccount } from './find'

export type DecideAccount = { tenant: string; account: string; actor: Actor }

const input = z.strictObject({ account: z.uuid() })

/** Confirming an account, as a workflow sees it. */
export const confirmAccountOperation: ApprovableOperation<z.infer<typeof input>, void> = {
  key: 'payouts.confirm-account',
  input,
  subject: async (operations, { tenant, actor, input: { account } }) => {
    const found = await findAccount(operations, { tenant }, account)
    const isDone = found.status === 'confirmed'
    if (!isDone) assertDecidable(found, actor)
    return {
      ...{ collection: payoutSlugs.accounts, documentId: found.id, title: found.name },
      ...{ amount: null, fingerprint: { account: found.account }, madeBy: [found.maker], isDone },
    }
  },
  perform: ({ storage }, { tenant, actor, input: { account } }) =>
    confirmAsDecided(storage, { tenant, account, actor }),
}

/**
 * Confirms the account that somebody is paid to, in place of the one before, or asks for the approval that
 * the society wants for it.
 * @throws APPROVAL_REQUIRED, PAYOUT_ACCOUNT_UNKNOWN, PAYOUT_ACCOUNT_STATE; MAKER_IS_CHECKER for who entered it
 */
export async function confirmAccount(storage: Storage, order: DecideAccount): Promise<void> {
  const { tenant, actor, account } = order
  await requireApproval(storage, confirmAccountOperation, { tenant, actor, input: { account } })
  await confirmAsDecided(storage, order)
}

async function confirmAsDecided(
  storage: Storage,
  { tenant, account: id, actor }: DecideAccount,
): Promise<void> {
  await storage.transaction(async (transaction) => {
    await holdPayouts(transaction, tenant)
    const account = await findAccount(transaction, { tenant }, id)
    assertDecidable(account, actor)
    const { payee } = account
    const before = (await confirmedAccounts(transaction, tenant, [payee])).get(payee)
    if (before) await set(transaction, before, { from: 'confirmed', to: 'replaced' })
    await set(transaction, account, { from: 'proposed', to: 'confirmed', actor })
  })
}

/**
 * Turns an account down; it stays on record with the reason.
 * @throws PAYOUT_REASON, PAYOUT_ACCOUNT_UNKNOWN, PAYOUT_ACCOUNT_STATE, MAKER_IS_CHECKER
 */
export async function rejectAccount(
  storage: Storage,
  { tenant, account: id, actor, reason }: DecideAccount & { reason: string },
): Promise<void> {
  if (!reason.trim()) throw payoutErrors.PAYOUT_REASON('reason: it is empty.', { field: 'reason' })
  await storage.transaction(async (transaction) => {
    const account = await findAccount(transaction, { tenant }, id)
    assertDecidable(account, actor)
    await set(transaction, account, { from: 'proposed', to: 'rejected', actor, reason })
  })
}

type Step = {
  from: AccountRow['status']
  to: AccountRow['status']
  actor?: Actor
  reason?: string
}

async function set(
  transaction: Transaction,
  { id, tenant }: AccountRow,
  { from, to, actor, reason }: Step,
): Promise<void> {
  const by = actor ? { checkerName: actor.name, decisionReason: reason ?? null } : {}
  const change = { id, expect: { status: from }, set: { status: to, ...by } }
  const refused = await transaction.updateMany({ tenant }, payoutSlugs.accounts, [change])
  if (refused.length) throw notProposed(to)
  if (!actor) return
  const action = to === 'confirmed' ? 'payouts.confirm-account' : 'payouts.reject-account'
  recordAudit(transaction, [
    {
      ...{ tenant, actor, reason, action, collection: payoutSlugs.accounts, documentId: id },
      changes: [{ field: 'status', before: from, after: to }],
    },
  ])
}

function assertDecidable({ maker, status }: AccountRow, actor: Pick<Actor, 'id'>): void {
  if (maker === actor.id)
    throw payoutErrors.MAKER_IS_CHECKER('Who entered an account can’t confirm it.')
  if (status !== 'proposed') throw notProposed(status)
}

const notProposed = (status: string) =>
  payoutErrors.PAYOUT_ACCOUNT_STATE(`The account is ${status} already.`)
