import { nameIn } from '../../../collections/fields/local-name'
import { slugs } from '../../../collections/slugs'
import {
  checklistOf,
  type Applicability,
  type ChecklistItem,
  type DocumentStatus,
  type Requirement,
} from '../../../domain/member-documents'
import { allRows, firstRow, isId } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import { membershipErrors } from '../errors'
import { membershipSlugs } from '../slugs'

export type DocumentRow = Row & {
  id: string
  tenant: string
  member: string
  requirement: string
  file: string
  issuedOn: string | null
  expiresOn: string | null
  status: DocumentStatus
  maker: string
  makerName: string
  checkerName: string | null
  reason: string | null
}

type RequirementRow = Row &
  Requirement & { nameTn: string | null; appliesTo: Applicability; active: boolean | null }

/**
 * What a society asks for now, by code.
 * @param language in which it is named
 */
export async function activeRequirements(
  operations: Operations,
  tenant: string,
  language?: string,
): Promise<Requirement[]> {
  const rows = await allRows<RequirementRow>(
    operations,
    { tenant },
    membershipSlugs.documentRequirements,
    { where: { active: { equals: true } }, orderBy: ['code'] },
  )
  return rows.map((row) => ({
    ...{ ...row, name: nameIn(row, language) },
    requiredForAdmission: row.requiredForAdmission === true,
  }))
}

/** A member's documents, oldest first. */
export const documentsOf = (
  operations: Operations,
  tenant: string,
  member: string,
): Promise<DocumentRow[]> =>
  allRows<DocumentRow>(operations, { tenant }, membershipSlugs.memberDocuments, {
    where: { member: { equals: member } },
  })

/** @throws DOCUMENT_UNKNOWN */
export async function findDocument(
  operations: Operations,
  scope: { tenant: string } | { platform: true },
  id: string,
): Promise<DocumentRow> {
  const row = isId(id)
    ? await firstRow<DocumentRow>(operations, scope, membershipSlugs.memberDocuments, {
        id: { equals: id },
      })
    : null
  if (row) return row
  throw membershipErrors.DOCUMENT_UNKNOWN(`There is no member document ${id}.`, { document: id })
}

type HolderRow = Row & { omangIndex: string | null; payrollNumber: string | null }

type Asked = { tenant: string; member: string; today: string; language?: string }

/**
 * How it stands with the documents that a society asks of a member.
 * @throws MEMBER_UNKNOWN
 */
export async function memberChecklist(
  operations: Operations,
  { tenant, member, today, language }: Asked,
): Promise<{ checklist: ChecklistItem<DocumentRow>[]; documents: DocumentRow[] }> {
  const row = await firstRow<HolderRow>(operations, { tenant }, slugs.members, {
    id: { equals: member },
  })
  if (!row) throw membershipErrors.MEMBER_UNKNOWN(`There is no member ${member}.`, { member })
  const holder = { hasOmang: Boolean(row.omangIndex), isOnPayroll: Boolean(row.payrollNumber) }
  const requirements = await activeRequirements(operations, tenant, language)
  const documents = await documentsOf(operations, tenant, member)
  return { checklist: checklistOf({ holder, requirements, documents, today }), documents }
}
