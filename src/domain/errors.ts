/** What every error of one kind has in common. */
export type ErrorKind = {
  /** HTTP status at the edge; 400 unless it is about rights (403), absence (404) or a conflict (409). */
  status: number
  /** A sentence that tells the caller what to do next. */
  next: string
}

/** An error the caller can act on: a stable code, what happened, and what to do next. */
export class MotsheloError extends Error {
  readonly code: string
  readonly status: number
  readonly next: string
  readonly details: Record<string, unknown>
  /** Payload shows the message of a public error to the client; ours are written to be shown. */
  readonly isPublic = true

  constructor(
    code: string,
    kind: ErrorKind,
    message: string,
    details: Record<string, unknown> = {},
  ) {
    super(message)
    this.name = 'MotsheloError'
    this.code = code
    this.status = kind.status
    this.next = kind.next
    this.details = details
  }

  /** What a client or the command line prints. */
  toJSON(): { code: string; message: string; next: string; details: Record<string, unknown> } {
    return { code: this.code, message: this.message, next: this.next, details: this.details }
  }
}

type ErrorFactory = (message: string, details?: Record<string, unknown>) => MotsheloError

/**
 * Declares the errors of one module beside the code that throws them.
 * @param kinds a status and a next step for each code
 * @returns one factory for each code: `throw errors.PERIOD_CLOSED('November 2026 is closed')`
 */
export function defineErrors<Code extends string>(
  kinds: Record<Code, ErrorKind>,
): Record<Code, ErrorFactory> {
  const entries = Object.entries<ErrorKind>(kinds).map(([code, kind]) => [
    code,
    (message: string, details?: Record<string, unknown>) =>
      new MotsheloError(code, kind, message, details),
  ])
  return Object.fromEntries(entries) as Record<Code, ErrorFactory>
}

/** True for our own errors, also when they come from a second copy of this module (the Next bundle). */
export function isMotsheloError(error: unknown): error is MotsheloError {
  return error instanceof Error && error.name === 'MotsheloError' && 'code' in error
}
