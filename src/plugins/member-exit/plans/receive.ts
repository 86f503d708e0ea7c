import { societyOf, todayIn } from '../../../collections/rules/society'
import type { Actor } from '../../../domain/actor'
import { payOldest, type Settlement } from '../../../domain/exits'
import { formatAmount } from '../../../domain/money'
import { recordAudit } from '../../../hooks/audit'
import { loadPostingRules, postJournals, type PostingDraft } from '../../../ledger'
import { firstRow } from '../../../storage/reading'
import type { Storage, Transaction } from '../../../storage/types'
import { holdRegisters, payArrears, targetsOf, type ArrearsTarget } from '../../reconciliation'
import { slugs } from '../../../collections/slugs'
import { exitErrors } from '../errors'
import { owedBy } from '../settlement/statement'
import { exitSlugs } from '../slugs'
import { findPlan, type PlanRow } from './find'

export type ReceiveInstalment = {
  tenant: string
  plan: string
  /** Thebe. */
  amount: number
  /** Number of the receipt: the same receipt counts once. */
  receipt: string
  actor: Actor
}

const RECEIVED = 'exit.plan-received'

/**
 * Money comes in on a plan: it pays the oldest arrears, by one journal. The same receipt again changes
 * nothing.
 * @throws PLAN_UNKNOWN, PLAN_STATE, PLAN_AMOUNT, REMITTANCE_BUSY, PERIOD_CLOSED, POSTING_RULE_MISSING
 */
export async function receiveInstalment(
  storage: Storage,
  { tenant, plan: id, amount, receipt, actor }: ReceiveInstalment,
): Promise<{ received: number; status: string }> {
  return storage.transaction(async (transaction) => {
    await holdRegisters(transaction, { tenant })
    const plan = await findPlan(transaction, { tenant }, id)
    const idempotencyKey = `arrears-plan:${id}:${receipt}`
    const { received, status } = plan
    if (await isPosted(transaction, tenant, idempotencyKey)) return { received, status }
    const paid = await whatItPays(transaction, plan, amount)
    const postings = await postingsOf(transaction, tenant, paid)
    const businessDate = todayIn(await societyOf(transaction, tenant))
    await postJournals(transaction, {
      tenant,
      actor,
      journals: [
        {
          ...{ idempotencyKey, businessDate, event: RECEIVED, postings },
          narrative: `Arrears plan, receipt ${receipt}`,
          source: { collection: exitSlugs.plans, id },
        },
      ],
    })
    const source = { collection: exitSlugs.plans, id }
    const payments = paid.map(({ arrears, paid: part }) => ({ arrears, amount: part }))
    await payArrears(transaction, { tenant, paid: payments, source })
    return note(transaction, plan, { amount, receipt, actor })
  })
}

const isPosted = async (transaction: Transaction, tenant: string, key: string): Promise<boolean> =>
  (await firstRow(transaction, { tenant }, slugs.journals, { idempotencyKey: { equals: key } })) !==
  null

async function whatItPays(
  transaction: Transaction,
  { tenant, member, status, total, received }: PlanRow,
  amount: number,
): Promise<Settlement['withheld']> {
  if (status !== 'open') throw exitErrors.PLAN_STATE(`The plan is ${status}.`)
  const owed = await owedBy(transaction, tenant, member)
  const open = owed.reduce((sum, each) => sum + each.amount, 0)
  const most = Math.min(total - received, open)
  if (!Number.isSafeInteger(amount) || amount <= 0 || amount > most)
    throw exitErrors.PLAN_AMOUNT(
      `amount: ${formatAmount(most)} is still to be paid, not ${formatAmount(amount)}.`,
      { field: 'amount' },
    )
  return payOldest(amount, owed)
}

async function postingsOf(
  transaction: Transaction,
  tenant: string,
  paid: Settlement['withheld'],
): Promise<PostingDraft[]> {
  const rules = await loadPostingRules(transaction, tenant)
  const ids = paid.map(({ arrears }) => arrears)
  const targets = await targetsOf(transaction, tenant, ids)
  return paid.flatMap(({ arrears, paid: amount }) => {
    const { account, memberAccount } = targets.get(arrears) as ArrearsTarget
    const { debit, credit } = rules.accountsFor(RECEIVED, { productAccount: account })
    return [
      { account: debit, side: 'debit' as const, amount },
      { account: credit, memberAccount, side: 'credit' as const, amount },
    ]
  })
}

type Note = { amount: number; receipt: string; actor: Actor }

async function note(
  transaction: Transaction,
  { id, tenant, received: before, total }: PlanRow,
  { amount, receipt, actor }: Note,
): Promise<{ received: number; status: string }> {
  const received = before + amount
  const set = { received, status: received === total ? 'paid' : 'open' }
  const refused = await transaction.updateMany({ tenant }, exitSlugs.plans, [
    { id, expect: { received: before, status: 'open' }, set },
  ])
  if (refused.length) throw exitErrors.PLAN_STATE('Somebody else changed the plan meanwhile.')
  recordAudit(transaction, [
    {
      ...{ tenant, actor, action: 'arrears-plans.receive', reason: receipt },
      ...{ collection: exitSlugs.plans, documentId: id },
      changes: [{ field: 'received', before, after: received }],
    },
  ])
  return set
}
