import { loadTenant } from '../../payroll-file/generate/setting'
import type { Actor } from '../../../domain/actor'
import { isBusinessDate } from '../../../domain/calendar'
import { sumAmounts } from '../../../domain/money'
import { assertDetails } from '../../../domain/payouts'
import { recordAudit } from '../../../hooks/audit'
import type { PayableSource } from '../../../platform/types'
import { firstRow } from '../../../storage/reading'
import type { Storage, Transaction } from '../../../storage/types'
import { confirmedAccounts } from '../accounts/find'
import { payoutErrors } from '../errors'
import { holdPayouts } from '../register/hold'
import { openPayables, payeeOf, type OpenPayable } from '../register/payable'
import { payoutSlugs } from '../slugs'
import type { AccountRow, BatchRow } from '../types'
import { layoutFor } from './layout'
import { takePayables, type Taken } from './take'

export type MakeBatch = {
  tenant: string
  /** `<source>:<ref>` of each. */
  payables: string[]
  payOn: string
  format: string
  /** The society's own account, that pays. */
  from: { branch: string; account: string }
  /** Sent twice with one key it is the same batch. */
  key: string
  actor: Actor
}

export type Made = Pick<BatchRow, 'id' | 'number' | 'count' | 'total' | 'status'>

/**
 * Puts what is payable into a batch. Each payable is in one batch at most: of two that are made at once the
 * second is refused what the first took.
 * @throws PAYOUT_EMPTY, PAYOUT_NOT_PAYABLE, PAYOUT_ACCOUNT_MISSING, PAYOUT_ACCOUNT_SAME, PAYOUT_DATE,
 * PAYOUT_FORMAT_UNKNOWN, PAYOUT_FILE_INVALID
 */
export async function makeBatch(
  storage: Storage,
  sources: readonly PayableSource[],
  order: MakeBatch,
): Promise<Made> {
  const { tenant, payables, payOn, key } = order
  if (!payables.length) throw payoutErrors.PAYOUT_EMPTY('Nothing was chosen.')
  if (!isBusinessDate(payOn))
    throw payoutErrors.PAYOUT_DATE(`payOn: ${payOn} is no day of the calendar.`, { field: 'payOn' })
  return storage.transaction(async (transaction) => {
    await holdPayouts(transaction, tenant)
    const before = await firstRow<BatchRow>(transaction, { tenant }, payoutSlugs.batches, {
      key: { equals: key },
    })
    if (before) return answer(before)
    const open = await openPayables(transaction, { tenant, sources })
    const chosen = [...new Set(payables)].map((each) => chosenOf(open, each))
    const accounts = await confirmedAccounts(transaction, tenant, chosen.map(payeeOf))
    const taken = chosen.map((payable) => ({ payable, account: accountFor(payable, accounts) }))
    return answer(await write(transaction, order, taken))
  })
}

function chosenOf(open: Map<string, OpenPayable>, key: string): OpenPayable {
  const payable = open.get(key)
  if (payable) return payable
  throw payoutErrors.PAYOUT_NOT_PAYABLE(`payables: ${key} is not payable now.`, { payable: key })
}

function accountFor(payable: OpenPayable, accounts: Map<string, AccountRow>): AccountRow {
  const { member, narrative, payout } = payable
  const account = accounts.get(payeeOf(payable))
  const details = { member }
  if (!account)
    throw payoutErrors.PAYOUT_ACCOUNT_MISSING(`${narrative}: no account is confirmed.`, details)
  if (!payout?.refused?.includes(account.id)) return account
  throw payoutErrors.PAYOUT_ACCOUNT_SAME(
    `${narrative}: the bank sent it back from this account.`,
    details,
  )
}

async function write(
  transaction: Transaction,
  { tenant, payOn, format, from, key, actor }: MakeBatch,
  taken: Taken[],
): Promise<BatchRow> {
  const society = await loadTenant(transaction, tenant)
  assertDetails({ name: society.name, ...from }, 'from')
  const layout = await layoutFor(transaction, { tenant, format, payOn })
  const id = transaction.newId()
  const number = await transaction.nextNumbers({ tenant }, 'payout-batches', 1)
  const row = {
    ...{ id, tenant, number, key, status: 'made' as const, payOn },
    ...{ total: sumAmounts(taken.map(({ payable }) => payable.amount)), count: taken.length },
    ...{ format, formatVersion: layout.format.version, layout: layout.id },
    ...{ fromName: society.name, fromBranch: from.branch, fromAccount: from.account },
    ...{ file: null, sha256: null, maker: actor.id, makerName: actor.name, checker: null },
  }
  await transaction.insertMany({ tenant }, payoutSlugs.batches, [row])
  await takePayables(transaction, { tenant, batch: { id, number }, prefix: society.slug, taken })
  const told = { number, count: row.count, total: row.total, payOn, format }
  recordAudit(transaction, [
    {
      ...{ tenant, actor, action: 'payouts.make' },
      ...{ collection: payoutSlugs.batches, documentId: id },
      changes: Object.entries(told).map(([field, after]) => ({ field, before: null, after })),
    },
  ])
  return row
}

const answer = ({ id, number, count, total, status }: BatchRow): Made => ({
  ...{ id, number, count, total, status },
})
