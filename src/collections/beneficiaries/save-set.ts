import type { PayloadRequest } from 'payload'
import { commitTransaction, initTransaction, killTransaction } from 'payload'
import { assertSharesAddUp } from '../../domain/identity'
import { idOf } from '../../tenants/ids'
import { slugs } from '../slugs'
import { beneficiaryErrors } from './errors'
import { sharesOf } from './row-problems'
import { WHOLE_SET } from './shares'

const LARGEST_SET = 50

export type BeneficiaryInput = {
  /** Of a row that is there already; a new one has none. */
  id?: string
  surname: string
  forenames: string
  relation?: string | null
  phone?: string | null
  /** Percent with at most two decimals. */
  sharePercent: string
  /** Values of the society's own fields by key; what is left out stays as it is. */
  custom?: Record<string, unknown>
}

export type SaveBeneficiaries = {
  member: string
  beneficiaries: BeneficiaryInput[]
  /** For a caller that asked for a right of its own. @default false */
  overrideAccess?: boolean
}

/**
 * Replaces a member's beneficiaries in one transaction: rows with an id are changed, new ones added,
 * those left out removed. An empty list removes all.
 * @throws SHARES_DO_NOT_ADD_UP, BENEFICIARY_UNKNOWN, and Payload's errors when the person may not
 */
export async function saveBeneficiaries(
  req: PayloadRequest,
  { member, beneficiaries, overrideAccess = false }: SaveBeneficiaries,
): Promise<BeneficiaryInput[]> {
  if (beneficiaries.length > LARGEST_SET) {
    throw beneficiaryErrors.BENEFICIARIES_INVALID(
      `A member has at most ${LARGEST_SET} beneficiaries.`,
    )
  }
  if (beneficiaries.length) assertSharesAddUp(sharesOf(beneficiaries))
  const isOwn = await initTransaction(req)
  req.context[WHOLE_SET] = true
  try {
    const saved = await replace(req, { member, beneficiaries, overrideAccess })
    if (isOwn) await commitTransaction(req)
    return saved
  } catch (error) {
    if (isOwn) await killTransaction(req)
    throw error
  } finally {
    delete req.context[WHOLE_SET]
  }
}

async function replace(
  req: PayloadRequest,
  { member, beneficiaries, overrideAccess }: Required<SaveBeneficiaries>,
): Promise<BeneficiaryInput[]> {
  const shared = { collection: slugs.beneficiaries, depth: 0, overrideAccess, req } as const
  const owner = await req.payload.findByID({ ...shared, collection: slugs.members, id: member })
  const where = { member: { equals: member } }
  const { docs } = await req.payload.find({ ...shared, where, pagination: false })
  const stored = new Set(docs.map((doc) => String(doc.id)))
  const kept = new Set(beneficiaries.flatMap(({ id }) => (id ? [id] : [])))
  const unknown = [...kept].find((id) => !stored.has(id))
  if (unknown)
    throw beneficiaryErrors.BENEFICIARY_UNKNOWN(`Beneficiary ${unknown} is not there any more.`)
  for (const id of stored) if (!kept.has(id)) await req.payload.delete({ ...shared, id })
  const saved: BeneficiaryInput[] = []
  for (const { id, ...fields } of beneficiaries) {
    const data = {
      ...fields,
      member,
      tenant: idOf((owner as { tenant?: unknown }).tenant),
    } as never
    const doc = id
      ? await req.payload.update({ ...shared, id, data })
      : await req.payload.create({ ...shared, data })
    saved.push({ ...fields, id: String(doc.id) })
  }
  return saved
}
