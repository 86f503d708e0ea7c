import type { PayloadRequest } from 'payload'
import { slugs } from '../../../collections/slugs'
import { storageOf } from '../../../storage'

const SHOWN = 5

export type OpenJob = { id: string; job: string; key: string }

/** Work that stopped and nobody tried again: how much, and the newest of it. */
export type FailedJobs = { count: number; newest: OpenJob[] }

/** Work of a society that waits or runs; the first few of it. */
export const openJobs = (req: PayloadRequest, tenant: string): Promise<OpenJob[]> =>
  firstFew(req, tenant, ['queued', 'running'])

export async function failedJobs(req: PayloadRequest, tenant: string): Promise<FailedJobs> {
  const [[counted], newest] = await Promise.all([
    storageOf(req.payload).sum({ tenant }, slugs.jobRuns, {
      where: { status: { equals: 'failed' } },
      fields: [],
    }),
    firstFew(req, tenant, ['failed']),
  ])
  return { count: counted?.count ?? 0, newest }
}

async function firstFew(
  req: PayloadRequest,
  tenant: string,
  statuses: string[],
): Promise<OpenJob[]> {
  const pages = storageOf(req.payload).stream({ tenant }, slugs.jobRuns, {
    where: { status: { in: statuses } },
    select: ['job', 'key'],
    descending: true,
    pageSize: SHOWN,
  })
  for await (const page of pages) return page as OpenJob[]
  return []
}
