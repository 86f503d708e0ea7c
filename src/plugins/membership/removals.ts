import type { CollectionAfterDeleteHook } from 'payload'
import { inTransactionOf } from '../../hooks/request-storage'
import { recordAudit } from '../../hooks/audit'
import { slugs } from '../../collections/slugs'
import { idOf } from '../../tenants/ids'
import { actorOf } from '../../tenants/permissions'

/** What the member's own history says when somebody is taken off. */
export const removalActions = {
  dependants: 'dependants.remove',
  beneficiaries: 'beneficiaries.remove',
} as const

type Removed = { tenant?: unknown; member?: unknown; surname?: string; forenames?: string }

/** A row that is gone can't tell its member's timeline: the member's own history does. */
export const recordRemoval =
  (field: keyof typeof removalActions): CollectionAfterDeleteHook =>
  async ({ doc, req }) => {
    const { tenant, member, surname, forenames } = doc as Removed
    const society = idOf(tenant)
    const documentId = idOf(member)
    if (!society || !documentId) return doc
    await inTransactionOf(req, async (transaction) => {
      recordAudit(transaction, [
        {
          tenant: society,
          actor: actorOf(req),
          action: removalActions[field],
          collection: slugs.members,
          documentId,
          changes: [{ field, before: `${surname}, ${forenames}`, after: null }],
        },
      ])
      return Promise.resolve()
    })
    return doc
  }
