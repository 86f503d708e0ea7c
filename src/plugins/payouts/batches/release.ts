import { z } from 'zod'
import { loadTenant } from '../../payroll-file/generate/setting'
import type { PaymentBatch } from '../../../domain/payouts'
import type { Operations, Storage, Transaction } from '../../../storage/types'
import { allRows } from '../../../storage/reading'
import { requireApproval } from '../../../tenants/approvals/gate'
import type { ApprovableOperation } from '../../../tenants/approvals/operation'
import { storeFile } from '../../../tenants/files'
import { tenantCipher } from '../../../tenants/personal-data'
import { payoutErrors } from '../errors'
import { holdPayouts } from '../register/hold'
import { payoutSlugs } from '../slugs'
import type { AccountRow, BatchRow, LineRow } from '../types'
import { moveBatch, subjectOf, wrongState, type DecideBatch } from './approve'
import { findBatch, linesOfBatch } from './find'
import { layoutOf } from './layout'

export const PAYOUT_FILE = 'payouts'

export type Released = { file: string; sha256: string }

const input = z.strictObject({ batch: z.uuid() })

/** Releasing the file of a batch, as a workflow sees it. */
export const releaseBatchOperation: ApprovableOperation<z.infer<typeof input>, Released> = {
  key: 'payouts.release',
  input,
  subject: async (operations, { tenant, actor, input: { batch: id } }) => {
    const batch = await findBatch(operations, { tenant }, id)
    const isDone = batch.status === 'released'
    if (!isDone) assertReleasable(batch, actor.id)
    return { ...subjectOf(batch), isDone }
  },
  perform: ({ storage }, { tenant, actor, input: { batch } }) =>
    releaseAsDecided(storage, { tenant, batch, actor }),
}

/**
 * Makes the bank file of an approved batch and keeps it, or asks for the approval that the society wants
 * for it. File, hash and the state of each payment are one transaction; released again it is the same file.
 * @throws APPROVAL_REQUIRED, PAYOUT_BATCH_UNKNOWN, PAYOUT_BATCH_STATE, PAYOUT_ACCOUNT_STATE when an account
 * was replaced since; MAKER_IS_CHECKER for who made or approved it
 */
export async function releaseBatch(storage: Storage, order: DecideBatch): Promise<Released> {
  const { tenant, actor, batch } = order
  await requireApproval(storage, releaseBatchOperation, { tenant, actor, input: { batch } })
  return releaseAsDecided(storage, order)
}

async function releaseAsDecided(
  storage: Storage,
  { tenant, batch: id, actor }: DecideBatch,
): Promise<Released> {
  return storage.transaction(async (transaction) => {
    await holdPayouts(transaction, tenant)
    const batch = await findBatch(transaction, { tenant }, id)
    if (batch.status === 'released')
      return { file: String(batch.file), sha256: String(batch.sha256) }
    assertReleasable(batch, actor.id)
    const lines = await linesOfBatch(transaction, batch)
    const payments = await paymentsOf(transaction, batch, lines)
    const format = await layoutOf(transaction, batch)
    const { id: file, sha256 } = await storeFile(transaction, {
      ...{ tenant, actor, purpose: PAYOUT_FILE, contentType: format.contentType },
      name: format.fileName(payments),
      content: piecesOf(await format.render(payments)),
    })
    await send(transaction, tenant, lines)
    const set = { status: 'released', file, sha256, releasedByName: actor.name }
    await moveBatch(transaction, batch, { set, actor, action: 'payouts.release' })
    return { file, sha256 }
  })
}

async function* piecesOf(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}

/** All that the file says. @throws PAYOUT_ACCOUNT_STATE */
async function paymentsOf(
  transaction: Transaction,
  batch: BatchRow,
  lines: LineRow[],
): Promise<PaymentBatch> {
  const { tenant, number, payOn, fromName, fromBranch, fromAccount } = batch
  const society = await loadTenant(transaction, tenant)
  const accounts = await accountsOf(transaction, tenant, lines)
  const cipher = await tenantCipher(transaction, tenant)
  return {
    id: `${society.slug.toUpperCase().slice(0, 20)}-B${number}`,
    ...{ number, society: { code: society.slug, name: society.name } },
    createdAt: new Date().toISOString().slice(0, 19),
    ...{ payOn, currency: society.currency },
    from: { name: fromName, branch: fromBranch, account: fromAccount },
    lines: lines.map(({ payoutAccount: id, reference, amount, narrative }) => {
      const { name, branch, account: sealed, status } = accounts.get(id) as AccountRow
      if (status !== 'confirmed')
        throw payoutErrors.PAYOUT_ACCOUNT_STATE(
          `${narrative}: the account of ${name} was replaced since. Cancel the batch and make it anew.`,
        )
      const identity = { collection: payoutSlugs.accounts, id, field: 'account' }
      const account = cipher.decrypt(identity, sealed)
      return { reference, amount, narrative, name, branch, account }
    }),
  }
}

async function accountsOf(
  operations: Operations,
  tenant: string,
  lines: LineRow[],
): Promise<Map<string, AccountRow>> {
  const rows = await allRows<AccountRow>(operations, { tenant }, payoutSlugs.accounts, {
    where: { id: { in: lines.map(({ payoutAccount }) => payoutAccount) } },
  })
  return new Map(rows.map((row) => [row.id, row]))
}

async function send(transaction: Transaction, tenant: string, lines: LineRow[]): Promise<void> {
  const sent = lines.map(({ id }) => ({
    ...{ id, expect: { status: 'planned' }, set: { status: 'sent' } },
  }))
  const held = lines.map(({ payout, id: line }) => ({
    ...{ id: payout, expect: { status: 'batched', line }, set: { status: 'sent' } },
  }))
  const refused = [
    ...(await transaction.updateMany({ tenant }, payoutSlugs.lines, sent)),
    ...(await transaction.updateMany({ tenant }, payoutSlugs.payouts, held)),
  ]
  if (refused.length) throw wrongState('changed')
}

/** Two people besides the maker: one approves, another lets the money go. */
function assertReleasable({ maker, checker, status }: BatchRow, actor: string): void {
  if (maker === actor || checker === actor)
    throw payoutErrors.MAKER_IS_CHECKER('Who made or approved a batch can’t release it.')
  if (status !== 'approved') throw wrongState(status)
}
