import type { TimelineSource } from '../types'
import { memberSources } from './member'
import { moneySource } from './money'
import { registerSources } from './registers'
import { relatedSources } from './related'

/** Everything that is told of a member. */
export const timelineSources: readonly TimelineSource[] = [
  ...memberSources,
  ...relatedSources,
  moneySource,
  ...registerSources,
]
