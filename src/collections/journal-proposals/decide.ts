import type { Actor } from '../../domain/actor'
import { recordAudit } from '../../hooks/audit'
import { manualDraft, postManualJournal, type PostedJournal } from '../../ledger'
import { firstRow, isId } from '../../storage/reading'
import type { Operations, Row, Storage, Transaction } from '../../storage/types'
import { slugs } from '../slugs'
import { proposalErrors } from './errors'
import { proposalKey } from './propose'
import type { ProposalRow, ProposalStatus } from './types'

export type ProposalDecision = { tenant: string; proposal: string; actor: Actor }

/**
 * Posts a proposed journal, once: the proposal, its journal and both audit entries are one transaction.
 * @throws MAKER_IS_CHECKER, JOURNAL_PROPOSAL_UNKNOWN, JOURNAL_PROPOSAL_STATE, and what
 * `postManualJournal` throws; the proposal then stays pending
 */
export async function approveProposal(
  storage: Storage,
  { tenant, proposal: id, actor }: ProposalDecision,
): Promise<PostedJournal> {
  return storage.transaction(async (transaction) => {
    const proposal = await pendingProposal(transaction, { tenant, proposal: id, actor })
    await close(transaction, proposal, { status: 'posted', actor })
    const draft = manualDraft(proposal, proposalKey(id))
    const journal = await postManualJournal(transaction, { tenant, actor, draft })
    const scope = { tenant }
    await transaction.updateMany(scope, slugs.journalProposals, [
      { id, set: { journal: journal.id } },
    ])
    recordAudit(transaction, [
      {
        ...{ tenant, actor, action: 'journal.post' },
        ...{ collection: slugs.journals, documentId: journal.id },
        changes: [{ field: 'number', before: null, after: journal.number }],
      },
    ])
    return journal
  })
}

/**
 * Turns a proposal down; it stays on record with its reason.
 * @throws MAKER_IS_CHECKER, JOURNAL_PROPOSAL_UNKNOWN, JOURNAL_PROPOSAL_STATE
 */
export async function rejectProposal(
  storage: Storage,
  { reason, ...decision }: ProposalDecision & { reason: string },
): Promise<void> {
  await storage.transaction(async (transaction) => {
    const proposal = await pendingProposal(transaction, decision)
    await close(transaction, proposal, { status: 'rejected', actor: decision.actor, reason })
  })
}

/** The proposal of a society, or null when the society has none with this id. */
export async function findProposal(
  operations: Operations,
  scope: { tenant: string } | { platform: true },
  id: string,
): Promise<ProposalRow | null> {
  if (!isId(id)) return null
  return firstRow<ProposalRow>(operations, scope, slugs.journalProposals, { id: { equals: id } })
}

export const unknownProposal = (id: string) =>
  proposalErrors.JOURNAL_PROPOSAL_UNKNOWN(`There is no journal proposal ${id}.`, { proposal: id })

async function pendingProposal(
  transaction: Transaction,
  { tenant, proposal: id, actor }: ProposalDecision,
): Promise<ProposalRow> {
  const proposal = await findProposal(transaction, { tenant }, id)
  if (!proposal) throw unknownProposal(id)
  if (proposal.maker === actor.id) {
    throw proposalErrors.MAKER_IS_CHECKER('Who proposed a journal can’t decide about it.')
  }
  if (proposal.status === 'pending') return proposal
  throw proposalErrors.JOURNAL_PROPOSAL_STATE(`The proposal is ${proposal.status} already.`)
}

type Closing = { status: ProposalStatus; actor: Actor; reason?: string }

async function close(
  transaction: Transaction,
  { id, tenant }: ProposalRow,
  { status, actor, reason }: Closing,
): Promise<void> {
  const checker: Row = { checker: actor.id, checkerName: actor.name }
  const set = { status, ...checker, reason: reason ?? null }
  const refused = await transaction.updateMany({ tenant }, slugs.journalProposals, [
    { id, expect: { status: 'pending' }, set },
  ])
  if (refused.length) {
    throw proposalErrors.JOURNAL_PROPOSAL_STATE('Somebody else decided it meanwhile.')
  }
  recordAudit(transaction, [
    {
      ...{ tenant, actor, reason },
      action: status === 'posted' ? 'journal.approve' : 'journal.reject',
      collection: slugs.journalProposals,
      documentId: id,
      changes: [{ field: 'status', before: 'pending', after: status }],
    },
  ])
}
