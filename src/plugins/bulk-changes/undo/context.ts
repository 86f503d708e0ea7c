import type { Payload } from 'payload'
import type { Storage } from '../../../storage/types'
import { BulkFields } from '../../../tenants/custom-fields/bulk-fields'
import { recordVariables } from '../../../tenants/custom-fields/record-variables'
import type { BulkChangeRow } from '../types'
import type { JudgeContext } from './judge'
import { pointedAtByOwnFields } from './references'
import { targetOf } from './targets'

export type UndoPlatform = { payload: Payload; storage: Storage }

/** What every part of a change is judged by; read once. */
export async function contextOf(
  { payload, storage }: UndoPlatform,
  { tenant, targetCollection: collection }: BulkChangeRow,
): Promise<JudgeContext> {
  const config = payload.collections[collection as never] as { config: never }
  const record = recordVariables(config.config)
  return {
    ...{ payload, tenant, collection, target: targetOf(collection) },
    ownFields: await BulkFields.load(storage, { tenant, collection, record }),
    pointedByOwn: await pointedAtByOwnFields(storage, tenant, collection),
  }
}
