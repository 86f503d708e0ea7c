import { societyOf, todayIn } from '../../../collections/rules/society'
import type { Actor } from '../../../domain/actor'
import { mayBecome, type Outcome } from '../../../domain/payouts'
import { recordAudit } from '../../../hooks/audit'
import { loadPostingRules, postJournals, reverseJournals } from '../../../ledger'
import type { PayableSource } from '../../../platform/types'
import { firstRow, isId } from '../../../storage/reading'
import type { Operations, Scope, Storage, Transaction } from '../../../storage/types'
import { queueMessages } from '../../messages'
import { payoutErrors } from '../errors'
import { payoutMade } from '../message-events'
import { holdPayouts } from '../register/hold'
import { payoutSlugs } from '../slugs'
import type { LineRow, PayoutRow } from '../types'

export type RecordOutcome = {
  tenant: string
  line: string
  outcome: Outcome
  /** What the bank said; needed unless it paid. */
  reason?: string
  actor: Actor
}

/** The same answer for one that is not there and for one that may not be seen. */
export const unknownLine = (id: string) =>
  payoutErrors.PAYOUT_LINE_UNKNOWN(`There is no payment ${id}.`, { line: id })

/** @throws PAYOUT_LINE_UNKNOWN */
export async function findLine(operations: Operations, scope: Scope, id: string): Promise<LineRow> {
  const where = { id: { equals: id } }
  const row = isId(id) ? await firstRow<LineRow>(operations, scope, payoutSlugs.lines, where) : null
  if (row) return row
  throw unknownLine(id)
}

/**
 * Writes down what the bank did with a payment. Paid: the journal, the register, the plugin that owed it and
 * the message are one transaction. Returned after that: a linked reversal, and it is owed again. Rejected or
 * returned it may be tried with another account; unknown it stays until the bank says. The same outcome
 * again changes nothing.
 * @throws PAYOUT_LINE_UNKNOWN, PAYOUT_LINE_STATE, PAYOUT_REASON, POSTING_RULE_MISSING, PERIOD_CLOSED
 */
export async function recordOutcome(
  storage: Storage,
  sources: readonly PayableSource[],
  { tenant, line: id, outcome, reason = '', actor }: RecordOutcome,
): Promise<void> {
  if (outcome !== 'accepted' && !reason.trim())
    throw payoutErrors.PAYOUT_REASON('reason: it is empty.', { field: 'reason' })
  await storage.transaction(async (transaction) => {
    await holdPayouts(transaction, tenant)
    const line = await findLine(transaction, { tenant }, id)
    if (line.status === outcome) return
    if (!mayBecome(line.status, outcome))
      throw payoutErrors.PAYOUT_LINE_STATE(`The payment is ${line.status}, it can't be ${outcome}.`)
    const payout = await payoutOf(transaction, line)
    const on = todayIn(await societyOf(transaction, tenant))
    const told = { tenant, ref: payout.ref, payout: payout.id, on, reason, actor }
    const source = sources.find(({ key }) => key === payout.source)
    const step = { line, payout, actor, reason, on }
    const journal = await moveMoney(transaction, step, outcome)
    if (outcome === 'accepted') await source?.paid?.(transaction, told)
    if (outcome === 'returned') await source?.returned?.(transaction, told)
    await note(transaction, step, { outcome, journal })
  })
}

async function payoutOf(transaction: Transaction, line: LineRow): Promise<PayoutRow> {
  const { tenant, id, payout } = line
  const row = await firstRow<PayoutRow>(transaction, { tenant }, payoutSlugs.payouts, {
    id: { equals: payout },
  })
  if (row?.line === id) return row
  throw payoutErrors.PAYOUT_LINE_STATE('It was tried again since: this attempt counts no more.')
}

type Step = { line: LineRow; payout: PayoutRow; actor: Actor; reason: string; on: string }

/** @returns the journal that the line keeps */
async function moveMoney(
  transaction: Transaction,
  { line, payout, actor, reason, on: businessDate }: Step,
  outcome: Outcome,
): Promise<string | null> {
  const { tenant, id, amount, journal, narrative, reference, member } = line
  if (outcome === 'returned' && journal) {
    const order = { tenant, actor, reason, businessDate, journalIds: [journal] }
    await reverseJournals(transaction, order)
  }
  if (outcome !== 'accepted') return journal
  const rules = await loadPostingRules(transaction, tenant)
  const { debit, credit } = rules.accountsFor('payout.paid', { productAccount: payout.account })
  const { memberAccount } = payout
  const [posted] = await postJournals(transaction, {
    tenant,
    actor,
    journals: [
      {
        ...{ idempotencyKey: `payout:${id}`, businessDate, event: 'payout.paid' },
        narrative: `${narrative}, ${reference}`,
        source: { collection: payoutSlugs.lines, id },
        postings: [
          { account: debit, ...(memberAccount ? { memberAccount } : {}), side: 'debit', amount },
          { account: credit, side: 'credit', amount },
        ],
      },
    ],
  })
  const tellings = [{ member, values: { amount, paidOn: businessDate, reference }, key: id }]
  await queueMessages(transaction, { tenant, event: payoutMade, tellings })
  return posted?.id ?? null
}

async function note(
  transaction: Transaction,
  { line, payout, actor, reason }: Step,
  { outcome, journal }: { outcome: Outcome; journal: string | null },
): Promise<void> {
  const { tenant, id, status, payoutAccount } = line
  const set = { status: outcome, journal, outcomeReason: reason || null, outcomeBy: actor.name }
  const isOver = outcome === 'rejected' || outcome === 'returned'
  const register = isOver
    ? { status: 'open', refused: [...(payout.refused ?? []), payoutAccount] }
    : { status: outcome === 'accepted' ? 'paid' : 'sent' }
  const refused = [
    ...(await transaction.updateMany({ tenant }, payoutSlugs.lines, [
      { id, expect: { status }, set },
    ])),
    ...(await transaction.updateMany({ tenant }, payoutSlugs.payouts, [
      { id: payout.id, expect: { status: payout.status, line: id }, set: register },
    ])),
  ]
  if (refused.length) throw payoutErrors.PAYOUT_LINE_STATE('The payment changed meanwhile.')
  recordAudit(transaction, [
    {
      ...{ tenant, actor, reason, action: 'payouts.outcome' },
      ...{ collection: payoutSlugs.lines, documentId: id },
      changes: [{ field: 'status', before: status, after: outcome }],
    },
  ])
}
