import type { Actor } from '../../domain/actor'
import { recordAudit } from '../../hooks/audit'
import {
  checkManualJournal,
  manualDraft,
  type ManualJournal,
  type PostingDraft,
} from '../../ledger'
import { allRows, firstRow } from '../../storage/reading'
import type { Operations, Storage, Transaction } from '../../storage/types'
import { slugs } from '../slugs'
import { proposalErrors } from './errors'
import type { ProposalRow, ProposedPosting } from './types'

export type ProposeJournal = ManualJournal & {
  tenant: string
  actor: Actor
  /** Chosen by the caller: the same request sent again makes no second proposal. */
  idempotencyKey: string
}

export type ProposedJournal = Pick<ProposalRow, 'id' | 'status'> & { proposed: boolean }

/** The key of the journal that a proposal becomes: it can become one only. */
export const proposalKey = (id: string): string => `journal-proposal:${id}`

/**
 * Writes down a journal that somebody wants; nothing is posted before another person approves it.
 * What the books would refuse now is refused now.
 * @throws what `checkManualJournal` throws, and JOURNAL_PROPOSAL_CONFLICT
 */
export async function proposeJournal(
  storage: Storage,
  request: ProposeJournal,
): Promise<ProposedJournal> {
  const id = storage.newId()
  return storage.transaction(async (transaction) => {
    // Two requests under one key wait for each other here, so that the second finds the first.
    await transaction.nextNumbers({ tenant: request.tenant }, 'journal-proposals', 0)
    const known = await alreadyProposed(transaction, request)
    if (known) return { id: known.id, status: known.status, proposed: false }
    await insert(transaction, id, request)
    return { id, status: 'pending', proposed: true }
  })
}

async function alreadyProposed(
  operations: Operations,
  { tenant, idempotencyKey, businessDate, narrative, postings }: ProposeJournal,
): Promise<ProposalRow | null> {
  const known = await firstRow<ProposalRow>(operations, { tenant }, slugs.journalProposals, {
    idempotencyKey: { equals: idempotencyKey },
  })
  if (!known) return null
  const isSame =
    known.businessDate === businessDate &&
    known.narrative === narrative &&
    linesOf(known.postings) === linesOf(postings)
  if (isSame) return known
  throw proposalErrors.JOURNAL_PROPOSAL_CONFLICT(
    `Another journal was proposed under the idempotency key "${idempotencyKey}".`,
    { idempotencyKey },
  )
}

const linesOf = (postings: PostingDraft[]): string =>
  JSON.stringify(
    postings.map(({ account, memberAccount, side, amount }) => [
      account,
      memberAccount ?? null,
      side,
      amount,
    ]),
  )

async function insert(
  transaction: Transaction,
  id: string,
  { tenant, actor, idempotencyKey, ...journal }: ProposeJournal,
): Promise<void> {
  const total = await checkManualJournal(transaction, tenant, manualDraft(journal, proposalKey(id)))
  const { businessDate, narrative } = journal
  const postings = await withNames(transaction, tenant, journal.postings)
  const row = { id, idempotencyKey, businessDate, narrative, postings, total }
  const maker = { maker: actor.id, makerName: actor.name }
  await transaction.insertMany({ tenant }, slugs.journalProposals, [{ ...row, ...maker }])
  const changes = Object.entries({ businessDate, narrative, postings }).map(([field, after]) => ({
    field,
    before: null,
    after,
  }))
  recordAudit(transaction, [
    {
      ...{ tenant, actor, changes },
      action: 'journal.propose',
      collection: slugs.journalProposals,
      documentId: id,
    },
  ])
}

/** Adds the code of each account and the number of each member account, for those who read it. */
async function withNames(
  operations: Operations,
  tenant: string,
  postings: PostingDraft[],
): Promise<ProposedPosting[]> {
  const namesIn = async (collection: string, field: string, ids: string[]) => {
    const options = { where: { id: { in: ids } }, select: [field] }
    const rows = await allRows(operations, { tenant }, collection, options)
    return new Map(rows.map((row) => [row.id as string, row[field] as string]))
  }
  const accounts = postings.map(({ account }) => account)
  const memberAccounts = postings.flatMap(({ memberAccount }) => memberAccount ?? [])
  const codes = await namesIn(slugs.accounts, 'code', accounts)
  const numbers = await namesIn(slugs.memberAccounts, 'number', memberAccounts)
  return postings.map(({ account, memberAccount, side, amount }) => ({
    account,
    accountCode: codes.get(account) ?? '',
    memberAccount: memberAccount ?? null,
    memberAccountNumber: numbers.get(memberAccount ?? '') ?? null,
    side,
    amount,
  }))
}
