import type { Row } from '../../../storage/types'
import type { RemittanceStatus } from '../collections/remittances'
import type { ReconciliationSummary } from '../../../domain/matching'

/** A remittance as it is stored. */
export type RemittanceRow = Row & {
  id: string
  tenant: string
  title: string
  payrollAuthority: string
  period: string
  sequence: number
  status: RemittanceStatus
  businessDate: string
  /** The stored file. */
  file: string | null
  sha256: string
  lines: number
  amount: number
  fee: number
  vat: number
  bankReceipt: number | null
  summary: ReconciliationSummary | null
  run: string | null
  /** The item up to which it is posted, or reversed; null before the first. */
  lastItem: string | null
  importedBy: string
  postedAt: Date | null
}

/** What one product gets of an item, with what posting it needs. */
export type ItemPart = {
  key: string
  due: 'current' | 'arrears'
  subscription: string
  memberAccount: string
  account: string
  product: string
  productCode: string
  productKind: string
  amount: number
  /** The arrears that it settles; null for the current month. */
  arrears: string | null
  /** The bill that was asked for: what stays owing stays with it and is no arrears. */
  bill?: string
}

export type SettledPart = ItemPart & { allocated: number; owing: number }

/** A reconciliation item as it is stored. */
export type ItemRow = Row & {
  id: string
  remittance: string
  key: string
  category: string
  member: string | null
  payrollNumber: string | null
  deductionCode: string
  lines: number
  expected: number
  received: number
  allocated: number
  suspense: number
  arrears: number
  reason: string | null
  parts: SettledPart[]
}
