import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { defineErrors } from '../../src/domain/errors'
import { enqueueJob, runJob, startWorker, type JobDefinition } from '../../src/jobs'
import { platformOf } from '../../src/platform'
import type { Platform } from '../../src/start'
import { queueForAll } from '../../src/jobs/schedule'
import { verifyJob } from '../../src/jobs/verify'
import type { SystemRoleKey } from '../../src/tenants/permissions'
import { openTestPlatform } from '../kit/platform'
import { makeStaff } from '../kit/staff'
import { steppingJob } from './jobs-stepping.fixture'

const actor = { id: 'system:test', name: 'Test' }
const testErrors = defineErrors({ FILE_EMPTY: { status: 400, next: 'Send a file with rows.' } })

let platform: Platform
let tenant: string

const counting = (calls: { count: number }): JobDefinition<{ add: number }, { sum: number }> => ({
  name: 'test.counting',
  run: async ({ input }) => {
    calls.count += 1
    return { sum: input.add + 1 }
  },
})

/** Lets the worker know a job, as a plugin would. */
function declare(job: JobDefinition): void {
  const registry = platformOf(platform.payload)
  const jobs = [...registry.jobs.filter(({ name }) => name !== job.name), job]
  platform.payload.config.custom = {
    ...platform.payload.config.custom,
    platform: { ...registry, jobs },
  }
}

async function runOf(key: string): Promise<Record<string, unknown>> {
  const where = { key: { equals: key } }
  for await (const [row] of platform.storage.stream({ tenant }, 'job-runs', { where })) {
    if (row) return row
  }
  throw new Error(`no run ${key}`)
}

async function until(key: string, holds: (run: Record<string, unknown>) => boolean) {
  const deadline = Date.now() + 20_000
  for (;;) {
    const run = await runOf(key)
    if (holds(run)) return run
    if (Date.now() > deadline) throw new Error(`run ${key} stays ${JSON.stringify(run)}`)
    await wait(50)
  }
}

beforeAll(async () => {
  platform = await openTestPlatform()
  const society = await platform.payload.create({
    collection: 'tenants',
    data: { name: 'Jobs', slug: 'jobs', kind: 'burial', status: 'active' } as never,
    overrideAccess: true,
  })
  tenant = String(society.id)
}, 180_000)

afterAll(() => platform?.close(), 30_000)

describe('a job run inline', () => {
  it('acts once for a key and gives the recorded result afterwards', async () => {
    const calls = { count: 0 }
    const job = counting(calls)
    const order = { tenant, job, key: '2026-01', input: { add: 1 }, actor }
    expect(await runJob(platform, order)).toEqual({ sum: 2 })
    expect(await runJob(platform, { ...order, input: { add: 5 } })).toEqual({ sum: 2 })
    expect(await runJob(platform, { ...order, key: '2026-02', input: { add: 5 } })).toEqual({
      sum: 6,
    })
    expect(calls.count).toBe(2)
  })

  it('asked twice at the same moment acts once and gives both callers the result', async () => {
    const calls = { count: 0 }
    const job: JobDefinition<null, { done: true }> = {
      name: 'test.slow',
      run: async () => {
        calls.count += 1
        await wait(600)
        return { done: true }
      },
    }
    const order = { tenant, job, key: 'same', input: null, actor }
    const results = await Promise.all([
      runJob(platform, order),
      runJob(platform, order),
      runJob(platform, order),
    ])
    expect(results).toEqual([{ done: true }, { done: true }, { done: true }])
    expect(calls.count).toBe(1)
  })

  it('keeps why it failed, without the text of a foreign error, and can be run again', async () => {
    const broken = {
      name: 'test.broken',
      run: async () => Promise.reject(new Error('Omang 123456789')),
    }
    const order = { tenant, key: 'broken', input: null, actor }
    await expect(runJob(platform, { ...order, job: broken })).rejects.toThrow('Omang')
    const run = await runOf('broken')
    expect(run.status).toBe('failed')
    expect(run.error).toMatchObject({ code: 'JOB_FAILED', next: expect.any(String) })
    expect(JSON.stringify(run)).not.toContain('123456789')
    const mended = { name: 'test.broken', run: async () => 'mended' }
    expect(await runJob(platform, { ...order, job: mended })).toBe('mended')
  })

  it('writes its progress while it runs, and a caller hears each step', async () => {
    const heard: number[] = []
    const job: JobDefinition<null, null> = {
      name: 'test.progress',
      run: async ({ progress }) => {
        for (let done = 1; done <= 1200; done += 1) {
          progress(done, 1200, 'Rows')
          if (done % 100 === 0) await wait(100)
        }
        return null
      },
    }
    const order = { tenant, job, key: 'progress', input: null, actor }
    const running = runJob(platform, { ...order, onProgress: (done) => heard.push(done) })
    await wait(100)
    const halfway = await until('progress', (run) => Number(run.done) > 0)
    expect(halfway).toMatchObject({ status: 'running', total: 1200, stage: 'Rows' })
    expect(Number(halfway.done)).toBeLessThan(1200)
    await running
    expect(await runOf('progress')).toMatchObject({ status: 'succeeded', done: 1200, total: 1200 })
    expect(heard).toHaveLength(1200)
  })
})

