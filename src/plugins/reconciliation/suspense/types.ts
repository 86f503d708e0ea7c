import type { Row } from '../../../storage/types'

export type ResolutionKind = 'allocate' | 'refund' | 'return' | 'take-back'

export type SuspenseItemRow = Row & {
  id: string
  tenant: string
  category: string
  payrollNumber: string | null
  member: string | null
  memberAccount: string
  amount: number
  remaining: number
  status: 'open' | 'resolved' | 'reversed'
}

/** What a resolution paid of somebody's arrears, in thebe. */
export type SettledArrears = { arrears: string; amount: number }

export type ResolutionRow = Row & {
  id: string
  tenant: string
  suspenseItem: string
  kind: ResolutionKind
  amount: number
  subscription: string | null
  reason: string
  status: 'proposed' | 'approved' | 'rejected' | 'undone'
  maker: string
  journal: string | null
  settled: SettledArrears[] | null
}
