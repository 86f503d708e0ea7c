import { slugs } from '../../slugs'
import { periodOf } from '../../../domain/calendar'
import type { Operations } from '../../../storage/types'
import { societyOf, todayIn } from '../../rules/society'
import { SUBSCRIPTION, subscriptionFields } from '../../subscriptions/fields'
import { loadCatalogue } from '../../subscriptions/catalogue'
import { BulkFields } from '../../../tenants/custom-fields/bulk-fields'
import { variablesIn } from '../../../tenants/custom-fields/record-variables'
import { refuseTaken, seenBefore, withOwnColumns } from '../own-fields'
import { SeenValues } from '../seen'
import { subscriptionColumns } from '../columns'
import { ImportRegister } from '../../bulk-changes/register'
import { runImport } from '../run-import'
import { touched } from '../touched'
import type { ImportOptions, ImportPlatform, ImportReport, ImportRow, RowOutcome } from '../types'
import { loadDeductionCodes } from './codes'
import { decideSubscription, type Decision } from './decide'
import { draftSubscription, type SubscriptionDraft } from './draft'
import { FileSpans } from './file-spans'
import { findStored } from './stored'
import { writeSubscriptions } from './write'

/**
 * Imports subscriptions from CSV. One is known by member, product and first month; the same file again
 * changes nothing. Each chunk is one transaction, with the sub-ledgers and the audit entries.
 * @throws IMPORT_COLUMNS, IMPORT_EMPTY, SOCIETY_UNKNOWN
 */
export async function importSubscriptions(
  { storage }: ImportPlatform,
  options: ImportOptions,
): Promise<ImportReport> {
  const { tenant, actor, dryRun, lockedFields: locked } = options
  const society = await societyOf(storage, tenant)
  const catalogue = await loadCatalogue(storage, tenant)
  const record = { prefix: SUBSCRIPTION, variables: variablesIn(subscriptionFields, SUBSCRIPTION) }
  const place = { tenant, collection: slugs.subscriptions, record, locked }
  const ownFields = await BulkFields.load(storage, place)
  const seen = new SeenValues()
  const opening = { tenant, collection: slugs.subscriptions, actor, about: options.file }
  const register = new ImportRegister(storage, opening)
  const draftContext = {
    products: new Map([...catalogue.values()].map((product) => [product.code, product])),
    currencyDecimals: Number(society.currencyDecimals),
    ownFields,
  }
  const context = {
    codes: await loadDeductionCodes(storage, tenant),
    spans: new FileSpans(),
    today: periodOf(todayIn(society)),
    ownFields,
  }

  const decide = async (operations: Operations, drafts: SubscriptionDraft[]) => {
    // Read again under the lock of the chunk: terms may have been published since the file began.
    const current = await loadCatalogue(operations, tenant)
    for (const draft of drafts) draft.product = current.get(draft.product?.id ?? '')
    const stored = await findStored(operations, tenant, drafts)
    for (const draft of drafts) if (!draft.problems.length) context.spans.add(draft)
    const decisions = drafts.map((draft) => decideSubscription(draft, stored, context))
    await refuseTaken(operations, decisions, ownFields)
    for (const { draft, problems } of decisions) if (problems.length) context.spans.remove(draft)
    return decisions
  }

  const draft = (row: ImportRow) => {
    const drafted = draftSubscription(row, draftContext)
    drafted.problems.push(...seenBefore(seen, drafted, ownFields))
    return drafted
  }
  const importChunk = async (drafts: SubscriptionDraft[]): Promise<RowOutcome[]> => {
    seen.nextChunk()
    const decisions = dryRun
      ? await decide(storage, drafts)
      : await storage.transaction(async (transaction) => {
          // The same lock as a form's: nobody subscribes between the check and the write.
          await transaction.nextNumbers({ tenant }, 'subscriptions', 0)
          const decided = await decide(transaction, drafts)
          await writeSubscriptions(transaction, decided, { storage, tenant, actor, ownFields })
          await register.keep(transaction, touched(decided))
          return decided
        })
    register.settle()
    return decisions.map(outcomeOf)
  }
  const columns = withOwnColumns(subscriptionColumns, ownFields)
  const report = await runImport(options, columns, { draft, importChunk })
  if (report.created > 0)
    await storage.refreshStatistics([slugs.subscriptions, slugs.memberAccounts])
  return { ...report, change: register.hasParts ? register.id : null }
}

function outcomeOf({ draft: { row }, stored, set, problems }: Decision): RowOutcome {
  if (problems.length) return { row, result: 'refused', problems, warnings: [] }
  if (!stored) return { row, result: 'created', problems, warnings: [] }
  const result = Object.keys(set).length ? 'updated' : 'unchanged'
  return { row, result, problems, warnings: [] }
}
