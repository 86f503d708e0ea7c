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

export type ResolutionRow = Row & {
  id: string
  tenant: string
  suspenseItem: string
  kind: ResolutionKind
  amount: number
  subscription: string | null
  reason: string
  status: 'proposed' | 'approved' | 'rejected'
  maker: string
}
