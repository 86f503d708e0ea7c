import type { ServerProps } from 'payload'
import { storageOf } from '../../storage'
import { signedInRequest } from '../session/request'
import { mayIn, selectedSociety } from '../session/societies'
import { textOf, textsIn } from '../translations'
import '../elements/elements.css'

const REQUESTS = 'change-requests'
const statuses = ['open', 'accepted', 'partly', 'declined']

/** Above the list of change requests: how many stand where, each the way to its own list. */
export async function ChangeRequestCounts({ payload, i18n }: ServerProps) {
  const req = await signedInRequest(payload)
  const society = req && (await selectedSociety(req))
  if (!society || !(await mayIn(req, society.id, `${REQUESTS}.read`))) return null
  const t = textsIn(i18n.language)
  const options = { groupBy: ['status'], fields: [] }
  const groups = await storageOf(payload).sum({ tenant: society.id }, REQUESTS, options)
  const counts = new Map(groups.map(({ status, count }) => [String(status), count]))
  const list = `${payload.config.routes.admin}/collections/${REQUESTS}`
  return (
    <nav className="motshelo-row" aria-label={t('changeCounts')}>
      {statuses.map((status) => (
        <a key={status} href={`${list}?where[or][0][and][0][status][equals]=${status}`}>
          {textOf(t, 'changeStatus', status)}: {counts.get(status) ?? 0}
        </a>
      ))}
    </nav>
  )
}
