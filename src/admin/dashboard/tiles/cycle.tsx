import type { PayloadRequest } from 'payload'
import { businessDateIn, periodOf } from '../../../domain/calendar'
import { payrollSlugs } from '../../../plugins/payroll-file/slugs'
import { reconciliationSlugs } from '../../../plugins/reconciliation/slugs'
import { mayIn, type Society } from '../../session/societies'
import { CycleCard } from '../cards/cycle'
import { FirstStepsCard } from '../cards/first-steps'
import { MonthsCard } from '../cards/months'
import { cyclesOf, shownMonths } from '../queries/cycle'
import { firstSteps } from '../queries/first-steps'
import { collectedByMonth } from '../queries/months'
import type { Tile } from './types'

/** How far this month is; before the first run, what comes first. */
export const cycleTile: Tile = async ({ req, society, ...shared }) => {
  const cycle = await cycleOf(req, society)
  if (!cycle) return null
  const { period, cycles } = cycle
  if (cycles.length) return <CycleCard {...shared} period={period} cycles={cycles} />
  const steps = await firstSteps(req, society.id)
  if (!steps) return <CycleCard {...shared} period={period} cycles={cycles} />
  return <FirstStepsCard {...shared} steps={steps} />
}

/** A year of what was expected and what came; nothing to draw before the first run. */
export const monthsTile: Tile = async ({ req, society, t }) => {
  const cycle = await cycleOf(req, society)
  if (!cycle || !(await mayIn(req, society.id, `${reconciliationSlugs.remittances}.read`)))
    return null
  if (!cycle.cycles.length && (await firstSteps(req, society.id))) return null
  return <MonthsCard t={t} months={await collectedByMonth(req, society.id, cycle.last)} />
}

type Cycle = Awaited<ReturnType<typeof readCycle>>

/** Two tiles tell of it: it is read once for a page. */
const read = new WeakMap<PayloadRequest, Promise<Cycle>>()

function cycleOf(req: PayloadRequest, society: Society): Promise<Cycle> {
  const known = read.get(req)
  if (known) return known
  const reading = readCycle(req, society)
  read.set(req, reading)
  return reading
}

async function readCycle(req: PayloadRequest, { id, timeZone }: Society) {
  if (!(await mayIn(req, id, `${payrollSlugs.deductionRuns}.read`))) return null
  const today = businessDateIn(timeZone, new Date())
  const shown = await shownMonths(req, id, periodOf(today))
  return { ...shown, cycles: await cyclesOf(req, id, shown.period) }
}
