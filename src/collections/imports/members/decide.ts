import { identityProblem } from '../../members/person'
import { routeProblem, statusProblem, type MemberStanding } from '../../members/status'
import type { BulkFields } from '../../../tenants/custom-fields/bulk-fields'
import type { FieldProblem } from '../../rules/refusal'
import { checkOwnFields } from '../own-fields'
import { inColumn } from './draft'
import type { IndexedDraft, StoredMember, StoredMembers } from './stored'

const IMPORTED = 'Imported'

/** What becomes of one draft. */
export type Decision = {
  draft: IndexedDraft
  stored: StoredMember | undefined
  /** New values of the fields that differ; for a new member all of them. */
  set: Record<string, unknown>
  problems: FieldProblem[]
  /** What a person should look at. */
  warnings: FieldProblem[]
}

/** Decides about each draft of a chunk against what is stored; what others of the file say comes later. */
export function decide(
  drafts: IndexedDraft[],
  stored: StoredMembers,
  ownFields: BulkFields,
): Decision[] {
  const rows = new Map(drafts.map((draft) => [ownMember(draft, stored)?.id, draft]))
  return drafts.map((draft) => decideOne(draft, stored, { rows, ownFields }))
}

/** The drafts of a chunk by the stored member that each is about. */
type DraftsByMember = Map<string | undefined, IndexedDraft>

type DecideContext = { rows: DraftsByMember; ownFields: BulkFields }

function decideOne(
  draft: IndexedDraft,
  stored: StoredMembers,
  { rows, ownFields }: DecideContext,
): Decision {
  const own = ownMember(draft, stored)
  const after = { ...own, ...draft.fields, statusReason: reasonOf(draft, own) }
  const custom = checkOwnFields(ownFields, { given: draft.custom, stored: own, record: after })
  const set = { ...differences(draft, own), ...custom.set }
  const found = [
    ...draft.problems,
    identityConflict('omang', own, stored.byOmang.get(draft.omangIndex ?? ''), rows),
    identityConflict('passport', own, stored.byPassport.get(draft.passportIndex ?? ''), rows),
    needsIdentity(draft, own),
    routeProblem(own, after as MemberStanding) ??
      statusProblem(own as MemberStanding | undefined, after as MemberStanding),
    ...custom.problems,
  ]
  const problems = found.filter((problem) => problem !== null).map(inColumn)
  return { draft, stored: own, set, problems, warnings: [...draft.warnings] }
}

/** By the member number or, when the file leaves it to the system, by identity: so that a second import finds it. */
function ownMember(draft: IndexedDraft, stored: StoredMembers): StoredMember | undefined {
  if (draft.memberNumber) return stored.byNumber.get(draft.memberNumber)
  return (
    stored.byOmang.get(draft.omangIndex ?? '') ?? stored.byPassport.get(draft.passportIndex ?? '')
  )
}

/** A file need not know why somebody left; the log still says where the status came from. */
function reasonOf(draft: IndexedDraft, own: StoredMember | undefined): string | null {
  const given = draft.fields.statusReason
  if (given) return given
  if (own && own.status === draft.fields.status) return (own.statusReason as string | null) ?? null
  return draft.fields.status === 'active' && !own ? null : IMPORTED
}

function differences(draft: IndexedDraft, own: StoredMember | undefined): Record<string, unknown> {
  const wanted: Record<string, unknown> = {
    ...draft.fields,
    statusReason: reasonOf(draft, own),
    omangIndex: draft.omangIndex,
    ...(draft.passportIndex === undefined ? {} : { passportIndex: draft.passportIndex }),
  }
  if (!own) return wanted
  return Object.fromEntries(
    Object.entries(wanted).filter(([field, value]) => (own[field] ?? null) !== (value ?? null)),
  )
}

function identityConflict(
  field: 'omang' | 'passport',
  own: StoredMember | undefined,
  holder: StoredMember | undefined,
  rows: DraftsByMember,
): FieldProblem | null {
  if (!holder || holder.id === own?.id) return null
  const message = `Member ${holder.memberNumber} has this number already.`
  const row = rows.get(holder.id)
  const index = row?.[`${field}Index`]
  if (!row || index === undefined || index === holder[`${field}Index`]) return { field, message }
  // The index that keeps it unique is checked while the chunk is written, number by number.
  const advice = `Row ${row.row.row} takes it away, but within one file it can't change hands: give that member another number first.`
  return { field, message: `${message} ${advice}` }
}

function needsIdentity(draft: IndexedDraft, own: StoredMember | undefined): FieldProblem | null {
  if (draft.problems.some(({ field }) => field === 'omang' || field === 'passport')) return null
  // A file without a passport column says nothing about passports: the stored one counts.
  const passport = draft.passport === undefined ? own?.passportIndex : draft.passport
  return identityProblem({ status: draft.fields.status, omang: draft.omang, passport })
}
