import type { TimelineSource } from '../types'
import { arrearsSource } from './arrears'
import { memberSources } from './member'
import { moneySource } from './money'
import { payrollSource } from './payroll'
import { relatedSources } from './related'
import { suspenseSource } from './suspense'

/** Everything that is told of a member. */
export const timelineSources: readonly TimelineSource[] = [
  ...memberSources,
  payrollSource,
  ...relatedSources,
  moneySource,
  arrearsSource,
  suspenseSource,
]
