import type { DocumentViewServerProps } from 'payload'
import { findPolicy } from '../../plugins/funeral-policies/policies/cover'
import { policySlugs } from '../../plugins/funeral-policies/slugs'
import { storageOf } from '../../storage'
import { idOf } from '../../tenants/ids'
import { DocumentView } from '../elements/document-view'
import { mayIn } from '../session/societies'
import { textsIn } from '../translations'
import { PolicyCard } from './policy-card'

/** A policy on one page. */
export async function PolicyCoverView({ doc, initPageResult, i18n }: DocumentViewServerProps) {
  const { req } = initPageResult
  const { id, tenant: of } = (doc ?? {}) as { id?: string; tenant?: unknown }
  const tenant = idOf(of)
  if (!id || !tenant || !(await mayIn(req, tenant, `${policySlugs.policies}.read`))) return null
  const policy = await findPolicy(storageOf(req.payload), tenant, id)
  const t = textsIn(i18n.language)
  return (
    <DocumentView name="cover">
      <PolicyCard {...{ req, tenant, policy, t }} />
    </DocumentView>
  )
}
