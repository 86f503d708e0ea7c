import { textIn } from '../../../platform/labels'
import type { WidgetProps } from '../../../platform/types'
import { storageOf } from '../../../storage'
import { severities, type AlertRow } from '../evaluate/alerts'
import { alertSlugs } from '../slugs'
import { texts, words } from '../translations'
import { visibleAlerts } from '../visible'

/** How many records each alert tells of now, the gravest first; each leads to their list. */
export async function AlertsWidget({ req, society }: WidgetProps) {
  const { language } = req.i18n
  const alerts = await visibleAlerts(req, society.id)
  const groups = await storageOf(req.payload).sum({ tenant: society.id }, alertSlugs.hits, {
    where: { status: { equals: 'open' }, alert: { in: alerts.map(({ id }) => id) } },
    groupBy: ['alert'],
    fields: [],
  })
  const counts = new Map(groups.map(({ alert, count }) => [String(alert), count]))
  const told = alerts.filter(({ id }) => counts.has(id)).sort(gravestFirst)
  if (!told.length) return <p className="motshelo-note">{textIn(words('tileEmpty'), language)}</p>
  const list = `${req.payload.config.routes.admin}/collections/${alertSlugs.hits}`
  return (
    <ul className="motshelo-stack">
      {told.map((alert) => (
        <li key={alert.id}>
          <a className="motshelo-link" href={`${list}?${openOf(alert)}`}>
            {nameOf(alert, language)}
          </a>{' '}
          <strong>{counts.get(alert.id)}</strong> {textIn(words('tileRecords'), language)}{' '}
          <span className={alert.severity === 'urgent' ? 'motshelo-bad' : 'motshelo-note'}>
            ({texts[language === 'tn' ? 'tn' : 'en'].options[alert.severity]})
          </span>
        </li>
      ))}
    </ul>
  )
}

const gravestFirst = (one: AlertRow, other: AlertRow): number =>
  severities.indexOf(other.severity) - severities.indexOf(one.severity)

/** The name in the reader's language; English where it has none. */
export const nameOf = (alert: AlertRow, language: string): string =>
  (language === 'tn' && alert['name.tn']) || alert['name.en']

const openOf = ({ id }: AlertRow): string =>
  new URLSearchParams({
    'where[alert][equals]': id,
    'where[status][equals]': 'open',
  }).toString()
