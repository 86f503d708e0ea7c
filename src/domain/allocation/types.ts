/** What is owed under one heading. */
export type Due = { key: string; amount: number; priority: number }

export type AllocationMethod = 'waterfall' | 'pro-rata'

export type Allocation = { lines: { key: string; amount: number }[]; excess: number }
