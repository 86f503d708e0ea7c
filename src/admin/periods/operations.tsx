import type { UIFieldServerComponent } from 'payload'
import { idOf } from '../../tenants/ids'
import { mayIn } from '../session/societies'
import { ChangePeriod } from './change-period.client'
import '../elements/elements.css'

type Period = { tenant?: unknown; period?: string; status?: string }

/** On a period: closes it or opens it again, for who may. */
export const PeriodOperations: UIFieldServerComponent = async ({ data, req }) => {
  const { tenant, period, status } = data as Period
  const society = idOf(tenant)
  if (!society || !period || !(await mayIn(req, society, 'period.close'))) return null
  return <ChangePeriod tenant={society} period={period} isClosed={status === 'closed'} />
}
