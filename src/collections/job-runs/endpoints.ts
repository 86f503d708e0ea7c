import type { Endpoint, PayloadRequest } from 'payload'
import type { Actor } from '../../domain/actor'
import { isMotsheloError } from '../../domain/errors'
import { recordAudit } from '../../hooks/audit'
import { jobNamed } from '../../jobs/definitions'
import { jobErrors } from '../../jobs/errors'
import { readRun, requeueFailed } from '../../jobs/runs'
import type { JobRun } from '../../jobs/types'
import { storageOf } from '../../storage'
import type { Transaction } from '../../storage/types'
import { actorOf, authorise } from '../../tenants/permissions'
import { slugs } from '../slugs'

const PROGRESS_FIELDS = {
  tenant: true,
  job: true,
  key: true,
  status: true,
  stage: true,
  done: true,
  total: true,
  error: true,
  attempts: true,
  startedAt: true,
  finishedAt: true,
} as const

/** `GET /api/job-runs/:id/progress`: what a progress bar asks for each second. */
export const progressEndpoint: Endpoint = {
  path: '/:id/progress',
  method: 'get',
  handler: (req) => answer(async () => progressOf(await visibleRun(req))),
}

/**
 * `POST /api/job-runs/:id/retry`: puts a failed run back into the queue, with all its attempts and in the
 * name of who retries it, who must be allowed to do the work itself.
 */
export const retryEndpoint: Endpoint = {
  path: '/:id/retry',
  method: 'post',
  handler: (req) =>
    answer(async () => {
      const { id, tenant } = await visibleRun(req)
      await authorise(req, tenant, 'jobs.retry')
      await storageOf(req.payload).transaction(async (transaction) => {
        const run = await readRun(transaction, tenant, id)
        const { permission } = jobNamed(req.payload, run.job)
        if (permission) await authorise(req, tenant, permission)
        await retry(transaction, run, actorOf(req))
      })
      return { id, status: 'queued' }
    }),
}

async function retry(transaction: Transaction, run: JobRun, actor: Actor): Promise<void> {
  const { id, tenant, job, key } = run
  if (run.status !== 'failed' || !(await requeueFailed(transaction, run, { actor })))
    throw jobErrors.JOB_NOT_FAILED(`The run of ${job} for ${key} is ${run.status}.`, { run: id })
  const changes = [{ field: 'actorName', before: run.actorName, after: actor.name }]
  recordAudit(transaction, [
    { tenant, actor, action: 'jobs.retry', collection: slugs.jobRuns, documentId: id, changes },
  ])
}

/** Reads with the access of the person who asks, so that a run of another society is not found. */
async function visibleRun(req: PayloadRequest): Promise<JobRun> {
  const id = String(req.routeParams?.id)
  const found = await req.payload.find({
    collection: slugs.jobRuns,
    where: { id: { equals: id } },
    select: PROGRESS_FIELDS,
    depth: 0,
    limit: 1,
    pagination: false,
    overrideAccess: false,
    req,
  })
  const run = found.docs[0] as unknown as JobRun | undefined
  if (run) return run
  throw jobErrors.JOB_NOT_FOUND(`There is no job run "${id}".`, { run: id })
}

const progressOf = (run: JobRun) => ({
  id: run.id,
  job: run.job,
  key: run.key,
  status: run.status,
  stage: run.stage ?? null,
  done: run.done,
  total: run.total,
  attempts: run.attempts,
  error: run.error ?? null,
})

async function answer(work: () => Promise<object>): Promise<Response> {
  try {
    return Response.json(await work())
  } catch (error) {
    if (isMotsheloError(error))
      return Response.json({ errors: [error.toJSON()] }, { status: error.status })
    throw error
  }
}
