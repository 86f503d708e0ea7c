import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '../../../domain/actor'
import { readDefinition } from '../../../domain/products'
import { isAuthor } from '../../../hooks/audit'
import type { Operations, Transaction } from '../../../storage/types'
import { memberTypes } from '../../../tenants/custom-fields/member-types'
import { slugs } from '../../slugs'
import { versionErrors } from '../errors'
import { lastUse } from '../keep-used'
import { refuseWhileMoving } from '../moving'
import { definitionOf, type ExistingChoice, type VersionRow } from '../terms'
import { findVersion, publishedVersions } from './find'

type Beginning = { tenant: string; version: string; actor: Actor; existing: ExistingChoice }

/**
 * Marks terms as being published: from now on whoever subscribes gets them, and nothing that would hinder
 * them is let through. Terms that are being published already go on as they began.
 * @throws PRODUCT_VERSION_UNKNOWN, PRODUCT_VERSION_STATUS, MAKER_IS_CHECKER, PRODUCT_VERSION_ORDER,
 * PRODUCT_VERSION_MOVING, PRODUCT_FREQUENCY_CHANGED, PRODUCT_FIELDS_CHANGED
 */
export async function beginPublishing(
  transaction: Transaction,
  { tenant, version, actor, existing }: Beginning,
): Promise<VersionRow> {
  // The lock of whoever subscribes: nobody does between the reading of the terms and the end.
  await transaction.nextNumbers({ tenant }, 'subscriptions', 0)
  const draft = await findVersion(transaction, { tenant }, version)
  await refuseAuthor(transaction, draft, actor)
  if (draft.status === 'publishing') return draft
  await refuseUnfit(transaction, draft)
  const set = { status: 'publishing' as const, existing }
  const refused = await transaction.updateMany({ tenant }, slugs.productVersions, [
    { id: draft.id, set, expect: { status: 'draft' } },
  ])
  if (refused.length) throw notDraft(draft)
  return { ...draft, ...set }
}

async function refuseAuthor(
  operations: Operations,
  { tenant, id: documentId }: VersionRow,
  actor: Actor,
): Promise<void> {
  const written = { tenant, collection: slugs.productVersions, documentId, actor }
  if (!(await isAuthor(operations, written))) return
  const message = `${actor.name} wrote these terms and cannot publish them.`
  throw versionErrors.MAKER_IS_CHECKER(message, { version: documentId })
}

async function refuseUnfit(operations: Operations, draft: VersionRow): Promise<void> {
  const { tenant, product, from } = draft
  if (draft.status !== 'draft') throw notDraft(draft)
  await refuseWhileMoving(operations, tenant, { product })
  const last = await lastUse(operations, tenant, draft)
  const [latest] = await publishedVersions(operations, draft)
  const taken = last ?? (latest && latest.from >= from ? latest.from : null)
  if (taken) {
    const why = last ? 'deductions were made' : 'other terms are published'
    const message = `The terms begin in ${from}, and ${why} up to ${taken}.`
    throw versionErrors.PRODUCT_VERSION_ORDER(message, { from, taken })
  }
  refuseOtherFrequency(draft, latest)
  await refuseChangedFields(operations, draft)
}

const notDraft = ({ id, status }: VersionRow) =>
  versionErrors.PRODUCT_VERSION_STATUS(`The terms are ${status ?? 'published'}, not a draft.`, {
    version: id,
  })

/** What was due once must not be due each month because of new terms. */
function refuseOtherFrequency(draft: VersionRow, latest: VersionRow | undefined): void {
  if (!latest) return
  const { frequency } = definitionOf(draft)
  const before = definitionOf(latest).frequency
  if (frequency === before) return
  throw versionErrors.PRODUCT_FREQUENCY_CHANGED(
    `The product is due ${before}; these terms make it ${frequency}.`,
    { field: 'definition.frequency' },
  )
}

/** What the checker saw in the preview must be what members are charged by. */
async function refuseChangedFields(operations: Operations, draft: VersionRow): Promise<void> {
  const definition = definitionOf(draft)
  const customTypes = await memberTypes(operations, draft.tenant)
  const { fields } = readDefinition(definition, { customTypes })
  if (isDeepStrictEqual(fields, definition.fields)) return
  throw versionErrors.PRODUCT_FIELDS_CHANGED(
    'A field that these terms read has another type since they were saved.',
    { kept: definition.fields, now: fields },
  )
}
