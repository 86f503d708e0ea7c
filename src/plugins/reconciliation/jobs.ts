import type { ReconciliationSummary } from '../../domain/matching'
import type { JobDefinition } from '../../jobs'
import { postRemittance, reverseRemittance } from './posting/approval'
import type { PostRemittance } from './posting/post'

type RemittanceInput = Pick<PostRemittance, 'remittance' | 'itemsPerTransaction'>

/** Names the variances of a remittance, and posts it. */
export const postJob: JobDefinition<RemittanceInput, ReconciliationSummary> = {
  name: 'remittance.post',
  permission: 'remittance.post',
  run: ({ storage, tenant, input, actor, progress, signal }) =>
    postRemittance({ storage }, { ...input, tenant, actor, onProgress: progress, signal }),
}

/** Takes a posted remittance back. */
export const reverseJob: JobDefinition<RemittanceInput & { reason: string }, { reversed: number }> =
  {
    name: 'remittance.reverse',
    permission: 'remittance.reverse',
    run: ({ storage, tenant, input, actor, progress, signal }) =>
      reverseRemittance({ storage }, { ...input, tenant, actor, onProgress: progress, signal }),
  }
