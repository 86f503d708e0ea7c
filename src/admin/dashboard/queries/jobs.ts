import type { PayloadRequest } from 'payload'
import { slugs } from '../../../collections/slugs'
import { storageOf } from '../../../storage'

const SHOWN = 5

export type OpenJob = { id: string; job: string; key: string }

/** Work of a society that waits or runs; the first few of it. */
export async function openJobs(req: PayloadRequest, tenant: string): Promise<OpenJob[]> {
  const pages = storageOf(req.payload).stream({ tenant }, slugs.jobRuns, {
    where: { status: { in: ['queued', 'running'] } },
    select: ['job', 'key'],
    pageSize: SHOWN,
  })
  for await (const page of pages) return page as OpenJob[]
  return []
}
