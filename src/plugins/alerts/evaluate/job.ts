import { periodKey } from '../../../domain/alerts/period-key'
import { businessDateIn } from '../../../domain/calendar'
import type { JobContext, JobDefinition } from '../../../jobs/types'
import { societyOf } from '../../../collections/rules/society'
import type { AlertListener } from '../listener'
import { alertSlugs } from '../slugs'
import { abouts } from '../subjects'
import { activeAlerts, type AlertRow } from './alerts'
import { look, type Looked } from './look'

/** @param alert looks at this one, due or not */
export type EvaluateInput = { alert?: string }

export const EVALUATE_JOB = 'alerts.evaluate'

/** Looks each day for what the alerts of a society tell of that are due. */
export const evaluateJob = (
  listeners: readonly AlertListener[],
): JobDefinition<EvaluateInput, { alerts: number; found: number }> => ({
  name: EVALUATE_JOB,
  permission: 'alerts.evaluate',
  cron: '30 4 * * *',
  run: (context) => evaluateAlerts(context, listeners),
})

type Context = Pick<JobContext<EvaluateInput>, 'payload' | 'storage' | 'tenant' | 'input'> &
  Partial<Pick<JobContext, 'progress' | 'signal'>>

/** The same, here and now. @param now the clock's time */
export async function evaluateAlerts(
  { payload, storage, tenant, input, progress, signal }: Context,
  listeners: readonly AlertListener[] = [],
  now = new Date(),
): Promise<{ alerts: number; found: number }> {
  const today = businessDateIn((await societyOf(storage, tenant)).timeZone, now)
  const due = (await activeAlerts(storage, tenant)).filter((alert) => isDue(alert, today, input))
  let found = 0
  for (const about of abouts) {
    const alerts = due.filter((alert) => alert.about === about)
    if (!alerts.length) continue
    const { config } = payload
    const order = { tenant, about, alerts, today, config, listeners, progress, signal }
    const looked = await look(storage, order)
    const changes = looked.map((each) => ({ id: each.alert.id, set: after(each, today) }))
    await storage.updateMany({ tenant }, alertSlugs.alerts, changes)
    found += looked.reduce((sum, each) => sum + each.found, 0)
  }
  return { alerts: due.length, found }
}

/** A period in which the server stood still is made up for the next time. */
function isDue({ id, every, lookedAt }: AlertRow, today: string, { alert }: EvaluateInput) {
  return alert ? id === alert : periodKey(every, today) !== lookedAt
}

const after = ({ alert, found, unanswered, problem }: Looked, today: string) => ({
  ...{ found, unanswered, problem, lookedAt: periodKey(alert.every, today) },
})
