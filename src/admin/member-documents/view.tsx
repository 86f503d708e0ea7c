import type { DocumentViewServerProps, PayloadRequest } from 'payload'
import { activeRequirements } from '../../plugins/membership/documents/find'
import { membershipSlugs } from '../../plugins/membership/slugs'
import { storageOf } from '../../storage'
import { idOf } from '../../tenants/ids'
import { DocumentView } from '../elements/document-view'
import { mayIn } from '../session/societies'
import { textsIn } from '../translations'
import { MemberDocuments } from './documents.client'
import type { DocumentRights } from './types'

/** What is asked of a member, what was given, and the form for one more. */
export async function MemberDocumentsView({ doc, initPageResult, i18n }: DocumentViewServerProps) {
  const { req } = initPageResult
  const { id, tenant: society } = (doc ?? {}) as { id?: string; tenant?: unknown }
  const tenant = idOf(society)
  if (!id || !tenant) return null
  const mayRead = await mayIn(req, tenant, `${membershipSlugs.memberDocuments}.read`)
  return (
    <DocumentView name="documents">
      {mayRead ? (
        <MemberDocuments
          member={id}
          requirements={await activeRequirements(storageOf(req.payload), tenant, req.i18n.language)}
          rights={await rightsOf(req, tenant)}
        />
      ) : (
        <p className="motshelo-note">{textsIn(i18n.language)('nothingHere')}</p>
      )}
    </DocumentView>
  )
}

async function rightsOf(req: PayloadRequest, tenant: string): Promise<DocumentRights> {
  const [add, verify, download] = await Promise.all(
    ['add', 'verify', 'download'].map((verb) => mayIn(req, tenant, `member-documents.${verb}`)),
  )
  return { add: add === true, verify: verify === true, download: download === true }
}
