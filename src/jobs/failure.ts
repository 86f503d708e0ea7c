import { isMotsheloError, MotsheloError } from '../domain/errors'
import { jobErrors } from './errors'
import type { JobError, JobRun } from './types'

/** True for errors that the same work would meet again: the caller must change something first. */
export function isFinal(error: unknown): boolean {
  return isMotsheloError(error) && error.status < 500
}

/**
 * What is stored and shown of an error. The text of a foreign error may quote rows of the database,
 * so only its kind is kept.
 */
export function describeError(error: unknown): JobError {
  const known = isMotsheloError(error)
    ? error
    : jobErrors.JOB_FAILED(`The job stopped with an unexpected ${kindOf(error)}.`)
  return { code: known.code, message: known.message, next: known.next }
}

/** The error a failed run has stored, for a caller who waited for its result. */
export function failureOf(run: JobRun): MotsheloError {
  const { code, message, next } = run.error ?? describeError(null)
  return new MotsheloError(code, { status: 500, next }, message, { run: run.id })
}

/** Where an error was thrown, without its text, for the log. */
export function traceOf(error: unknown): string[] {
  const lines = error instanceof Error ? (error.stack ?? '').split('\n') : []
  return lines.map((line) => line.trim()).filter((line) => line.startsWith('at '))
}

const kindOf = (error: unknown) => (error instanceof Error ? error.constructor.name : 'error')
