import type { DocumentViewServerProps } from 'payload'
import { policySlugs } from '../../plugins/funeral-policies/slugs'
import type { PolicyRow } from '../../plugins/funeral-policies/policies/types'
import { storageOf } from '../../storage'
import { allRows } from '../../storage/reading'
import { idOf } from '../../tenants/ids'
import { DocumentView } from '../elements/document-view'
import { mayIn } from '../session/societies'
import { textsIn } from '../translations'
import { PolicyCard } from './policy-card'

/** The funeral policies of a member: who is covered, how far the waiting is, what is owed. */
export async function MemberPoliciesView({ doc, initPageResult, i18n }: DocumentViewServerProps) {
  const { req } = initPageResult
  const { id, tenant: of } = (doc ?? {}) as { id?: string; tenant?: unknown }
  const tenant = idOf(of)
  if (!id || !tenant) return null
  const t = textsIn(i18n.language)
  const maySee = await mayIn(req, tenant, `${policySlugs.policies}.read`)
  const policies = maySee
    ? await allRows<PolicyRow>(storageOf(req.payload), { tenant }, policySlugs.policies, {
        where: { member: { equals: id } },
        orderBy: ['number'],
      })
    : []
  return (
    <DocumentView name="policies">
      <div className="motshelo-stack">
        {!policies.length && <p className="motshelo-note">{t('policyNone')}</p>}
        {policies.map((policy) => (
          <PolicyCard key={policy.id} {...{ req, tenant, policy, t }} />
        ))}
      </div>
    </DocumentView>
  )
}
