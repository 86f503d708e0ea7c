import type { Actor } from '../../../domain/actor'
import { recordAudit } from '../../../hooks/audit'
import type { Storage, Transaction } from '../../../storage/types'
import { slugs } from '../../slugs'
import type { ExistingChoice, VersionRow } from '../terms'
import { beginPublishing } from './begin'
import { stageMoves, type Figures } from './stage'
import type { Work } from './work'

export type PublishTerms = {
  tenant: string
  /** Id of a draft. */
  version: string
  actor: Actor
  /** Whether the subscriptions that are there keep their amount or get that of the terms. */
  existing: ExistingChoice
}

export type PublishedTerms = Figures & { version: VersionRow }

/**
 * Puts terms into force from their month on. Amounts that move are written a page in a transaction and
 * count, all at once, when the last is written; stopped before that, it goes on where it was. Months before
 * keep their amounts.
 * @throws what `beginPublishing` throws
 */
export async function publishApproved(
  storage: Storage,
  step: PublishTerms,
  work: Work = {},
): Promise<PublishedTerms> {
  const begun = await storage.transaction((transaction) => beginPublishing(transaction, step))
  const figures =
    begun.existing === 'move'
      ? await stageMoves(storage, begun, work)
      : { moved: 0, unpriced: 0, difference: 0 }
  return finish(storage, step, { begun, figures })
}

type Ending = { begun: VersionRow; figures: Figures }

function finish(
  storage: Storage,
  { tenant, actor, version: id }: PublishTerms,
  { begun, figures }: Ending,
): Promise<PublishedTerms> {
  return storage.transaction(async (transaction) => {
    // The lock of whoever subscribes or submits a month.
    await transaction.nextNumbers({ tenant }, 'subscriptions', 0)
    const set = { status: 'published' as const, publishedBy: actor.name, publishedAt: new Date() }
    const refused = await transaction.updateMany({ tenant }, slugs.productVersions, [
      { id, set, expect: { status: 'publishing' } },
    ])
    // Somebody who did the same work at the same moment was first.
    if (!refused.length) record(transaction, { tenant, actor, begun }, figures)
    return { version: { ...begun, ...set }, ...figures }
  })
}

function record(
  transaction: Transaction,
  { tenant, actor, begun }: { tenant: string; actor: Actor; begun: VersionRow },
  figures: Figures,
): void {
  const after = { status: 'published', existing: begun.existing, ...figures }
  recordAudit(transaction, [
    {
      ...{ tenant, actor, action: 'products.published' },
      ...{ collection: slugs.productVersions, documentId: begun.id },
      changes: Object.entries(after).map(([field, value]) => ({
        field,
        before: field === 'status' ? 'draft' : null,
        after: value,
      })),
    },
  ])
}
