import { identityProblem } from '../../members/person'
import { isHolder, statusProblem, type MemberStanding } from '../../members/status'
import type { BulkFields } from '../../../tenants/custom-fields/bulk-fields'
import type { FieldProblem } from '../../rules/refusal'
import { checkOwnFields } from '../own-fields'
import { inColumn } from './draft'
import { placeKey, type IndexedDraft, type StoredMember, type StoredMembers } from './stored'

const IMPORTED = 'Imported'

/** What becomes of one draft. */
export type Decision = {
  draft: IndexedDraft
  stored: StoredMember | undefined
  /** New values of the fields that differ; for a new member all of them. */
  set: Record<string, unknown>
  problems: FieldProblem[]
}

/** Decides about the drafts of a chunk against what is stored and against each other. */
export function decide(
  drafts: IndexedDraft[],
  stored: StoredMembers,
  ownFields: BulkFields,
): Decision[] {
  const decisions = drafts.map((draft) => decideOne(draft, stored, ownFields))
  const moving = new Map(decisions.flatMap((decision) => movingMember(decision)))
  for (const { draft, stored: own, problems } of decisions) {
    const problem = payrollConflict(draft, own, stored, moving)
    if (problem) problems.push(inColumn(problem))
  }
  return decisions
}

function decideOne(draft: IndexedDraft, stored: StoredMembers, ownFields: BulkFields): Decision {
  const own = ownMember(draft, stored)
  const custom = checkOwnFields(ownFields, draft.custom, own)
  const set = { ...differences(draft, own), ...custom.set }
  const after = { ...own, ...draft.fields, statusReason: reasonOf(draft, own) } as MemberStanding
  const found = [
    ...draft.problems,
    identityConflict('omang', own, stored.byOmang.get(draft.omangIndex ?? '')),
    identityConflict('passport', own, stored.byPassport.get(draft.passportIndex ?? '')),
    needsIdentity(draft, own),
    statusProblem(own as MemberStanding | undefined, after),
    ...custom.problems,
  ]
  const problems = found.filter((problem) => problem !== null).map(inColumn)
  return { draft, stored: own, set, problems }
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
): FieldProblem | null {
  if (!holder || holder.id === own?.id) return null
  return { field, message: `Member ${holder.memberNumber} has this number already.` }
}

function needsIdentity(draft: IndexedDraft, own: StoredMember | undefined): FieldProblem | null {
  if (draft.problems.some(({ field }) => field === 'omang' || field === 'passport')) return null
  // A file without a passport column says nothing about passports: the stored one counts.
  const passport = draft.passport === undefined ? own?.passportIndex : draft.passport
  return identityProblem({ status: draft.fields.status, omang: draft.omang, passport })
}

/** Members of this chunk that give up the payroll number they hold now. */
function movingMember({ draft, stored, problems }: Decision): [string, true][] {
  if (!stored || problems.length) return []
  const { payrollAuthority, payrollNumber, status } = draft.fields
  const stays =
    isHolder(status) &&
    placeKey(payrollAuthority, payrollNumber) ===
      placeKey(stored.payrollAuthority, stored.payrollNumber)
  return stays ? [] : [[stored.id, true]]
}

function payrollConflict(
  { fields }: IndexedDraft,
  own: StoredMember | undefined,
  stored: StoredMembers,
  moving: Map<string, true>,
): FieldProblem | null {
  const key = placeKey(fields.payrollAuthority, fields.payrollNumber)
  if (!key || !isHolder(fields.status)) return null
  const holder = stored.holders.get(key)?.find(({ id }) => id !== own?.id && !moving.has(id))
  if (!holder) return null
  return { field: 'payrollNumber', message: `Member ${holder.memberNumber} holds this number.` }
}
