import type { DocumentViewServerProps } from 'payload'
import { businessDateIn } from '../../domain/calendar'
import { glSlugs } from '../../plugins/gl-export/slugs'
import { storageOf } from '../../storage'
import { idOf } from '../../tenants/ids'
import { Card } from '../elements/card'
import { DocumentView } from '../elements/document-view'
import { mayIn, societyOf } from '../session/societies'
import { textsIn } from '../translations'
import { MappingEditor } from './mapping.client'
import { mappingRows } from './mapping-rows'
import { NextBatch } from './next-batch.client'

/** The export tab of a target: which accounts are still to be mapped, and the next batch. */
export async function GlExportView({ doc, initPageResult, i18n }: DocumentViewServerProps) {
  const { req } = initPageResult
  const { id, tenant: of } = (doc ?? {}) as { id?: string; tenant?: unknown }
  const tenant = idOf(of)
  const society = tenant && (await societyOf(req, tenant))
  if (!id || !tenant || !society) return null
  const t = textsIn(i18n.language)
  const may = (permission: string) => mayIn(req, tenant, permission)
  const maySee = (await may(`${glSlugs.accounts}.read`)) && (await may('accounts.read'))
  const rows = maySee ? await mappingRows(storageOf(req.payload), { tenant, target: id }) : []
  const mayMap =
    (await may(`${glSlugs.accounts}.create`)) && (await may(`${glSlugs.accounts}.update`))
  return (
    <DocumentView name="glExport">
      <div className="motshelo-stack">
        {(await may('gl-export.make')) && (
          <Card title={t('glNext')} wide>
            <NextBatch target={id} today={businessDateIn(society.timeZone, new Date())} />
          </Card>
        )}
        {maySee && (
          <Card title={t('glMapping')} wide>
            <MappingEditor tenant={tenant} target={id} rows={rows} readOnly={!mayMap} />
          </Card>
        )}
      </div>
    </DocumentView>
  )
}
