import { slugs } from '../../../../collections/slugs'
import type { PortalAnswer, PortalContext } from '../../../../platform/portal-page'
import { firstRow } from '../../../../storage/reading'
import type { Row } from '../../../../storage/types'
import { readStoredFile } from '../../../../tenants/files'
import { rowsOfClaim } from '../../claims/find'
import { claimSlugs } from '../../slugs'
import type { DocumentRow } from '../../types'
import { ownClaim } from '../own'

type StoredFile = Row & { name: string; contentType: string }

/** A document of one of the member's own claims, as a file to keep: no browser shows what is in it. */
export async function downloadClaimDocument(context: PortalContext): Promise<PortalAnswer> {
  const { storage, tenant, params } = context
  const claim = await ownClaim(context, params.id)
  if (!claim) return { missing: true }
  const documents = await rowsOfClaim<DocumentRow>(storage, claimSlugs.documents, claim)
  const document = documents.find(({ id }) => id === params.document)
  const file =
    document &&
    (await firstRow<StoredFile>(storage, { tenant }, slugs.storedFiles, {
      id: { equals: document.file },
    }))
  if (!file) return { missing: true }
  const parts: Buffer[] = []
  for await (const part of readStoredFile(storage, { tenant, id: document.file })) parts.push(part)
  const { name, contentType } = file
  return { file: { name, contentType, content: Buffer.concat(parts) } }
}
