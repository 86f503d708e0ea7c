import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '../../../domain/actor'
import { sumAmounts } from '../../../domain/money'
import { readDefinition } from '../../../domain/products'
import { isAuthor, recordAudit } from '../../../hooks/audit'
import { memberTypes } from '../../../tenants/custom-fields/member-types'
import type { Operations, Storage, Transaction } from '../../../storage/types'
import { slugs } from '../../slugs'
import { amountRow } from '../../subscriptions/write-amounts'
import { versionErrors } from '../errors'
import { lastUse } from '../keep-used'
import { definitionOf, type ExistingChoice, type VersionRow } from '../terms'
import { findVersion, publishedVersions } from './find'
import { movesBy } from './moves'
import { differenceOf } from './preview'

export type PublishTerms = {
  tenant: string
  /** Id of a draft. */
  version: string
  actor: Actor
  /** Whether the subscriptions that are there keep their amount or get that of the terms. */
  existing: ExistingChoice
}

export type PublishedTerms = {
  version: VersionRow
  moved: number
  unpriced: number
  difference: number
}

/**
 * Puts terms into force from their month on: all of it, with every amount that moves, or nothing. Months
 * before keep their amounts.
 * @throws PRODUCT_VERSION_UNKNOWN, PRODUCT_VERSION_STATUS, MAKER_IS_CHECKER, PRODUCT_VERSION_ORDER,
 * PRODUCT_FREQUENCY_CHANGED, PRODUCT_FIELDS_CHANGED
 */
export function publishApproved(storage: Storage, step: PublishTerms): Promise<PublishedTerms> {
  const { tenant, actor, existing } = step
  return storage.transaction(async (transaction) => {
    // The lock of whoever subscribes: nobody does between the reading of subscriptions and the end.
    await transaction.nextNumbers({ tenant }, 'subscriptions', 0)
    const draft = await findVersion(transaction, { tenant }, step.version)
    await refuseUnfit(transaction, draft, actor)
    const set = {
      status: 'published' as const,
      existing,
      publishedBy: actor.name,
      publishedAt: new Date(),
    }
    const refused = await transaction.updateMany({ tenant }, slugs.productVersions, [
      { id: draft.id, set, expect: { status: 'draft' } },
    ])
    if (refused.length) throw notDraft(draft)
    const figures =
      existing === 'move'
        ? await moveAll(transaction, draft)
        : { moved: 0, unpriced: 0, difference: 0 }
    record(transaction, step, figures)
    return { version: { ...draft, ...set }, ...figures }
  })
}

type Figures = Omit<PublishedTerms, 'version'>

async function refuseUnfit(operations: Operations, draft: VersionRow, actor: Actor): Promise<void> {
  const { tenant, id: documentId, from } = draft
  if (draft.status !== 'draft') throw notDraft(draft)
  const written = { tenant, collection: slugs.productVersions, documentId, actor }
  if (await isAuthor(operations, written)) {
    const message = `${actor.name} wrote these terms and cannot publish them.`
    throw versionErrors.MAKER_IS_CHECKER(message, { version: documentId })
  }
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

async function moveAll(transaction: Transaction, draft: VersionRow): Promise<Figures> {
  const { tenant, id: version } = draft
  const figures = { moved: 0, unpriced: 0, difference: 0 }
  for await (const { moves, unpriced } of movesBy(transaction, draft)) {
    figures.moved += moves.length
    figures.unpriced += unpriced.length
    figures.difference = sumAmounts([figures.difference, ...moves.map(differenceOf)])
    const rows = moves.map(({ subscription, from, number, premium }) =>
      amountRow(subscription, { from, amount: premium.amount, version, premium }, number),
    )
    if (rows.length) await transaction.insertMany({ tenant }, slugs.subscriptionAmounts, rows)
  }
  return figures
}

function record(
  transaction: Transaction,
  { tenant, actor, version, existing }: PublishTerms,
  figures: Figures,
): void {
  const after = { status: 'published', existing, ...figures }
  recordAudit(transaction, [
    {
      tenant,
      actor,
      action: 'products.published',
      collection: slugs.productVersions,
      documentId: version,
      changes: Object.entries(after).map(([field, value]) => ({
        field,
        before: field === 'status' ? 'draft' : null,
        after: value,
      })),
    },
  ])
}
