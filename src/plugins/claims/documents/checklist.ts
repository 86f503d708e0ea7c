import {
  claimChecklist,
  type ClaimDocument,
  type ClaimRequirement,
  type DocumentItem,
} from '../../../domain/claims'
import { nameIn } from '../../../collections/fields/local-name'
import { allRows } from '../../../storage/reading'
import type { Operations, Row } from '../../../storage/types'
import { rowsOfClaim } from '../claims/find'
import { claimSlugs } from '../slugs'
import type { ClaimRow, DocumentRow } from '../types'

type RequirementRow = Row &
  Omit<ClaimRequirement, 'witnesses'> & { nameTn: string | null; witnesses: number | null }

/**
 * What the type of a claim asks for now, by code.
 * @param language in which it is named
 */
export async function requirementsOf(
  operations: Operations,
  { tenant, type }: Pick<ClaimRow, 'tenant' | 'type'>,
  language?: string,
): Promise<ClaimRequirement[]> {
  const rows = await allRows<RequirementRow>(operations, { tenant }, claimSlugs.requirements, {
    where: { type: { equals: type }, active: { equals: true } },
    orderBy: ['code'],
  })
  return rows.map(({ code, name, nameTn, cause, place, insteadOf, witnesses }) => ({
    ...{
      code,
      name: nameIn({ name, nameTn }, language),
      cause,
      place,
      insteadOf: insteadOf || null,
      witnesses: witnesses ?? 0,
    },
  }))
}

/** A document that was given, with the names of its witnesses. */
export type GivenDocument = ClaimDocument &
  Pick<DocumentRow, 'claim' | 'file' | 'reason' | 'maker' | 'makerName' | 'checkerName'>

/** How it stands with the documents of a claim. */
export async function checklistOfClaim(
  operations: Operations,
  claim: ClaimRow,
  language?: string,
): Promise<{ items: DocumentItem<GivenDocument>[]; documents: GivenDocument[] }> {
  const requirements = await requirementsOf(operations, claim, language)
  const rows = await rowsOfClaim<DocumentRow>(operations, claimSlugs.documents, claim)
  const documents = rows.map((row): GivenDocument => {
    const { id, requirement, status, file, reason, maker, makerName, checkerName } = row
    const witnesses = (row.witnesses ?? '').split('\n').filter(Boolean)
    return {
      ...{ id, requirement, status, witnesses, file, reason, maker, makerName, checkerName },
      claim: claim.id,
    }
  })
  return { items: claimChecklist(requirements, documents, claim), documents }
}
