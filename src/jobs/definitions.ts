import type { Payload } from 'payload'
import { publishJob } from '../collections/product-versions/publish/job'
import { withdrawJob } from '../collections/product-versions/withdraw/job'
import { platformOf } from '../platform'
import { executeJob } from '../tenants/approvals/execute'
import { sweepJob } from '../tenants/approvals/sweep'
import { jobErrors } from './errors'
import type { JobDefinition } from './types'
import { verifyJob } from './verify'

const coreJobs = [
  verifyJob,
  executeJob,
  sweepJob,
  publishJob,
  withdrawJob,
] as unknown as JobDefinition[]

/** Every job of this installation: the core's own and those of its plugins. */
export function jobDefinitions(payload: Payload): Map<string, JobDefinition> {
  const all = [...coreJobs, ...platformOf(payload).jobs]
  return new Map(all.map((job) => [job.name, job]))
}

/** @throws JOB_UNKNOWN */
export function jobNamed(payload: Payload, name: string): JobDefinition {
  const job = jobDefinitions(payload).get(name)
  if (job) return job
  throw jobErrors.JOB_UNKNOWN(`There is no job "${name}".`, { job: name })
}
