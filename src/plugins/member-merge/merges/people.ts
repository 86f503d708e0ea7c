import { keepPayrollHistory } from '../../../collections/members/payroll-history'
import { isHolder } from '../../../collections/members/status'
import { slugs } from '../../../collections/slugs'
import { addMonths, firstDay } from '../../../domain/calendar'
import { recordAudit, type AuditChange } from '../../../hooks/audit'
import type { Row, Transaction } from '../../../storage/types'
import { maskPersonal, tenantCipher, type PersonalKind } from '../../../tenants/personal-data'
import { mergeErrors } from '../errors'
import type { MemberRow, MergeFacts } from '../types'
import { changesBetween, type MergeContext } from './context'

/** What the survivor takes over where it has nothing. */
const plain = ['sex', 'birthDate', 'phone', 'email', 'address'] as const

const personal: { field: string; kind: PersonalKind }[] = [
  { field: 'omang', kind: 'omang' },
  { field: 'passport', kind: 'passport' },
  { field: 'bankAccount', kind: 'bank-account' },
  { field: 'wallet', kind: 'wallet' },
]

/** The duplicate points at the survivor and leaves; the survivor takes over what it lacks. */
export async function changeMembers(context: MergeContext): Promise<void> {
  const { transaction, merge, facts, effect } = context
  const { tenant } = merge
  const [survivor, merged] = [facts.survivor.member, facts.merged.member]
  const place = placeOf(context)
  const taken = plain.filter((field) => !survivor[field] && merged[field])
  const filled = Object.fromEntries(taken.map((field) => [field, merged[field]]))
  effect.survivor = pairOf(survivor, { ...filled, ...place, ...formerService(facts) })
  effect.merged = pairOf(merged, leaving(context))
  effect.numbers = personal
    .filter(({ field }) => !survivor[field] && merged[field])
    .map(({ field }) => field)
  const numbers = await giveNumbers(transaction, tenant, {
    ...{ from: merged, to: survivor, fields: effect.numbers },
  })
  // The duplicate first: a number is unique in the society.
  await write(context, merged, { ...effect.merged.after, ...numbers.taken })
  await write(context, survivor, { ...effect.survivor.after, ...numbers.given })
  recordAudit(transaction, [
    entry(context, merged.id, [
      ...changesBetween(effect.merged.before, effect.merged.after),
      ...numbers.audit.map(({ field, mask }) => maskedChange(field, mask, null)),
    ]),
    entry(context, survivor.id, [
      ...changesBetween(effect.survivor.before, effect.survivor.after),
      ...numbers.audit.map(({ field, mask }) => maskedChange(field, null, mask)),
      { field: 'mergedFrom', before: null, after: merged.memberNumber },
    ]),
  ])
  await keepPayrollHistory(transaction, tenant, [
    historyOf(context, merged, effect.merged.after),
    historyOf(context, survivor, effect.survivor.after),
  ])
}

/** Former service that counts was one person's: of two records the one that knows of more has it whole. */
function formerService({ survivor, merged }: MergeFacts): Row {
  const [own, other] = [survivor, merged].map(({ member }) => Number(member.creditedMonths ?? 0))
  return (other ?? 0) > (own ?? 0) ? { creditedMonths: other } : {}
}

const maskedChange = (field: string, before: string | null, after: string | null): AuditChange => ({
  ...{ field, before, after, isPersonal: true },
})

function entry({ merge, actor }: MergeContext, documentId: string, changes: AuditChange[]) {
  const { tenant, reason } = merge
  return {
    ...{ tenant, actor, reason, action: 'members.merge' },
    ...{ collection: slugs.members, documentId, changes },
  }
}

const pairOf = (member: Row, after: Row) => ({
  before: Object.fromEntries(Object.keys(after).map((field) => [field, member[field] ?? null])),
  after,
})

async function write({ transaction, merge }: MergeContext, member: MemberRow, set: Row) {
  const { id, status, statusDate } = member
  const change = { id, expect: { status, statusDate }, set }
  const refused = await transaction.updateMany({ tenant: merge.tenant }, slugs.members, [change])
  if (refused.length) throw mergeErrors.MERGE_STATE(`${member.memberNumber} was changed meanwhile.`)
}

function leaving({ merge, facts, today }: MergeContext): Row {
  const { member } = facts.merged
  const statusReason = `Merged into ${facts.survivor.member.memberNumber}: ${merge.reason}`
  const into = { mergedInto: merge.survivor, statusReason }
  if (!isHolder(member.status)) return into
  // Not before the last month that a file asked for: money of that month is not that of a leaver.
  const last = firstDay(addMonths(facts.next, -1))
  const days = [today, last, member.statusDate ?? '', member.joinedOn]
  return { ...into, status: 'exited', statusDate: days.sort().at(-1) }
}

/** The payroll place that stays: the only one there is, or the one that was chosen. */
function placeOf({ merge, facts }: MergeContext): Row {
  const { payrollAuthority, payrollNumber, status } = facts.merged.member
  const own = facts.survivor.member
  const hasPlace = payrollAuthority && payrollNumber && isHolder(status)
  if (!hasPlace || (own.payrollNumber && merge.answers.payroll !== 'merged')) return {}
  return { payrollAuthority, payrollNumber }
}

function historyOf({ today }: MergeContext, member: MemberRow, after: Row) {
  const row = { ...member, ...after } as MemberRow
  const { payrollAuthority, payrollNumber, status } = row
  return { member: member.id, payrollAuthority, payrollNumber, status, from: today }
}

type Giving = { from: MemberRow; to: MemberRow; fields: string[] }

/** A number is encrypted for its place: it is read at one and written for the other. */
export async function giveNumbers(
  transaction: Transaction,
  tenant: string,
  { from, to, fields }: Giving,
): Promise<{ taken: Row; given: Row; audit: { field: string; mask: string }[] }> {
  const numbers = {
    taken: {} as Row,
    given: {} as Row,
    audit: [] as { field: string; mask: string }[],
  }
  if (!fields.length) return numbers
  const cipher = await tenantCipher(transaction, tenant)
  const collection = slugs.members
  for (const { field, kind } of personal.filter((each) => fields.includes(each.field))) {
    const text = cipher.decrypt({ collection, id: from.id, field }, String(from[field]))
    numbers.taken[field] = null
    numbers.taken[`${field}Index`] = null
    numbers.given[field] = cipher.encrypt({ collection, id: to.id, field }, text)
    numbers.given[`${field}Index`] = cipher.blindIndex(kind, text)
    numbers.audit.push({ field, mask: maskPersonal(text) })
  }
  return numbers
}
