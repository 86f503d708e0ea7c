import { slugs } from '../../slugs'
import { periodOf } from '../../../domain/calendar'
import type { Operations } from '../../../storage/types'
import { societyOf, todayIn } from '../../rules/society'
import { loadCatalogue } from '../../subscriptions/catalogue'
import { subscriptionColumns } from '../columns'
import { runImport } from '../run-import'
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
  const { tenant, actor, dryRun } = options
  const society = await societyOf(storage, tenant)
  const catalogue = await loadCatalogue(storage, tenant)
  const draftContext = {
    products: new Map([...catalogue.values()].map((product) => [product.code, product])),
    currencyDecimals: Number(society.currencyDecimals),
  }
  const context = {
    codes: await loadDeductionCodes(storage, tenant),
    spans: new FileSpans(),
    today: periodOf(todayIn(society)),
  }

  const decide = async (operations: Operations, drafts: SubscriptionDraft[]) => {
    const stored = await findStored(operations, tenant, drafts)
    for (const draft of drafts) if (!draft.problems.length) context.spans.add(draft)
    return drafts.map((draft) => {
      const decision = decideSubscription(draft, stored, context)
      if (decision.problems.length) context.spans.remove(draft)
      return decision
    })
  }

  const importChunk = async (rows: ImportRow[]): Promise<RowOutcome[]> => {
    const drafts = rows.map((row) => draftSubscription(row, draftContext))
    const decisions = dryRun
      ? await decide(storage, drafts)
      : await storage.transaction(async (transaction) => {
          // The same lock as a form's: nobody subscribes between the check and the write.
          await transaction.nextNumbers({ tenant }, 'subscriptions', 0)
          const decided = await decide(transaction, drafts)
          await writeSubscriptions(transaction, decided, { storage, tenant, actor })
          return decided
        })
    return decisions.map(outcomeOf)
  }
  const report = await runImport(options, subscriptionColumns, importChunk)
  if (report.created > 0)
    await storage.refreshStatistics([slugs.subscriptions, slugs.memberAccounts])
  return report
}

function outcomeOf({ draft: { row }, stored, set, problems }: Decision): RowOutcome {
  if (problems.length) return { row, result: 'refused', problems, warnings: [] }
  if (!stored) return { row, result: 'created', problems, warnings: [] }
  const result = Object.keys(set).length ? 'updated' : 'unchanged'
  return { row, result, problems, warnings: [] }
}
