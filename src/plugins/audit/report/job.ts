import type { JobDefinition } from '../../../jobs'
import { makeAuditReport } from './make'

export type ReportInput = { month?: string }

/**
 * Makes the report of the month before. The clock orders it on the first days of each month, so that one
 * on which no server ran is made up for; it is made once.
 */
export const reportJob: JobDefinition<ReportInput, { month: string; lines: number }> = {
  name: 'audit.report',
  permission: 'audit.report',
  cron: '45 3 1-7 * *',
  run: async ({ storage, tenant, input, actor }) => {
    const { month, lines } = await makeAuditReport(storage, { tenant, month: input.month, actor })
    return { month, lines }
  },
}
