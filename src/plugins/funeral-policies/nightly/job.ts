import { societyOf, todayIn } from '../../../collections/rules/society'
import { parseBusinessDate } from '../../../domain/calendar'
import type { JobDefinition } from '../../../jobs'
import { tellNotices } from '../telling/tell-notices'
import { assertForwards } from './forwards'
import { runNight } from './run'
import type { NightCounts } from './write'

type NightInput = { date?: string }

/**
 * Every policy of a society takes the step that is due, with the notices before it. The clock orders it
 * each night, with the day as its key: so a day is worked through once.
 */
export const nightlyJob: JobDefinition<NightInput, NightCounts> = {
  name: 'policies.nightly',
  cron: '30 3 * * *',
  run: async ({ storage, tenant, input, actor, progress, signal }) => {
    const on = input.date
      ? parseBusinessDate(input.date)
      : todayIn(await societyOf(storage, tenant))
    await assertForwards(storage, tenant, on)
    // A member reads of a step after the notice of it, also when nights are made up for.
    await tellNotices(storage, tenant)
    return runNight(storage, { tenant, on, actor, onProgress: progress, signal })
  },
}
