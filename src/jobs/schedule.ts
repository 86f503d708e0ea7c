import { schedule, type ScheduledTask } from 'node-cron'
import { slugs } from '../collections/slugs'
import { systemActor } from '../domain/actor'
import { businessDateIn } from '../domain/calendar'
import { platformOf } from '../platform'
import { sweepJob } from '../tenants/approvals/sweep'
import { traceOf } from './failure'
import { enqueueJob } from './index'
import type { JobDefinition, JobPlatform } from './types'
import { verifyJob } from './verify'

/** Work that comes back: the clock only queues it, and its key makes it run once for each day. */
export type Recurring = { cron: string; job: JobDefinition }

/** Queues recurring work for each open society until stopped. */
export type Schedule = { stop(): void }

const TIME_ZONE = 'Africa/Gaborone'

const recurring: Recurring[] = [
  { cron: '15 2 * * *', job: verifyJob },
  { cron: '0 6 * * *', job: sweepJob },
]

/** Starts the clock. Any number of processes may run it: a key is queued once. */
export function startSchedule(
  platform: JobPlatform,
  entries: Recurring[] = [...recurring, ...ofPlugins(platform)],
): Schedule {
  const tasks = entries.map((entry) => start(platform, entry))
  return {
    stop: () => {
      for (const task of tasks) void task.stop()
    },
  }
}

const ofPlugins = ({ payload }: JobPlatform): Recurring[] =>
  platformOf(payload).jobs.flatMap((job) => (job.cron ? [{ cron: job.cron, job }] : []))

function start(platform: JobPlatform, { cron, job }: Recurring): ScheduledTask {
  const queue = () =>
    queueForAll(platform, job, businessDateIn(TIME_ZONE, new Date())).catch((error: unknown) => {
      platform.payload.logger.error({
        job: job.name,
        trace: traceOf(error),
        msg: 'A job could not be queued.',
      })
    })
  return schedule(cron, queue, { timezone: TIME_ZONE, name: job.name })
}

/** Queues a job for each society that is not closed. */
export async function queueForAll(
  platform: JobPlatform,
  job: JobDefinition,
  key: string,
): Promise<void> {
  const where = { status: { not_equals: 'closed' } }
  for await (const page of platform.storage.stream({ platform: true }, slugs.tenants, {
    where,
    select: ['id'],
  })) {
    for (const { id } of page) {
      const order = { tenant: String(id), job, key, input: {}, actor: systemActor('schedule') }
      await enqueueJob(platform, order)
    }
  }
}
