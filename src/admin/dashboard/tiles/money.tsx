import { slugs } from '../../../collections/slugs'
import { businessDateIn } from '../../../domain/calendar'
import { firstDayOfFlow, flowByMonth, flowByWeek } from '../../../domain/dashboard'
import { storageOf } from '../../../storage'
import { Card } from '../../elements/card'
import { mayIn } from '../../session/societies'
import { MoneyFlowChart } from '../money-flow.client'
import { moneySince } from '../queries/money'
import type { Tile } from './types'

const MONTHS = 12
const WEEKS = 12

/** What came into cash and bank and what went out, from the books. */
export const moneyTile: Tile = async ({ req, society, t }) => {
  if (!(await mayIn(req, society.id, `${slugs.postings}.read`))) return null
  const today = businessDateIn(society.timeZone, new Date())
  const from = firstDayOfFlow(today, MONTHS, WEEKS)
  const days = await moneySince(storageOf(req.payload), society.id, from)
  return (
    <Card wide title={t('tile_money')}>
      <MoneyFlowChart
        months={flowByMonth(days, today, MONTHS)}
        weeks={flowByWeek(days, today, WEEKS)}
      />
    </Card>
  )
}