describe('the worker', () => {
  it('does what is queued and stores the result', async () => {
    const calls = { count: 0 }
    const job = counting(calls)
    declare(job as JobDefinition)
    await enqueueJob(platform, { tenant, job, key: 'queued', input: { add: 2 }, actor })
    const worker = startWorker(platform)
    const run = await until('queued', ({ status }) => status === 'succeeded')
    await worker.stop()
    expect(run.result).toEqual({ sum: 3 })
    expect(
      await enqueueJob(platform, { tenant, job, key: 'queued', input: { add: 2 }, actor }),
    ).toMatchObject({
      status: 'succeeded',
    })
    expect(calls.count).toBe(1)
  })

  it('does not queue what the transaction took back', async () => {
    const order = {
      tenant,
      job: counting({ count: 0 }),
      key: 'taken-back',
      input: { add: 2 },
      actor,
    }
    const undone = platform.storage.transaction(async (transaction) => {
      await enqueueJob({ storage: transaction }, order)
      throw new Error('changed my mind')
    })
    await expect(undone).rejects.toThrow('changed my mind')
    await expect(runOf('taken-back')).rejects.toThrow('no run')
  })

  it('fails at once on an error the caller must correct', async () => {
    const job: JobDefinition = {
      name: 'test.refused',
      run: async () =>
        Promise.reject(testErrors.FILE_EMPTY('The file deductions.csv has no rows.')),
    }
    declare(job)
    await enqueueJob(platform, { tenant, job, key: 'refused', input: null, actor })
    const worker = startWorker(platform)
    const run = await until('refused', ({ status }) => status === 'failed')
    await worker.stop()
    expect(run).toMatchObject({
      attempts: 1,
      error: {
        code: 'FILE_EMPTY',
        message: 'The file deductions.csv has no rows.',
        next: 'Send a file with rows.',
      },
    })
  })

  it('stops between two steps and leaves the rest for the next worker', async () => {
    const job = steppingJob(50)
    declare(job as JobDefinition)
    const input = { steps: 30, sequence: 'interrupted' }
    await enqueueJob(platform, { tenant, job, key: 'interrupted', input, actor })
    const first = startWorker(platform)
    await until('interrupted', ({ done }) => Number(done) > 0)
    await first.stop()
    expect(await runOf('interrupted')).toMatchObject({ status: 'queued', attempts: 0 })
    const second = startWorker(platform)
    await until('interrupted', ({ status }) => status === 'succeeded')
    await second.stop()
    expect(await stepsDone('interrupted')).toBe(30)
  }, 30_000)
})

