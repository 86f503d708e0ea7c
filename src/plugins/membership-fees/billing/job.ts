import type { JobDefinition } from '../../../jobs'
import { billFees, type Billed } from './bill'

export type BillInput = { to?: string }

/** Bills what is due once or for a year; the clock orders it each night, so that nobody has to remember. */
export const billJob: JobDefinition<BillInput, Billed> = {
  name: 'fees.bill',
  permission: 'fees.bill',
  cron: '30 3 * * *',
  run: ({ storage, tenant, input, actor, progress, signal }) =>
    billFees(storage, { tenant, to: input.to, actor, onProgress: progress, signal }),
}
