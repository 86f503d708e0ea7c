import type { Payload } from 'payload'
import type { Actor } from '../domain/actor'
import type { Storage } from '../storage/types'

/** What jobs run on: the running Payload and its storage. */
export type JobPlatform = { payload: Payload; storage: Storage }

/** Tells how far the work is; cheap to call for every row. */
export type Progress = (done: number, total: number, stage?: string) => void

/** What a job gets. */
export type JobContext<Input = unknown> = JobPlatform & {
  tenant: string
  input: Input
  actor: Actor
  progress: Progress
  /** Aborted when the process stops or lost the run: call `signal.throwIfAborted()` between steps. */
  signal: AbortSignal
}

/**
 * A piece of work that runs once for each tenant and key. It may be killed at any moment and run
 * again from the start, so each step must find out by itself whether it was done already. Its input
 * names documents, not files of one machine, and holds no personal data, and neither does its result.
 */
export type JobDefinition<Input = unknown, Result = unknown> = {
  /** Unique over all plugins, for example `reconciliation.post`. */
  name: string
  /** What the person who orders it, or tries it again, must hold; asked once more when it runs. */
  permission?: string
  /**
   * When the clock orders it for each open society, in the time of Gaborone, for example `30 3 * * *`:
   * at most once a day, with an empty input. Left out, only people and other work order it.
   */
  cron?: string
  run(context: JobContext<Input>): Promise<Result>
}

/** What somebody wants done. */
export type JobOrder<Input = unknown, Result = unknown> = {
  tenant: string
  job: JobDefinition<Input, Result>
  /** The period or document it works on: asked twice, it acts once. */
  key: string
  input: Input
  actor: Actor
}

export type JobStatus = 'queued' | 'running' | 'succeeded' | 'failed'

/** Why a run failed, without personal data. */
export type JobError = { code: string; message: string; next: string }

/** A row of `job-runs`. */
export type JobRun = {
  id: string
  tenant: string
  job: string
  key: string
  status: JobStatus
  stage: string | null
  done: number
  total: number
  input: unknown
  result: unknown
  error: JobError | null
  actor: string
  actorName: string
  attempts: number
  /** The process that works on it, as `thisRunner` writes it. */
  runner: string | null
}
