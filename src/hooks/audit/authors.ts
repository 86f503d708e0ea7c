import { slugs } from '../../collections/slugs'
import { isPerson, type Actor } from '../../domain/actor'
import type { Operations } from '../../storage/types'

type Written = { tenant: string; collection: string; documentId: string; actor: Actor }

/** True when the audit log knows a person among those who wrote or changed a document. */
export async function isAuthor(
  operations: Operations,
  { tenant, collection, documentId, actor }: Written,
): Promise<boolean> {
  if (!isPerson(actor)) return false
  const [written] = await operations.sum({ tenant }, slugs.auditLog, {
    where: {
      documentId: { equals: documentId },
      collection: { equals: collection },
      action: { in: ['create', 'update'] },
      actor: { equals: actor.id },
    },
    fields: [],
  })
  return Boolean(written?.count)
}
