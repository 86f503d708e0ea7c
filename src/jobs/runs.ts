import type { Where } from 'payload'
import type { Actor } from '../domain/actor'
import { slugs } from '../collections/slugs'
import type { Operations, Scope } from '../storage/types'
import { jobErrors } from './errors'
import type { JobOrder, JobRun } from './types'

/** The part of storage that the bookkeeping needs; an open transaction will do as well. */
export type RunOperations = Pick<Operations, 'insertMany' | 'updateMany' | 'stream'>

/** What must still be so when a run is changed: only one of several processes gets through. */
export type Expected = Partial<Pick<JobRun, 'status' | 'attempts' | 'runner'>>

/** An order by the name of its job: what queues it need not know how it is done. */
export type NamedOrder = Omit<JobOrder, 'job'> & {
  job: { name: string }
  /** Not before this time. Default: at once. */
  runAfter?: Date
}

/** Makes the row of an order, or finds the one that is there. */
export async function ensureRun(
  storage: RunOperations,
  { tenant, job, key, input, actor, runAfter = new Date() }: NamedOrder,
): Promise<JobRun> {
  const row = {
    job: job.name,
    key,
    input: input ?? null,
    actor: actor.id,
    actorName: actor.name,
    status: 'queued',
    done: 0,
    total: 0,
    attempts: 0,
    runAfter,
  }
  await storage.insertMany({ tenant }, slugs.jobRuns, [row], { onConflict: 'skip' })
  const where = { job: { equals: job.name }, key: { equals: key } }
  return found(await firstRun(storage, { tenant }, where), key)
}

/** @throws JOB_NOT_FOUND */
export async function readRun(storage: RunOperations, tenant: string, id: string): Promise<JobRun> {
  return found(await firstRun(storage, { tenant }, { id: { equals: id } }), id)
}

/** Runs that a worker may take up: those that wait, and those whose process may have died. */
export async function openRuns(storage: RunOperations, jobs: string[]): Promise<JobRun[]> {
  const due: Where = { status: { equals: 'queued' }, runAfter: { less_than_equal: new Date() } }
  const where: Where = {
    job: { in: jobs },
    or: [due, { status: { equals: 'running' } }],
  }
  const pages = storage.stream({ platform: true }, slugs.jobRuns, {
    where,
    orderBy: ['runAfter'],
    pageSize: 20,
  })
  for await (const page of pages) return page as JobRun[]
  return []
}

/** @returns false when the run is no longer as expected, and nothing was changed */
export async function changeRun(
  storage: RunOperations,
  run: Pick<JobRun, 'id' | 'tenant'>,
  set: Record<string, unknown>,
  expect: Expected,
): Promise<boolean> {
  const refused = await storage.updateMany({ tenant: run.tenant }, slugs.jobRuns, [
    { id: run.id, set, expect },
  ])
  return refused.length === 0
}

/** Puts a failed run back into the queue, with all its attempts, in the name of who asks for it now. */
export async function requeueFailed(
  storage: RunOperations,
  run: JobRun,
  { actor, input = run.input }: { actor: Actor; input?: unknown },
): Promise<boolean> {
  const set = {
    status: 'queued',
    attempts: 0,
    error: null,
    input,
    actor: actor.id,
    actorName: actor.name,
    runAfter: new Date(),
  }
  return changeRun(storage, run, set, { status: 'failed', attempts: run.attempts })
}

async function firstRun(
  storage: RunOperations,
  scope: Scope,
  where: Where,
): Promise<JobRun | null> {
  for await (const page of storage.stream(scope, slugs.jobRuns, { where, pageSize: 1 })) {
    return (page[0] as JobRun | undefined) ?? null
  }
  return null
}

function found(run: JobRun | null, name: string): JobRun {
  if (run) return run
  throw jobErrors.JOB_NOT_FOUND(`There is no job run "${name}" in this society.`, { run: name })
}
