export { importErrors } from './errors'
export { importMembers } from './members'
export { importSubscriptions } from './subscriptions'
export type { ImportOptions, ImportPlatform, ImportProblem, ImportReport } from './types'
