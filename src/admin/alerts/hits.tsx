import type { UIFieldServerComponent } from 'payload'
import { alertSlugs } from '../../plugins/alerts'
import { visibleAlerts } from '../../plugins/alerts/visible'
import { nameOf } from '../../plugins/alerts/widget'
import { storageOf } from '../../storage'
import { allRows } from '../../storage/reading'
import type { Row } from '../../storage/types'
import { idOf } from '../../tenants/ids'
import { mayIn } from '../session/societies'
import { textsIn } from '../translations'
import '../elements/elements.css'

type HitRow = Row & { id: string; alert: string; firstSeen: Date | string }

/** On a record: the alerts that tell of it now, for who may see them. */
export const AlertHits: UIFieldServerComponent = async ({ data, id, req }) => {
  const tenant = idOf((data as { tenant?: unknown } | undefined)?.tenant)
  if (!id || !tenant || !(await mayIn(req, tenant, `${alertSlugs.hits}.read`))) return null
  const alerts = new Map((await visibleAlerts(req, tenant)).map((alert) => [alert.id, alert]))
  const hits = await allRows<HitRow>(storageOf(req.payload), { tenant }, alertSlugs.hits, {
    where: { document: { equals: String(id) }, status: { equals: 'open' } },
  })
  const shown = hits.flatMap((hit) => {
    const alert = alerts.get(hit.alert)
    return alert ? [{ hit, alert }] : []
  })
  if (!shown.length) return null
  const { language } = req.i18n
  const t = textsIn(language)
  const list = `${req.payload.config.routes.admin}/collections/${alertSlugs.hits}`
  return (
    <div className="field-type motshelo-card" role="status" aria-label={t('alertsHere')}>
      {shown.map(({ hit, alert }) => (
        <p key={hit.id} className={alert.severity === 'urgent' ? 'motshelo-bad' : undefined}>
          <a href={`${list}/${hit.id}`}>{nameOf(alert, language)}</a>{' '}
          {t('alertSince', { day: new Date(hit.firstSeen).toISOString().slice(0, 10) })}
        </p>
      ))}
    </div>
  )
}
