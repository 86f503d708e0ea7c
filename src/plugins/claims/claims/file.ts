import { societyOf, todayIn } from '../../../collections/rules/society'
import { slugs } from '../../../collections/slugs'
import type { Actor } from '../../../domain/actor'
import { isBusinessDate } from '../../../domain/calendar'
import { formatNumber } from '../../../domain/numbering'
import { keyChanges, recordAudit } from '../../../hooks/audit'
import { firstRow, isId } from '../../../storage/reading'
import type { Row, Storage, Transaction } from '../../../storage/types'
import { CUSTOM } from '../../../tenants/custom-fields/mark'
import { requirementsOf } from '../documents/checklist'
import { isComplete, claimChecklist } from '../../../domain/claims'
import { claimErrors } from '../errors'
import { claimSlugs } from '../slugs'
import type { ClaimRow } from '../types'
import { typeOfClaim } from './find'
import { noFields, ownFields, type SentFields } from './own-fields'
import { holdClaims, writeStep } from './step'
import { subjectFields, type ClaimSubject } from './subject'

export type FileClaim = ClaimSubject & {
  tenant: string
  /** Id of a claim type. */
  type: string
  member: string
  /** The day of the death, or of what is claimed for. */
  eventOn: string
  claimantName: string
  claimantRelation?: string | null
  claimantPhone?: string | null
  note?: string | null
  channel: 'office' | 'portal' | 'api'
  /** What tells this claim from any other: sent twice, it is one claim. */
  reference?: string | null
  /** What is said in the society's own fields; nothing when left out. */
  sent?: SentFields
  actor: Actor
}

const PATTERN = 'CLM-{000000}'

/**
 * Takes a claim in: it is numbered and waits for documents and an assessment. Nothing is refused because
 * somebody claimed this death before; that is looked at before anything is paid.
 * @returns the claim; the one that is there when the reference was used before
 * @throws CLAIM_TYPE, CLAIM_MEMBER_UNKNOWN, CLAIM_SUBJECT, CLAIM_AMOUNT, CLAIM_DATE, CLAIM_FORM
 */
export async function fileClaim(
  storage: Storage,
  order: FileClaim,
): Promise<Pick<ClaimRow, 'id' | 'number' | 'status'>> {
  assertClaimant(order)
  return storage.transaction(async (transaction) => {
    await holdClaims(transaction, order.tenant)
    const { id, number, status } =
      (await filedBefore(transaction, order)) ?? (await write(transaction, order))
    return { id, number, status }
  })
}

function assertClaimant({ claimantName }: FileClaim): void {
  if (claimantName.trim()) return
  throw claimErrors.CLAIM_FORM('claimantName: it is empty.', { field: 'claimantName' })
}

async function filedBefore(
  transaction: Transaction,
  { tenant, reference, member, type }: FileClaim,
): Promise<ClaimRow | null> {
  if (!reference) return null
  const where = { reference: { equals: reference } }
  const row = await firstRow<ClaimRow>(transaction, { tenant }, claimSlugs.claims, where)
  if (!row || (row.member === member && row.type === type)) return row
  throw claimErrors.CLAIM_FORM('reference: another claim has it.', { field: 'reference' })
}

async function write(transaction: Transaction, order: FileClaim): Promise<ClaimRow> {
  const { tenant, member, actor, eventOn, reference } = order
  const type = await typeOfClaim(transaction, tenant, order.type)
  if (type.active === false)
    throw claimErrors.CLAIM_TYPE(`type: ${type.name} is no longer taken.`, { field: 'type' })
  await assertMember(transaction, tenant, member)
  const today = todayIn(await societyOf(transaction, tenant))
  assertDay(eventOn, today)
  const id = transaction.newId()
  const subject = await subjectFields(transaction, type, { tenant, member, id, subject: order })
  const number = formatNumber(
    PATTERN,
    await transaction.nextNumbers({ tenant }, claimSlugs.claims, 1),
  )
  const filed: Row = {
    ...{ id, tenant, number, member, eventOn, kind: type.kind, type: type.id, ...subject },
    ...claimantOf(order),
    ...{ status: 'filed', reserved: 0, filedOn: today, filedAt: new Date(), steps: 0 },
    ...{ decideHours: type.decideHours, payHours: type.payHours },
    ...{ channel: order.channel, reference: reference || id },
    ...{ maker: actor.id, makerName: actor.name },
  }
  const asked = { tenant, id, record: filed, before: null }
  const custom = await ownFields(transaction, asked, order.sent ?? noFields)
  const row: Row = { ...filed, [CUSTOM]: custom }
  await transaction.insertMany({ tenant }, claimSlugs.claims, [row])
  recordAudit(transaction, [
    {
      ...{ tenant, actor, action: 'create', collection: claimSlugs.claims, documentId: id },
      changes: [
        ...Object.entries(filed)
          .filter(([field, after]) => after !== null && !unsaid.has(field))
          .map(([field, after]) => ({ field, before: null, after })),
        ...keyChanges([CUSTOM], {}, custom),
      ],
    },
  ])
  return asFiled(transaction, row as ClaimRow, actor)
}

/** Long, of no use to a reader, or what identifies a person. */
const unsaid = new Set([
  ...['id', 'tenant', 'steps', 'maker', 'person', 'reserved', 'filedAt', 'omang', 'omangIndex'],
])

/** Where no document is asked for, the clock runs from the filing. */
async function asFiled(transaction: Transaction, claim: ClaimRow, actor: Actor): Promise<ClaimRow> {
  const requirements = await requirementsOf(transaction, claim)
  const nothingAsked = isComplete(claimChecklist(requirements, [], claim))
  return writeStep(transaction, claim, actor, {
    ...{ kind: 'filed', action: 'claims.file' },
    set: nothingAsked ? { completeAt: claim.filedAt } : {},
  })
}

const claimantOf = ({ claimantName, claimantRelation, claimantPhone, note }: FileClaim): Row => ({
  claimantName: claimantName.trim(),
  claimantRelation: claimantRelation?.trim() || null,
  claimantPhone: claimantPhone?.trim() || null,
  note: note?.trim() || null,
})

async function assertMember(transaction: Transaction, tenant: string, id: string): Promise<void> {
  const where = { id: { equals: id } }
  if (isId(id) && (await firstRow(transaction, { tenant }, slugs.members, where))) return
  throw claimErrors.CLAIM_MEMBER_UNKNOWN(`member: there is no member ${id}.`, { field: 'member' })
}

function assertDay(day: string, today: string): void {
  const refuse = (problem: string) =>
    claimErrors.CLAIM_DATE(`eventOn: ${day} ${problem}.`, { field: 'eventOn' })
  if (!isBusinessDate(day)) throw refuse('is no day of the calendar')
  if (day > today) throw refuse('is still to come')
}
