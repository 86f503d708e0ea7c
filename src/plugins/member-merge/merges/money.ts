import { slugs } from '../../../collections/slugs'
import {
  memberAccountBalances,
  openMemberAccounts,
  postJournals,
  type PostingDraft,
} from '../../../ledger'
import { sumAmounts } from '../../../domain/money'
import { allRows } from '../../../storage/reading'
import type { Row } from '../../../storage/types'
import { mergeSlugs } from '../slugs'
import type { AccountRow, MergeRecord } from '../types'
import type { MergeContext } from './context'

type Held = MergeRecord['accounts'][number]
type Target = { id: string; account: string }

/**
 * Moves what is on the duplicate's accounts to the survivor's by one balanced journal, and leaves word
 * on each account where money for it goes from now on. No posting is touched.
 * @returns the id of the journal, or null when nothing was on them, and the thebe that moved
 */
export async function moveMoney(
  context: MergeContext,
  successors: Map<string, string>,
): Promise<{ journal: string | null; moved: number }> {
  const { facts, effect } = context
  const accounts = facts.merged.accounts.filter(({ kind }) => kind !== 'suspense')
  const postings: PostingDraft[] = []
  for (const account of accounts) {
    const target = await targetOf(context, account, successors)
    effect.accounts.push({ from: account.id, to: target.id, balance: account.balance })
    postings.push(...postingsOf(account, target))
  }
  await leaveWord(context)
  const journal = postings.length ? await post(context, postings) : null
  const { tenant } = context.merge
  const ids = effect.accounts.map(({ to }) => to)
  const balances = await memberAccountBalances(context.transaction, tenant, ids)
  effect.balances = Object.fromEntries(ids.map((id) => [id, balances.get(id) ?? 0]))
  return { journal, moved: sumAmounts(accounts.map(({ balance }) => Math.abs(balance))) }
}

function postingsOf({ id, account, balance }: Held, target: Target): PostingDraft[] {
  if (balance === 0) return []
  const amount = Math.abs(balance)
  const [out, into] = balance > 0 ? (['debit', 'credit'] as const) : (['credit', 'debit'] as const)
  return [
    { account, memberAccount: id, side: out, amount },
    { account: target.account, memberAccount: target.id, side: into, amount },
  ]
}

/** The account of the subscription that goes on; for what has ended, one of the survivor’s own. */
async function targetOf(
  context: MergeContext,
  held: Held,
  successors: Map<string, string>,
): Promise<Target> {
  const { transaction, merge, facts } = context
  const { tenant, survivor } = merge
  const successor = held.subscription ? successors.get(held.subscription) : undefined
  const [known] = successor
    ? await allRows<AccountRow>(transaction, { tenant }, slugs.memberAccounts, {
        where: { subscription: { equals: successor }, member: { equals: survivor } },
      })
    : []
  if (known) return { id: known.id, account: known.account }
  const { kind, account, number } = held
  const { memberNumber } = facts.survivor.member
  const [opened] = await openMemberAccounts(transaction, {
    tenant,
    rows: [
      {
        number: kind === 'credit' ? `CRE-${memberNumber}` : `${memberNumber}-${number}`,
        ...{ kind, account, member: survivor },
      },
    ],
  })
  return { id: String(opened?.id), account }
}

async function leaveWord({ transaction, merge, effect }: MergeContext): Promise<void> {
  const changes = effect.accounts.map(({ from, to }) => ({ id: from, set: { movedTo: to } }))
  await transaction.updateMany({ tenant: merge.tenant }, slugs.memberAccounts, changes)
}

async function post(context: MergeContext, postings: PostingDraft[]): Promise<string | null> {
  const { transaction, merge, facts, actor, today } = context
  const { tenant, id, reason } = merge
  const [from, to] = [facts.merged.member.memberNumber, facts.survivor.member.memberNumber]
  const [journal] = await postJournals(transaction, {
    tenant,
    actor,
    journals: [
      {
        idempotencyKey: `member-merge:${id}`,
        businessDate: today,
        event: 'member.merged',
        narrative: `${from} merged into ${to}: ${reason}`,
        source: { collection: mergeSlugs.merges, id },
        postings,
      },
    ],
  })
  return journal?.id ?? null
}

/** The duplicate's open arrears are owed by the survivor, and paid into the survivor's accounts. */
export async function moveArrears(
  { transaction, merge, facts, effect }: MergeContext,
  successors: Map<string, string>,
  collection: string,
): Promise<void> {
  const targets = new Map(effect.accounts.map(({ from, to }) => [from, to]))
  for (const { id, subscription, part } of facts.merged.arrears) {
    const { memberAccount } = part as Row & { memberAccount: string }
    const next = successors.get(subscription) ?? subscription
    const moved = { subscription: next, memberAccount: targets.get(memberAccount) ?? memberAccount }
    const before = { member: merge.merged, subscription, part }
    const after = { member: merge.survivor, subscription: next, part: { ...part, ...moved } }
    effect.arrears.push({ id, before, after })
  }
  await transaction.updateMany(
    { tenant: merge.tenant },
    collection,
    effect.arrears.map(({ id, after }) => ({ id, set: after, expect: { status: 'open' } })),
  )
}
