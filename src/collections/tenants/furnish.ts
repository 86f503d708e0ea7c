import type { CollectionAfterChangeHook } from 'payload'
import { inTransactionOf } from '../../hooks/request-storage'
import { storageOf } from '../../storage'
import { furnishTenant } from '../../tenants/init-tenant'
import { actorOf } from '../../tenants/permissions'

/** A society that a person makes in the admin is as complete as one that `init-tenant` makes. */
export const furnishNewSociety: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation !== 'create' || !req.user) return doc
  const { payload } = req
  await inTransactionOf(req, (transaction) =>
    furnishTenant({
      payload,
      storage: storageOf(payload),
      transaction,
      tenant: doc.id,
      template: doc.kind,
      actor: actorOf(req),
    }),
  )
  return doc
}
