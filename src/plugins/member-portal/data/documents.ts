import type { ChecklistItem } from '../../../domain/member-documents'
import type { PortalContext } from '../../../platform/portal-page'
import { memberChecklist } from '../../membership'

/** A paper that the member gave, as he sees it. */
export type OwnDocument = {
  id: string
  requirement: string
  requirementId: string
  file: string
  status: 'waiting' | 'verified' | 'rejected'
  reason: string | null
  issuedOn: string | null
  expiresOn: string | null
}

/** What is asked of the member and how it stands, and what was given, newest first. */
export async function ownDocuments({
  storage,
  tenant,
  member,
  today,
  language,
}: Pick<PortalContext, 'storage' | 'tenant' | 'member' | 'today' | 'language'>): Promise<{
  checklist: ChecklistItem[]
  documents: OwnDocument[]
}> {
  const place = { tenant, member: member.id, today, language }
  const { checklist, documents } = await memberChecklist(storage, place)
  const nameOf = new Map(checklist.map(({ requirement }) => [requirement.id, requirement.name]))
  return {
    checklist,
    documents: documents.toReversed().map(({ id, requirement, file, status, ...row }) => ({
      ...{ id, file, status, requirement: nameOf.get(requirement) ?? '' },
      ...{ requirementId: requirement, reason: row.reason ?? null },
      ...{ issuedOn: row.issuedOn ?? null, expiresOn: row.expiresOn ?? null },
    })),
  }
}
