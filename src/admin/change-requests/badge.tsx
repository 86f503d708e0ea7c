import type { UIFieldServerComponent } from 'payload'
import { storageOf } from '../../storage'
import { idOf } from '../../tenants/ids'
import { mayIn } from '../session/societies'
import { textsIn } from '../translations'
import '../elements/elements.css'

const REQUESTS = 'change-requests'

/** On a member: how many proposed changes wait, with the way to them. */
export const ChangeRequestBadge: UIFieldServerComponent = async ({ data, id, i18n, req }) => {
  const tenant = idOf((data as { tenant?: unknown }).tenant)
  if (!id || !tenant || !(await mayIn(req, tenant, `${REQUESTS}.read`))) return null
  const where = { member: { equals: String(id) }, status: { equals: 'open' } }
  const [open] = await storageOf(req.payload).sum({ tenant }, REQUESTS, { where, fields: [] })
  if (!open?.count) return null
  const query = new URLSearchParams({
    'where[or][0][and][0][member][equals]': String(id),
    'where[or][0][and][1][status][equals]': 'open',
  })
  const list = `${req.payload.config.routes.admin}/collections/${REQUESTS}?${query.toString()}`
  return (
    <p className="motshelo-note" role="status">
      <a href={list}>{textsIn(i18n.language)('changeWaiting', { count: open.count })}</a>
    </p>
  )
}
