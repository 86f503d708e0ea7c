import type { DocumentViewServerProps } from 'payload'
import { societyOf, todayIn } from '../../collections/rules/society'
import { slugs } from '../../collections/slugs'
import { claimSlugs, claimView, offeredTo } from '../../plugins/claims'
import type { ClaimRow } from '../../plugins/claims/types'
import { storageOf } from '../../storage'
import { allRows } from '../../storage/reading'
import { idOf } from '../../tenants/ids'
import { Card } from '../elements/card'
import { DocumentView } from '../elements/document-view'
import { mayIn } from '../session/societies'
import { textsIn } from '../translations'
import { Clock } from './clock'
import { FileClaimForm } from './file.client'
import { Rules, Warnings } from './rules'

/** The claims of a member, and the form that files one. */
export async function MemberClaimsView({ doc, initPageResult, i18n }: DocumentViewServerProps) {
  const { req } = initPageResult
  const { id, tenant: of } = (doc ?? {}) as { id?: string; tenant?: unknown }
  const tenant = idOf(of)
  if (!id || !tenant) return null
  const t = textsIn(i18n.language)
  const storage = storageOf(req.payload)
  const may = (permission: string) => mayIn(req, tenant, permission)
  const maySee = await may(`${claimSlugs.claims}.read`)
  const claims = maySee
    ? await allRows<ClaimRow>(storage, { tenant }, claimSlugs.claims, {
        where: { member: { equals: id } },
        descending: true,
      })
    : []
  const views = await Promise.all(
    claims.map((claim) => claimView(storage, claim, { language: i18n.language })),
  )
  const mayFile = (await may('claims.file')) && (await may(`${slugs.dependants}.read`))
  const list = `${req.payload.config.routes.admin}/collections/${claimSlugs.claims}`
  return (
    <DocumentView name="claims">
      <div className="motshelo-stack">
        {mayFile && (
          <FileClaimForm
            member={id}
            tenant={tenant}
            today={todayIn(await societyOf(storage, tenant))}
            offered={await offeredTo(storage, { tenant, member: id, language: i18n.language })}
          />
        )}
        {!views.length && <p className="motshelo-note">{t('claimNone')}</p>}
        {views.map((view) => (
          <Card
            key={view.claim.id}
            title={
              <a href={`${list}/${view.claim.id}`}>
                {[view.claim.number, view.type.name, view.claim.deceasedName]
                  .filter(Boolean)
                  .join(', ')}
              </a>
            }
            wide
          >
            <Warnings view={view} t={t} />
            <Clock clock={view.clock} t={t} />
            <Rules view={view} t={t} />
          </Card>
        ))}
      </div>
    </DocumentView>
  )
}
