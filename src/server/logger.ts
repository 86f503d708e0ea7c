import { destination, pino, stdSerializers, type Logger } from 'pino'
import { isMotsheloError } from '../domain/errors'
import type { Environment } from '../environment'

const STDERR = 2

/**
 * The log of the platform, as JSON lines on stderr, so that the output of a command stays its own.
 * It carries no personal data: the text of a foreign error may quote rows, so only its kind and place
 * are kept.
 */
export function createLogger({
  logLevel,
  production,
}: Pick<Environment, 'logLevel' | 'production'>): Logger {
  const err = production ? safeError : stdSerializers.err
  return pino(
    { name: 'motshelo', level: logLevel, serializers: { err, error: err } },
    destination({ dest: STDERR, sync: true }),
  )
}

/** An error as it may be logged. Our own and Payload's public texts name fields, never values. */
export function safeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error }
  const { code, status, cause } = error as Error & { code?: unknown; status?: unknown }
  const trace = (error.stack ?? '').split('\n').filter((line) => line.trim().startsWith('at '))
  return {
    type: error.constructor.name,
    ...(code === undefined ? {} : { code }),
    ...(status === undefined ? {} : { status }),
    ...(isMotsheloError(error) ? { message: error.message } : {}),
    trace: trace.map((line) => line.trim()),
    ...(cause === undefined ? {} : { cause: safeError(cause) }),
  }
}
