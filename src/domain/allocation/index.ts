export { allocate, allocationErrors } from './allocate'
export { calculateAllocation } from './calculate'
export type { Allocation, AllocationMethod, Due } from './types'
export { defaultWaterfall, priorityOf, type WaterfallEntry } from './waterfall'