describe('a job whose process is killed', () => {
  it('is taken up again by another process, and each step acts once', async () => {
    await killDuringThirdStep('crashed')
    expect(await runOf('crashed')).toMatchObject({ status: 'running', attempts: 1 })
    expect(await stepsDone('crashed')).toBeLessThan(10)
    const input = { steps: 50, sequence: 'crashed' }
    const result = await runJob(platform, {
      tenant,
      job: steppingJob(1),
      key: 'crashed',
      input,
      actor,
    })
    expect(result).toEqual({ steps: 50 })
    expect(await runOf('crashed')).toMatchObject({ status: 'succeeded', attempts: 2 })
    expect(await stepsDone('crashed')).toBe(50)
  }, 60_000)

  it('fails after five attempts, and says so', async () => {
    const job = counting({ count: 0 })
    declare(job as JobDefinition)
    const { id } = await enqueueJob(platform, {
      tenant,
      job,
      key: 'hopeless',
      input: { add: 1 },
      actor,
    })
    const set = {
      status: 'running',
      attempts: 5,
      runner: JSON.stringify({ machine: randomUUID(), pid: 1, startedAt: '1' }),
    }
    await platform.storage.updateMany({ tenant }, 'job-runs', [{ id, set }])
    const worker = startWorker(platform)
    const run = await until('hopeless', ({ status }) => status === 'failed')
    await worker.stop()
    expect(run.error).toMatchObject({ code: 'JOB_KEEPS_STOPPING' })
  }, 30_000)
})

describe('the endpoints', () => {
  it('show the progress to who may read it, and start a failed run again for who may retry it', async () => {
    const memberships = (role: SystemRoleKey) => [{ tenant, roles: [role] }]
    const person = (name: SystemRoleKey) =>
      makeStaff(platform.payload, {
        name,
        email: `${name}@example.test`,
        memberships: memberships(name),
      })
    const [finance, auditor] = [await person('finance-officer'), await person('auditor')]
    const stranger = await makeStaff(platform.payload, {
      name: 'Stranger',
      email: 'stranger@example.test',
    })
    const { id } = await runOf('refused')

    const seen = await auditor.rest('GET', `/job-runs/${id}/progress`)
    expect(seen.json()).toMatchObject({
      status: 'failed',
      job: 'test.refused',
      error: { code: 'FILE_EMPTY' },
    })
    const hidden = await stranger.rest('GET', `/job-runs/${id}/progress`)
    expect([403, 404]).toContain(hidden.status)
    expect(hidden.text).not.toContain('test.refused')

    expect((await auditor.rest('POST', `/job-runs/${id}/retry`)).status).toBe(403)
    expect([403, 404]).toContain((await stranger.rest('POST', `/job-runs/${id}/retry`)).status)
    expect(await runOf('refused')).toMatchObject({ status: 'failed' })
    expect((await finance.rest('POST', `/job-runs/${id}/retry`)).status).toBe(200)
    expect(await runOf('refused')).toMatchObject({ status: 'queued', attempts: 0, error: null })
    const again = await finance.rest('POST', `/job-runs/${id}/retry`)
    expect(again.status).toBe(409)
    expect(again.text).toContain('JOB_NOT_FAILED')
  }, 30_000)
})

describe('the nightly verification', () => {
  it('is queued once for each day and finds the books of a new society in order', async () => {
    await queueForAll(platform, verifyJob, '2026-01-31')
    await queueForAll(platform, verifyJob, '2026-01-31')
    const worker = startWorker(platform)
    const run = await until(
      '2026-01-31',
      ({ status }) => status === 'succeeded' || status === 'failed',
    )
    await worker.stop()
    expect(run).toMatchObject({ job: 'verify', status: 'succeeded', attempts: 1 })
  }, 30_000)
})

async function stepsDone(sequence: string): Promise<number> {
  return (await platform.storage.nextNumbers({ tenant }, sequence, 0)) - 1
}

async function killDuringThirdStep(key: string): Promise<void> {
  const script = new URL('./jobs-crash.fixture.ts', import.meta.url).pathname
  const child = spawn(process.execPath, ['--import', 'tsx', script, tenant, key], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'test', NODE_OPTIONS: '', LOG_LEVEL: 'error' },
  })
  const exited = once(child, 'exit')
  await Promise.race([
    heard(child.stdout, 'third step'),
    exited.then(() => Promise.reject(new Error('the process ended by itself'))),
  ])
  child.kill('SIGKILL')
  await exited
}

async function heard(output: Readable, text: string): Promise<void> {
  let all = ''
  for await (const chunk of output) {
    all += String(chunk)
    if (all.includes(text)) return
  }
}
