import { z } from 'zod'
import type { Actor } from '../../domain/actor'
import { recordAudit } from '../../hooks/audit/record'
import { checkSingleReversal, reverseSingle, type PostedJournal } from '../../ledger'
import { firstRow } from '../../storage/reading'
import type { Operations, Storage } from '../../storage/types'
import { requireApproval } from '../../tenants/approvals/gate'
import type { ApprovableOperation } from '../../tenants/approvals/operation'
import type { ProposalRow } from '../journal-proposals/types'
import { slugs } from '../slugs'

/** What a reversal is asked for with. */
export const reversalInput = z.strictObject({
  journal: z.uuid(),
  /** Day of the reversal, in an open period and not before the journal's own. */
  businessDate: z.string().max(10),
  reason: z.string().trim().min(1).max(300),
})
export type ReversalInput = z.infer<typeof reversalInput>

export type ReverseJournal = ReversalInput & { tenant: string; actor: Actor }

/** The reversal of one journal, as a workflow sees it. */
export const reversalOperation: ApprovableOperation<ReversalInput, PostedJournal> = {
  key: 'journal.reverse',
  input: reversalInput,
  subject: async (operations, { tenant, actor, input }) => {
    const maker = await proposerOf(operations, tenant, input.journal)
    const call = { ...input, tenant, actor, maker }
    const journal = await checkSingleReversal(operations, call)
    return {
      ...{ collection: slugs.journals, documentId: journal.id },
      ...{ title: String(journal.number), amount: journal.total },
      fingerprint: journal.bodyHash,
      madeBy: [maker ?? journal.actor],
      isDone: journal.isReversed,
    }
  },
  perform: ({ storage }, { tenant, actor, input }) => reverse(storage, { ...input, tenant, actor }),
}

/**
 * Takes back one journal that a person wrote, but not by that person.
 * @throws what `reverseSingle` throws, and APPROVAL_REQUIRED where a workflow is in force
 */
export async function reverseJournal(
  storage: Storage,
  { tenant, actor, ...input }: ReverseJournal,
): Promise<PostedJournal> {
  await requireApproval(storage, reversalOperation, { tenant, actor, input })
  return reverse(storage, { ...input, tenant, actor })
}

function reverse(
  storage: Storage,
  { tenant, actor, journal: id, businessDate, reason }: ReverseJournal,
): Promise<PostedJournal> {
  return storage.transaction(async (transaction) => {
    const maker = await proposerOf(transaction, tenant, id)
    const request = { tenant, actor, maker, journal: id, businessDate, reason }
    const journal = await reverseSingle(transaction, request)
    if (journal.posted) {
      const entry = {
        ...{ tenant, actor, action: 'journal.reverse' },
        ...{ collection: slugs.journals, documentId: id, reason },
      }
      recordAudit(transaction, [entry])
    }
    return journal
  })
}

/** The journal's actor is who approved it; its maker is who proposed it. */
async function proposerOf(
  operations: Operations,
  tenant: string,
  journal: string,
): Promise<string | undefined> {
  const where = { journal: { equals: journal } }
  const proposal = await firstRow<ProposalRow>(
    operations,
    { tenant },
    slugs.journalProposals,
    where,
  )
  return proposal?.maker
}
