import type { Request, RequestHandler } from 'express'
import { timingSafeEqual } from 'node:crypto'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { JobOutcome } from '../jobs/worker'
import { serverErrors } from './errors'
import { replyWithError } from './reply'
import { classOf } from './route-class'

const REQUEST_SECONDS = [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]
const JOB_SECONDS = [0.1, 0.5, 1, 5, 15, 30, 60, 120, 300, 900, 3600]

/** Connections of the database, as its driver counts them. */
export type PoolFigures = { total: number; idle: number; waiting: number }

export type Metrics = {
  /** Times every request. */
  observe: RequestHandler
  observeJob(outcome: JobOutcome): void
  /** Answers `/metrics`. */
  serve: RequestHandler
}

/**
 * What the process tells Prometheus: about itself, requests, jobs and database connections.
 * @param options.token who has it may read; without one, this machine only
 */
export function createMetrics(options: {
  token: string | undefined
  poolFigures: () => PoolFigures | null
}): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'motshelo_http_request_seconds',
    help: 'Time to answer a request, by class of route, method and status.',
    labelNames: ['route', 'method', 'status'],
    buckets: REQUEST_SECONDS,
    registers: [registry],
  })
  const jobs = new Histogram({
    name: 'motshelo_job_seconds',
    help: 'Time a job ran, by name and outcome.',
    labelNames: ['job', 'outcome'],
    buckets: JOB_SECONDS,
    registers: [registry],
  })
  addPoolGauge(registry, options.poolFigures)
  return {
    observe: (req, res, next) => {
      const route = classOf(req.path)
      const end = requests.startTimer({ route, method: knownMethod(req.method) })
      res.once('close', () => end({ status: String(res.statusCode) }))
      next()
    },
    observeJob: ({ job, outcome, seconds }) => jobs.observe({ job, outcome }, seconds),
    serve: async (req, res) => {
      if (!mayRead(req, options.token)) {
        return replyWithError(res, serverErrors.METRICS_FORBIDDEN('You may not read the metrics.'))
      }
      res.type(registry.contentType).send(await registry.metrics())
    },
  }
}

function addPoolGauge(registry: Registry, poolFigures: () => PoolFigures | null): void {
  new Gauge({
    name: 'motshelo_database_connections',
    help: 'Connections of the database pool, and requests that wait for one.',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      const figures = poolFigures()
      if (!figures) return
      for (const [state, count] of Object.entries(figures)) this.set({ state }, count)
    },
  })
}

/** What a proxy adds. One on this machine speaks for others, so that what came through it needs the token. */
const PROXY_HEADERS = ['forwarded', 'via', 'x-forwarded-for', 'x-real-ip']

function mayRead(req: Request, token: string | undefined): boolean {
  if (token !== undefined) return isSame(req.get('authorization') ?? '', `Bearer ${token}`)
  if (PROXY_HEADERS.some((header) => req.get(header) !== undefined)) return false
  return /^(?:::ffff:)?127\.|^::1$/.test(req.socket.remoteAddress ?? '')
}

function isSame(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)]
  return left.length === right.length && timingSafeEqual(left, right)
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
const knownMethod = (method: string) => (METHODS.has(method) ? method : 'other')
