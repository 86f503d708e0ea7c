import { payrollSlugs } from './slugs'

/** Fields of this plugin that few people ask for, by collection. */
export const technical: Record<string, readonly string[]> = {
  [payrollSlugs.deductionLines]: ['parts'],
  [payrollSlugs.deductionRuns]: [
    'baselineRun',
    'hashTotal',
    'actions',
    'files',
    'sha256',
    'contentSha256',
    'snapshotFile',
    'context',
    'exceptions',
    'maker',
    'approver',
    'submittedBy',
    'cancelledBy',
  ],
}
