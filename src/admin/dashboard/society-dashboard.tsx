import type { PayloadRequest } from 'payload'
import { slugs } from '../../collections/slugs'
import { businessDateIn, periodOf } from '../../domain/calendar'
import { payrollSlugs } from '../../plugins/payroll-file/slugs'
import { reconciliationSlugs } from '../../plugins/reconciliation/slugs'
import type { Inbox } from '../../tenants/approvals/inbox'
import { inboxIn } from '../approvals/inbox'
import { mayIn, type Society } from '../session/societies'
import type { Translate } from '../translations'
import { ApprovalsCard } from './cards/approvals'
import { ArrearsCard, SuspenseCard } from './cards/amounts'
import { CycleCard } from './cards/cycle'
import { FirstStepsCard } from './cards/first-steps'
import { JobsCard } from './cards/jobs'
import { MembersCard } from './cards/members'
import { MonthsCard } from './cards/months'
import { cyclesOf, shownMonths } from './queries/cycle'
import { firstSteps } from './queries/first-steps'
import { openJobs } from './queries/jobs'
import { membersByStatus } from './queries/members'
import { collectedByMonth } from './queries/months'
import { Widgets } from './widgets'
import { arrearsOf, suspenseOf } from './queries/open-amounts'

type Props = { req: PayloadRequest; society: Society; t: Translate }

/** One society at a glance; each tile is shown to who may read what it tells of. */
export async function SocietyDashboard({ req, society, t }: Props) {
  const tenant = society.id
  const figures = await figuresOf(req, society)
  const { admin } = req.payload.config.routes
  const language = req.i18n.language
  const shared = { t, admin, language }
  return (
    <section className="motshelo-stack motshelo-dashboard" aria-label={society.name}>
      <h1 className="motshelo-title">{society.name}</h1>
      <div className="motshelo-grid">
        {figures.steps && <FirstStepsCard {...shared} steps={figures.steps} />}
        {figures.cycles && !figures.steps && <CycleCard {...shared} {...figures.cycles} />}
        {figures.members && <MembersCard {...shared} members={figures.members} />}
        {figures.arrears && <ArrearsCard {...shared} arrears={figures.arrears} />}
        {figures.suspense && <SuspenseCard {...shared} suspense={figures.suspense} />}
        {hasAny(figures.inbox) && <ApprovalsCard {...shared} inbox={figures.inbox} />}
        {figures.jobs && <JobsCard t={t} jobs={figures.jobs} key={tenant} />}
        <Widgets req={req} society={society} />
        {figures.months && !figures.steps && <MonthsCard t={t} months={figures.months} />}
      </div>
    </section>
  )
}

/** All tiles at once: none waits for another. */
async function figuresOf(req: PayloadRequest, { id, timeZone }: Society) {
  const today = businessDateIn(timeZone, new Date())
  const readable = async <T,>(collection: string, work: () => Promise<T>): Promise<T | null> =>
    (await mayIn(req, id, `${collection}.read`)) ? work() : null
  const shown = await readable(payrollSlugs.deductionRuns, () =>
    shownMonths(req, id, periodOf(today)),
  )
  const [members, cycles, months, arrears, suspense, jobs, inbox] = await Promise.all([
    readable(slugs.members, () => membersByStatus(req, id)),
    shown && { period: shown.period, cycles: await cyclesOf(req, id, shown.period) },
    shown && readable(reconciliationSlugs.remittances, () => collectedByMonth(req, id, shown.last)),
    readable(reconciliationSlugs.arrears, () => arrearsOf(req, id)),
    readable(reconciliationSlugs.suspenseItems, () => suspenseOf(req, id, today)),
    readable(slugs.jobRuns, () => openJobs(req, id)),
    inboxIn(req, id),
  ])
  // Before the first run there is no cycle and no month to draw: what comes first stands there instead.
  const steps = cycles && cycles.cycles.length === 0 ? await firstSteps(req, id) : null
  return { members, cycles, months, arrears, suspense, jobs, inbox, steps }
}

const hasAny = (inbox: Inbox | null): inbox is Inbox =>
  inbox !== null && inbox.waiting.length + inbox.mine.length > 0
