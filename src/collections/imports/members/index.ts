import { tenantCipher } from '../../../tenants/personal-data'
import { isMotsheloError } from '../../../domain/errors'
import type { Operations } from '../../../storage/types'
import { societyOf, todayIn } from '../../rules/society'
import { slugs } from '../../slugs'
import { memberColumns } from '../columns'
import { ImportRegister } from '../../bulk-changes/register'
import { runImport } from '../run-import'
import { touched } from '../touched'
import { SeenValues } from '../seen'
import { refuseTaken, seenBefore, withOwnColumns } from '../own-fields'
import type { ImportOptions, ImportPlatform, ImportReport, ImportRow, RowOutcome } from '../types'
import { decide, type Decision } from './decide'
import { EarlyDecisions, type Early } from './early'
import { draftMember, type MemberDraft } from './draft'
import { findStored, indexDraft, placeKey, type IndexedDraft } from './stored'
import { settle } from './settle'
import { warnOfDuplicates } from './warn-of-duplicates'
import { writeMembers, type WriteContext } from './write'
import { BulkFields } from '../../../tenants/custom-fields/bulk-fields'
import { variablesIn } from '../../../tenants/custom-fields/record-variables'
import { MEMBER, memberFields } from '../../members/fields'
import { KnownPeople } from '../../members/duplicates'
import { isHolder } from '../../members/status'

/**
 * Imports members from CSV. A member is known by the number or, without one, by Omang or passport; the
 * same file again changes nothing. Each chunk is one transaction, its audit entries included.
 * @throws IMPORT_COLUMNS, IMPORT_EMPTY, SOCIETY_UNKNOWN
 */
export async function importMembers(
  { storage }: ImportPlatform,
  options: ImportOptions,
): Promise<ImportReport> {
  const { tenant, actor, dryRun, lockedFields: locked } = options
  const society = await societyOf(storage, tenant)
  const record = { prefix: MEMBER, variables: variablesIn(memberFields, MEMBER) }
  const place = { tenant, collection: slugs.members, record, locked }
  const ownFields = await BulkFields.load(storage, place)
  const context: WriteContext = {
    storage,
    society,
    actor,
    cipher: await tenantCipher(storage, tenant),
    ownFields,
  }
  const draftContext = {
    authorities: await authoritiesOf(storage, tenant),
    today: todayIn(society),
    ownFields,
  }
  const seen = new SeenValues()
  const opening = { tenant, collection: slugs.members, actor, about: options.file }
  const register = new ImportRegister(storage, opening)
  const known = new KnownPeople()

  const draft = (row: ImportRow) => indexDraft(context.cipher, draftMember(row, draftContext))
  const work = async (operations: Operations, drafts: IndexedDraft[]): Promise<Decision[]> => {
    const stored = await findStored(operations, tenant, drafts)
    const decided = decide(drafts, stored, ownFields)
    await refuseTaken(operations, decided, ownFields)
    // A chunk that is tried again may take other rows, and a refused row takes no value.
    for (const { row } of drafts) seen.forget(row.row)
    settle(decided, stored, (draft) => repeated(seen, draft, ownFields))
    for (const { draft, problems } of decided) if (problems.length) seen.forget(draft.row.row)
    await warnOfDuplicates(operations, tenant, { decisions: decided, known })
    return decided
  }
  const early = new EarlyDecisions(tenant)
  const lookAhead = (drafts: IndexedDraft[]) => {
    seen.nextChunk()
    return early.make(storage, () => work(storage, drafts))
  }
  const importChunk = async (drafts: IndexedDraft[], looked?: Early): Promise<RowOutcome[]> => {
    if (dryRun) return (looked?.decided ?? (await work(storage, drafts))).map(outcomeOf)
    const decisions = await againAfterRace(() =>
      storage.transaction(async (transaction) => {
        // The same lock as a form's: nobody takes a payroll number between the check and the write.
        await transaction.nextNumbers({ tenant }, 'payroll-numbers', 0)
        const holds = looked && (await early.holds(transaction, looked))
        const decided = holds ? looked.decided : await work(transaction, drafts)
        await writeMembers(transaction, decided, context)
        await register.keep(transaction, touched(decided))
        early.watch(transaction, decided)
        return decided
      }),
    )
    register.settle()
    early.settle()
    return decisions.map(outcomeOf)
  }
  const columns = withOwnColumns(memberColumns, ownFields)
  const report = await runImport(options, columns, { draft, lookAhead, importChunk })
  if (report.created > 0) await storage.refreshStatistics([slugs.members, slugs.payrollAssignments])
  return { ...report, change: register.hasParts ? register.id : null }
}

/** Somebody saved one of the numbers meanwhile: a second look sees it and refuses that row alone. */
async function againAfterRace<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!isMotsheloError(error) || error.code !== 'DUPLICATE') throw error
    return work()
  }
}

function repeated(seen: SeenValues, draft: MemberDraft, ownFields: BulkFields) {
  const { row, memberNumber, omang, passport, fields } = draft
  const place = isHolder(fields.status)
    ? placeKey(fields.payrollAuthority, fields.payrollNumber)
    : null
  const found = [
    seen.take('member_no', memberNumber, row.row),
    seen.take('omang', omang, row.row),
    seen.take('passport', passport ?? null, row.row),
    seen.take('payroll_no', place, row.row),
    ...seenBefore(seen, draft, ownFields),
  ].filter((problem) => problem !== null)
  if (found.length) seen.forget(row.row)
  return found
}

function outcomeOf({ draft, stored, set, problems, warnings }: Decision): RowOutcome {
  const { row } = draft
  if (problems.length) return { row, result: 'refused', problems, warnings: [] }
  if (!stored) return { row, result: 'created', problems, warnings }
  return { row, result: Object.keys(set).length ? 'updated' : 'unchanged', problems, warnings }
}

async function authoritiesOf(operations: Operations, tenant: string): Promise<Map<string, string>> {
  const authorities = new Map<string, string>()
  const pages = operations.stream({ tenant }, slugs.payrollAuthorities, { select: ['code'] })
  for await (const page of pages) {
    for (const { id, code } of page) authorities.set(String(code), String(id))
  }
  return authorities
}
