import { businessDateIn, type BusinessDate } from '../../domain/calendar'
import type { Operations } from '../../storage/types'
import { slugs } from '../slugs'
import { ruleErrors } from './errors'

/** The settings of a society that its collections' rules need. */
export type Society = {
  id: string
  name: string
  memberNumberPattern: string
  timeZone: string
  currencyDecimals: number
}

/** @throws SOCIETY_UNKNOWN */
export async function societyOf(operations: Operations, tenant: string): Promise<Society> {
  const pages = operations.stream({ platform: true }, slugs.tenants, {
    where: { id: { equals: tenant } },
    select: ['name', 'memberNumberPattern', 'timeZone', 'currencyDecimals'],
  })
  for await (const [row] of pages) if (row) return row as Society
  throw ruleErrors.SOCIETY_UNKNOWN(`There is no society ${tenant}.`)
}

/** The society's today. */
export const todayIn = (society: Society): BusinessDate =>
  businessDateIn(society.timeZone, new Date())
