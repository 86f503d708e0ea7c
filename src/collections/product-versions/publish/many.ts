import type { Operations } from '../../../storage/types'
import { slugs } from '../../slugs'
import type { VersionRow } from '../terms'
import { ofProduct } from './moves'

/** As many as a person waits for. */
const AT_ONCE = 500

/** True when terms concern more subscriptions than a request should move. */
export async function isMany(operations: Operations, version: VersionRow): Promise<boolean> {
  const [counted] = await operations.sum({ tenant: version.tenant }, slugs.subscriptions, {
    where: ofProduct(version),
    fields: [],
  })
  return (counted?.count ?? 0) > AT_ONCE
}
