import { changeRun } from './runs'
import type { JobPlatform, JobRun, Progress } from './types'

const WRITE_EVERY_MILLISECONDS = 500

/** Writes how far a run is, at most twice a second, whatever the job's pace. */
export type ProgressWriter = {
  report: Progress
  /** Waits for the last write and gives the latest figures. */
  end(): Promise<{ done: number; total: number; stage: string | null }>
}

export function progressWriter(
  { storage }: Pick<JobPlatform, 'storage'>,
  run: JobRun,
  onProgress?: Progress,
): ProgressWriter {
  const latest = { done: 0, total: 0, stage: null as string | null }
  let timer: NodeJS.Timeout | undefined
  let writing: Promise<unknown> = Promise.resolve()
  let lastWrite = 0
  const write = () => {
    timer = undefined
    lastWrite = Date.now()
    // A lost figure is no reason to stop the work; the next one comes soon.
    writing = changeRun(
      storage,
      run,
      { ...latest },
      { status: 'running', attempts: run.attempts },
    ).catch(() => undefined)
  }
  return {
    report: (done, total, stage) => {
      Object.assign(latest, { done, total, stage: stage ?? latest.stage })
      onProgress?.(done, total, stage)
      timer ??= setTimeout(write, Math.max(0, lastWrite + WRITE_EVERY_MILLISECONDS - Date.now()))
    },
    end: async () => {
      clearTimeout(timer)
      await writing
      return latest
    },
  }
}
