import type { Endpoint, PayloadRequest } from 'payload'
import { isMotsheloError } from '../../domain/errors'
import { jobErrors } from '../../jobs/errors'
import { readRun, requeueFailed } from '../../jobs/runs'
import type { JobRun } from '../../jobs/types'
import { storageOf } from '../../storage'
import { authorise } from '../../tenants/permissions'
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

/** `POST /api/job-runs/:id/retry`: puts a failed run back into the queue, with all its attempts. */
export const retryEndpoint: Endpoint = {
  path: '/:id/retry',
  method: 'post',
  handler: (req) =>
    answer(async () => {
      const { id, tenant } = await visibleRun(req)
      await authorise(req, tenant, 'jobs.retry')
      const storage = storageOf(req.payload)
      const run = await readRun(storage, tenant, id)
      if (run.status !== 'failed' || !(await requeueFailed(storage, run))) {
        throw jobErrors.JOB_NOT_FAILED(`The run of ${run.job} for ${run.key} is ${run.status}.`, {
          run: id,
        })
      }
      return { id, status: 'queued' }
    }),
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
