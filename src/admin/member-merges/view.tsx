import type { DocumentViewServerProps } from 'payload'
import { findDuplicates } from '../../collections/members/duplicates'
import { storageOf } from '../../storage'
import { idOf } from '../../tenants/ids'
import { mayIn } from '../session/societies'
import { titledRows } from '../session/titled-rows'
import { textsIn } from '../translations'
import { ProposeMerge } from './propose.client'
import { DocumentView } from '../elements/document-view'

type Member = { id?: string; tenant?: unknown; mergedInto?: unknown }
type Merge = { id: string; title: string; status: string }

const MERGES = 'member-merges'

/** Another record of the same person: found, shown beside this one, and proposed to be merged. */
export async function MemberMergeView({ doc, initPageResult, i18n }: DocumentViewServerProps) {
  const { req } = initPageResult
  const { id, tenant: of, mergedInto, ...person } = (doc ?? {}) as Member
  const tenant = idOf(of)
  if (!id || !tenant) return null
  const t = textsIn(i18n.language)
  const storage = storageOf(req.payload)
  const merges = await titledRows<Merge>(req, {
    ...{ tenant, collection: MERGES },
    where: { or: [{ survivor: { equals: id } }, { merged: { equals: id } }] },
  })
  const isOpen = merges.some(({ status }) => status === 'proposed')
  const mayPropose = !isOpen && !mergedInto && (await mayIn(req, tenant, 'members.propose-merge'))
  const [[duplicate] = []] = await findDuplicates(storage, tenant, [{ ...person, id }])
  const admin = req.payload.config.routes.admin
  return (
    <DocumentView name="memberMerge:merge">
      {Boolean(mergedInto) && (
        <p className="motshelo-note">
          <a href={`${admin}/collections/members/${idOf(mergedInto)}`}>{t('mergeInto')}</a>
        </p>
      )}
      {isOpen && <p className="motshelo-note">{t('mergeProposed')}</p>}
      {merges.length > 0 && (
        <section aria-label={t('mergeAll')}>
          <h2>{t('mergeAll')}</h2>
          <ul className="motshelo-rows">
            {merges.map((merge) => (
              <li key={merge.id}>
                <a href={`${admin}/collections/${MERGES}/${merge.id}`}>{merge.title}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {mayPropose && (
        <ProposeMerge member={id} tenant={tenant} suggested={duplicate?.memberNumber ?? ''} />
      )}
    </DocumentView>
  )
}
